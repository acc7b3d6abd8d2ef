import { askRemote, RemoteFileError, type RemotePlace } from './remote-host.js';

/** What a host answers that took a file whole. */
const TAKEN: readonly (number | undefined)[] = [200, 201];

/**
 * Puts a whole file where an allow-listed host waits for it, as OneDrive's upload sessions want it.
 * @throws RemoteFileError also when the host took only a part of it
 */
export function putRemote(url: string, bytes: Uint8Array, place: RemotePlace): Promise<void> {
  const headers = {
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(bytes.length),
    'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
  };
  return askRemote(url, place, { method: 'PUT', headers, body: bytes }, ({ statusCode }) =>
    TAKEN.includes(statusCode) ? Promise.resolve() : Promise.reject(new RemoteFileError('echec')),
  );
}
