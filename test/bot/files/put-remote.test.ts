import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { putRemote } from '../../../bot/files/put-remote.js';
import { RemoteFileError, type RemotePlace } from '../../../bot/files/remote-host.js';
import { openNetwork } from '../../support/open-network.js';

const HOST = 'depot.exemple.fr';
const FILE = Buffer.from('%PDF-1.7 what the service made');

describe('putting a file on a remote host', () => {
  let server: Server | undefined;
  let heard: { method: string | undefined; headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const to =
    (address: string): NonNullable<RemotePlace['resolve']> =>
    () =>
      Promise.resolve([{ address, family: 4 }]);
  const place: RemotePlace = { hosts: [HOST], timeoutMs: 5000, loopback: true, resolve: to('127.0.0.1') };

  /** A host that answers so, or never. @returns where it waits for a file */
  async function waitFor(status: number | undefined): Promise<string> {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method, headers } = request;
        heard.push({ method, headers, body: Buffer.concat(chunks) });
        if (status !== undefined) response.writeHead(status, { Location: '/ailleurs' }).end();
      });
    });
    const listening = server;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return `http://${HOST}:${(listening.address() as AddressInfo).port}/session?cle=secrete`;
  }
  async function outcome(url: string, given = place): Promise<string> {
    try {
      await putRemote(url, FILE, given);
      return 'put';
    } catch (error) {
      if (error instanceof RemoteFileError) return error.reason;
      throw error;
    }
  }

  openNetwork();
  beforeEach(() => {
    heard = [];
  });
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
  });

  it('gives the host the whole file at once, and no credential', async () => {
    expect(await outcome(await waitFor(201))).to.equal('put');
    const [asked] = heard;
    expect(asked).to.deep.include({ method: 'PUT', body: FILE });
    expect(asked?.headers).to.deep.include({
      'content-length': String(FILE.length),
      'content-range': `bytes 0-${FILE.length - 1}/${FILE.length}`,
    });
    expect(asked?.headers).not.to.have.any.keys('authorization', 'cookie');
  });

  for (const status of [202, 302, 401, 404, 409, 416, 500, 507])
    it(`takes ${status} for a file that was not taken, and goes nowhere else`, async () => {
      expect(await outcome(await waitFor(status))).to.equal('echec');
      expect(heard).to.have.length(1);
    });

  it('leaves a host that doesn’t answer', async () => {
    expect(await outcome(await waitFor(undefined), { ...place, timeoutMs: 100 })).to.equal('trop_long');
  });

  it('puts nothing on a host that is not named, nor at a private address', async () => {
    const url = await waitFor(201);
    expect(await outcome(url, { ...place, hosts: ['.sharepoint.com'] })).to.equal('adresse_refusee');
    expect(await outcome(url, { ...place, resolve: to('10.0.0.1') })).to.equal('adresse_refusee');
    expect(heard).to.deep.equal([]);
  });
});
