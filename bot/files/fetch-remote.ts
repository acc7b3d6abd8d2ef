import { lookup, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { isLoopbackAddress, isPublicAddress } from './public-address.js';

/** From where, and how much for how long. */
export interface RemoteLimits {
  /** The hosts that may be asked: `depot.exemple.fr` is that host alone, `.exemple.fr` every host below it. */
  readonly hosts: readonly string[];
  /** Bytes. */
  readonly limit: number;
  /** For all of it, milliseconds. */
  readonly timeoutMs: number;
  /** For tests: this machine too, at any port, and without TLS. */
  readonly loopback?: boolean;
  /** For tests: who tells a host's addresses. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

/** Why there is no file: its address may not be asked, it is too large, it took too long, or the host didn't give it. */
export type RemoteFailure = 'adresse_refusee' | 'trop_gros' | 'trop_long' | 'echec';

/** The file was not fetched. The message tells neither its address, which is a secret of the channel, nor its content. */
export class RemoteFileError extends Error {
  constructor(
    readonly reason: RemoteFailure,
    options?: ErrorOptions,
  ) {
    super(`Remote file: ${reason}`, options);
    this.name = 'RemoteFileError';
  }
}

/**
 * Fetches a file from an allow-listed host of the public network, over HTTPS. Addresses are resolved once, and the
 * connection goes to what was looked at; a redirection is a failure; no cookie or credential is sent. What comes is as
 * the host sent it: it is to be examined like any upload.
 * @throws RemoteFileError
 */
export async function fetchRemote(url: string, limits: RemoteLimits): Promise<Uint8Array> {
  const asked = allowed(url, limits);
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const response = await respond(asked, { signal, agent: false, lookup: pinned(limits) });
    try {
      return await readAll(response, limits.limit);
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (error instanceof RemoteFileError) throw error;
    throw new RemoteFileError(signal.aborted ? 'trop_long' : 'echec', { cause: error });
  }
}

/** @throws RemoteFileError */
function allowed(text: string, { hosts, loopback = false }: RemoteLimits): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') throw refused();
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const here = loopback && (isLoopbackAddress(host) || url.protocol === 'http:' || url.port !== '');
  // An address in figures is never looked up, so that nothing would look at it.
  if (isIP(host) !== 0 && !(here && isLoopbackAddress(host))) throw refused();
  if (!here && (url.protocol !== 'https:' || url.port !== '')) throw refused();
  if (!['https:', 'http:'].includes(url.protocol) || !hosts.some((rule) => matches(host, rule)))
    throw refused();
  return url;
}

function matches(host: string, rule: string): boolean {
  return rule.startsWith('.') ? host.endsWith(rule) && host.length > rule.length : host === rule;
}

function refused(): RemoteFileError {
  return new RemoteFileError('adresse_refusee');
}

const lookupAll = promisify(lookup);

/** Resolves a host once, and refuses it whole when one of its addresses is not to be reached. */
function pinned({ loopback = false, resolve = resolveAll }: RemoteLimits): LookupFunction {
  const reachable = ({ address }: LookupAddress): boolean =>
    isPublicAddress(address) || (loopback && isLoopbackAddress(address));
  return (host, { all = false }, done) => {
    resolve(host).then(
      (found) => {
        const [first] = found;
        if (first === undefined || !found.every(reachable)) done(refused(), '');
        else if (all) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      (error: unknown) => {
        done(error as NodeJS.ErrnoException, '');
      },
    );
  };
}

function resolveAll(host: string): Promise<readonly LookupAddress[]> {
  return lookupAll(host, { all: true });
}

function respond(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, { ...options, headers: { 'User-Agent': 'assistant-aap' } }, resolve)
      .on('error', reject)
      .end();
  });
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
