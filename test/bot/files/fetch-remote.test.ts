import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { fetchRemote, type RemoteLimits } from '../../../bot/files/fetch-remote.js';
import { RemoteFileError } from '../../../bot/files/remote-host.js';
import { openNetwork } from '../../support/open-network.js';

const HOST = 'depot.exemple.fr';
const FILE = Buffer.from('%PDF-1.7 what the host sent');

describe('fetching a remote file', () => {
  let server: Server | undefined;
  let resolved: string[] = [];
  let heard: IncomingHttpHeaders[] = [];

  const to =
    (...addresses: string[]): NonNullable<RemoteLimits['resolve']> =>
    (host) => {
      resolved.push(host);
      return Promise.resolve(
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };
  const limits: RemoteLimits = { hosts: [HOST, '.partage.exemple.fr'], limit: 1000, timeoutMs: 5000 };
  const here = (): RemoteLimits => ({ ...limits, loopback: true, resolve: to('127.0.0.1') });

  /** Serves on this machine. @returns the address of a file on the allowed host */
  async function serve(listener: RequestListener): Promise<string> {
    server = createServer((request, response) => {
      heard.push(request.headers);
      listener(request, response);
    });
    const listening = server;
    await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
    return `http://${HOST}:${(listening.address() as AddressInfo).port}/fichier?cle=secrete`;
  }
  async function failure(url: string, given: RemoteLimits): Promise<string> {
    try {
      await fetchRemote(url, given);
    } catch (error) {
      if (error instanceof RemoteFileError)
        return `${error.reason}${error.message.includes('http') ? ' !' : ''}`;
      throw error;
    }
    return 'fetched';
  }

  // The guard of the tests would stand between the client and the address that it chose; no name is looked up here.
  openNetwork();
  beforeEach(() => {
    resolved = [];
    heard = [];
  });
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
  });

  it('gives what the host sent, having resolved it once and sent no credential', async () => {
    const url = await serve((_request, response) => response.end(FILE));
    expect(Buffer.from(await fetchRemote(url, here()))).to.deep.equal(FILE);
    expect(resolved).to.deep.equal([HOST]);
    expect(Object.keys(heard[0] ?? {}).sort()).to.deep.equal(['connection', 'host', 'user-agent']);
    expect(heard[0]?.host).to.match(/^depot\.exemple\.fr:/);
  });

  for (const url of [
    'http://depot.exemple.fr/a',
    'https://depot.exemple.fr:8443/a',
    'https://autre.fr/a',
    'https://exemple.fr/a',
    'https://a.depot.exemple.fr/a',
    'https://depot.exemple.fr./a',
    'https://depot.exemple.fr.autre.fr/a',
    'https://mondepot.exemple.fr/a',
    'https://partage.exemple.fr/a',
    'https://monpartage.exemple.fr/a',
    'https://.partage.exemple.fr/a',
    'https://nom:mdp@depot.exemple.fr/a',
    'https://depot.exemple.fr@autre.fr/a',
    'https://127.0.0.1/a',
    'https://0x7f000001/a',
    'https://[::1]/a',
    'https://[::ffff:10.0.0.1]/a',
    'ftp://depot.exemple.fr/a',
    'file:///etc/passwd',
    'data:text/plain,a',
    'depot.exemple.fr/a',
    '',
  ])
    it(`never asks « ${url} »`, async () => {
      expect(await failure(url, { ...limits, resolve: to('192.0.2.1') })).to.equal('adresse_refusee');
      expect(resolved).to.deep.equal([]);
    });

  for (const addresses of [
    ['10.0.0.1'],
    ['127.0.0.1'],
    ['169.254.169.254'],
    ['::ffff:10.0.0.1'],
    ['8.8.8.8', '10.0.0.1'],
    [],
  ])
    it(`never reaches a host at ${addresses.join(' and ') || 'no address'}`, async () => {
      for (const url of ['https://depot.exemple.fr/a', 'https://a.partage.exemple.fr/a'])
        expect(await failure(url, { ...limits, resolve: to(...addresses) })).to.equal('adresse_refusee');
      expect(resolved).to.deep.equal([HOST, 'a.partage.exemple.fr']);
    });

  it('never reaches a private address, even where this machine’s own are allowed', async () => {
    const url = await serve((_request, response) => response.end(FILE));
    expect(await failure(url, { ...here(), resolve: to('10.0.0.1') })).to.equal('adresse_refusee');
    expect(await failure('http://10.0.0.1/a', { ...here(), hosts: ['10.0.0.1'] })).to.equal(
      'adresse_refusee',
    );
  });

  it('goes nowhere else when it is told to', async () => {
    const url = await serve((request, response) => {
      if (request.url === '/ailleurs') response.end(FILE);
      else response.writeHead(302, { Location: '/ailleurs' }).end();
    });
    expect(await failure(url, here())).to.equal('echec');
    expect(heard).to.have.length(1);
  });

  it('stops at the limit, announced or not', async () => {
    const announced = await serve((_request, response) => response.end(Buffer.alloc(1001)));
    expect(await failure(announced, here())).to.equal('trop_gros');
    server?.close();
    const endless = await serve((_request, response) => {
      const more = (): void => {
        if (response.write(Buffer.alloc(400))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    expect(await failure(endless, here())).to.equal('trop_gros');
    expect(await failure(endless, { ...here(), limit: 399 })).to.equal('trop_gros');
  });

  it('takes a file of exactly the limit', async () => {
    const url = await serve((_request, response) => response.end(Buffer.alloc(1000)));
    expect(await fetchRemote(url, here())).to.have.length(1000);
  });

  it('leaves a host that is silent, at its beginning or half-way', async () => {
    const silent = await serve(() => undefined);
    expect(await failure(silent, { ...here(), timeoutMs: 100 })).to.equal('trop_long');
    server?.closeAllConnections();
    server?.close();
    const halfway = await serve((_request, response) => response.write('half'));
    expect(await failure(halfway, { ...here(), timeoutMs: 100 })).to.equal('trop_long');
  });

  it('takes no part of a file for a file', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': 500 });
      response.write('half', () => response.destroy());
    });
    expect(await failure(url, here())).to.equal('echec');
  });

  it('tells an error of the host from a file', async () => {
    for (const status of [204, 206, 404, 500]) {
      const url = await serve((_request, response) => response.writeHead(status).end());
      expect(await failure(url, here())).to.equal('echec');
      server?.close();
    }
    expect(
      await failure('https://depot.exemple.fr/a', {
        ...limits,
        resolve: () => Promise.reject(new Error('ENOTFOUND')),
      }),
    ).to.equal('echec');
  });
});
