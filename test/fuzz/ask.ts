import { Agent, request, type OutgoingHttpHeaders } from 'node:http';

/** A request as it is sent, however odd. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** No answer within a minute and a half: the service stands still. */
const SILENCE_MS = 90_000;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Sends a request and reads its answer; undefined when the connection was closed instead, as a server may do on what it refuses.
 * @throws when nothing comes for a minute and a half
 */
export function ask(port: number, { method, path, headers, body }: Asked): Promise<Answer | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => {
        resolve(undefined);
      });
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          contentType: response.headers['content-type'] ?? '',
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    sent.setTimeout(SILENCE_MS, () => {
      reject(new Error(`${method} ${path}: no answer in ${SILENCE_MS} ms`));
      sent.destroy();
    });
    sent.on('error', () => {
      resolve(undefined);
    });
    sent.end(body);
  });
}
