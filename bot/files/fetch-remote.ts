import type { IncomingMessage } from 'node:http';
import { askRemote, RemoteFileError, type RemotePlace } from './remote-host.js';

/** From where, and how much for how long. */
export interface RemoteLimits extends RemotePlace {
  /** Bytes. */
  readonly limit: number;
}

/**
 * Fetches a file from an allow-listed host. What comes is as the host sent it: it is to be examined like any upload.
 * @throws RemoteFileError
 */
export function fetchRemote(url: string, limits: RemoteLimits): Promise<Uint8Array> {
  return askRemote(url, limits, {}, (response) => readAll(response, limits.limit));
}

/** @throws RemoteFileError, and whatever the network throws */
async function readAll(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  if (response.statusCode !== 200) throw new RemoteFileError('echec');
  if (Number(response.headers['content-length'] ?? 0) > limit) throw new RemoteFileError('trop_gros');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) throw new RemoteFileError('trop_gros');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
