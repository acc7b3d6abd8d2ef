import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botframework-schema';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

/** What the connector was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: Partial<Activity>;
  /** The id that was answered, or that was named. */
  readonly id: string;
}

export const APP_ID = '11111111-2222-4333-8444-555555555555';
export const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const BOT_TOKEN = 'jeton-du-robot';
const ISSUER = 'https://api.botframework.com';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/** What a token is to say, where it differs from a right one. */
export interface TokenWish {
  readonly claims?: JWTPayload;
  readonly expiresIn?: number;
  /** Signed by a key that nobody published, under the published one's name. */
  readonly strangeKey?: boolean;
}

/** Microsoft in small, on this machine: the publisher of the channels' keys, a connector, and a place for files. */
export class Microsoft {
  readonly asked: Asked[] = [];
  /** Files that may be fetched under /fichiers/<name>, and what was put under /depot/<name>. */
  readonly files = new Map<string, Uint8Array>();
  readonly uploads = new Map<string, { body: Buffer; headers: IncomingHttpHeaders }>();
  /** What the connector answers next, instead of taking a message. */
  readonly failures: { readonly status: number; readonly headers?: Record<string, string> }[] = [];
  /** Has the connector take its time for each message, milliseconds. */
  slowness = 0;
  /** What OneDrive answers to who puts a file. */
  uploadStatus = 201;
  readonly #watchers = new Set<() => void>();
  #count = 0;

  private constructor(
    private readonly server: Server,
    private readonly keys: Keys,
    private readonly strange: Keys,
    private readonly jwk: object,
  ) {}

  static async start(): Promise<Microsoft> {
    const [keys, strange] = await Promise.all([newKeys(), newKeys()]);
    const jwk = {
      ...(await exportJWK(keys.publicKey)),
      kid: 'cle',
      use: 'sig',
      endorsements: ['msteams', 'directline'],
    };
    const server = createServer();
    const microsoft = new Microsoft(server, keys, strange, jwk);
    server.on('request', (request, response) => void microsoft.#answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return microsoft;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get serviceUrl(): string {
    return `${this.url}/emea/`;
  }

  get openIdMetadataUrl(): string {
    return `${this.url}/openidconfiguration`;
  }

  /** A channel's token, right unless told otherwise. */
  token({ claims = {}, expiresIn = 3600, strangeKey = false }: TokenWish = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const said = { iss: ISSUER, aud: APP_ID, serviceurl: this.serviceUrl, ...claims };
    return new SignJWT({ ...said, nbf: now - 7200, exp: now + expiresIn })
      .setProtectedHeader({ alg: 'RS256', kid: 'cle', typ: 'JWT' })
      .sign(strangeKey ? this.strange.privateKey : this.keys.privateKey);
  }

  /** Messages and new looks of messages, without the signs that somebody is writing. */
  get said(): readonly Asked[] {
    return this.asked.filter(({ activity }) => activity.type !== 'typing');
  }

  /** Waits until the connector was asked something, now or earlier. */
  async until(found: (asked: readonly Asked[]) => boolean): Promise<void> {
    while (!found(this.asked))
      await new Promise<void>((resolve) => {
        const watcher = (): void => {
          this.#watchers.delete(watcher);
          resolve();
        };
        this.#watchers.add(watcher);
      });
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url: path = '', headers } = request;
    const body = await readAll(request);
    const json = (status: number, value: unknown, more: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...more });
      response.end(JSON.stringify(value));
    };
    if (path === '/openidconfiguration') json(200, { issuer: ISSUER, jwks_uri: `${this.url}/keys` });
    else if (path === '/keys') json(200, { keys: [this.jwk] });
    else if (path.startsWith('/fichiers/')) this.#give(decodeURIComponent(path.slice(10)), response);
    else if (path.startsWith('/depot/') && request.method === 'PUT') {
      if (this.uploadStatus === 201) this.uploads.set(decodeURIComponent(path.slice(7)), { body, headers });
      json(this.uploadStatus, {});
    } else if (path.startsWith('/emea/v3/conversations/')) {
      if (this.slowness > 0) await pause(this.slowness);
      const failure = this.failures.shift();
      if (failure === undefined) json(201, { id: this.#take(request, path, body) });
      else json(failure.status, {}, failure.headers);
      for (const watcher of this.#watchers) watcher();
    } else json(404, {});
  }

  #give(name: string, response: ServerResponse): void {
    const bytes = this.files.get(name);
    response.writeHead(bytes === undefined ? 404 : 200);
    response.end(bytes);
  }

  #take(request: IncomingMessage, path: string, body: Buffer): string {
    const id =
      request.method === 'PUT' ? decodeURIComponent(path.split('/').at(-1) ?? '') : `m-${++this.#count}`;
    const { authorization } = request.headers;
    const activity = JSON.parse(body.toString('utf8')) as Partial<Activity>;
    this.asked.push({ method: request.method ?? '', path, authorization, activity, id });
    return id;
  }
}

function newKeys(): Promise<Keys> {
  return generateKeyPair('RS256', { extractable: true });
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
