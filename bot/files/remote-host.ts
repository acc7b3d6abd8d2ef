import { lookup, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { isLoopbackAddress, isPublicAddress } from '../core/public-address.js';

/** Which hosts, and for how long. */
export interface RemotePlace {
  /** The hosts that may be asked: `depot.exemple.fr` is that host alone, `.exemple.fr` every host below it. */
  readonly hosts: readonly string[];
  /** For all of it, milliseconds. */
  readonly timeoutMs: number;
  /** For tests: this machine too, at any port, and without TLS. */
  readonly loopback?: boolean;
  /** For tests: who tells a host's addresses. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

/** What is asked of a host. */
export interface RemoteRequest {
  readonly method?: 'GET' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Why it failed: the address may not be asked, the file is too large, it took too long, or the host refused. */
export type RemoteFailure = 'adresse_refusee' | 'trop_gros' | 'trop_long' | 'echec';

/** The file was not fetched, or not put. The message tells neither its address, which is a secret of the channel, nor its content. */
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
 * Asks an allow-listed host of the public network, over HTTPS. Addresses are resolved once, and the connection goes to
 * what was looked at; a redirection is not followed; no cookie or credential is sent.
 * @param read takes from the answer what is wanted; the rest of it is not waited for
 * @throws RemoteFileError
 */
export async function askRemote<T>(
  url: string,
  place: RemotePlace,
  asked: RemoteRequest,
  read: (response: IncomingMessage) => Promise<T>,
): Promise<T> {
  const address = allowed(url, place);
  const signal = AbortSignal.timeout(place.timeoutMs);
  try {
    const response = await respond(address, { signal, agent: false, lookup: pinned(place) }, asked);
    try {
      return await read(response);
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (error instanceof RemoteFileError) throw error;
    throw new RemoteFileError(signal.aborted ? 'trop_long' : 'echec', { cause: error });
  }
}

/** @throws RemoteFileError */
function allowed(text: string, { hosts, loopback = false }: RemotePlace): URL {
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
function pinned({ loopback = false, resolve = resolveAll }: RemotePlace): LookupFunction {
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

function respond(
  url: URL,
  options: RequestOptions,
  { method = 'GET', headers = {}, body }: RemoteRequest,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, { ...options, method, headers: { 'User-Agent': 'assistant-aap', ...headers } }, resolve)
      .on('error', reject)
      .end(body);
  });
}
