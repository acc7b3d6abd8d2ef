import { readFileSync } from 'node:fs';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';

const PEM = new URL('./certificat/', import.meta.url).pathname;

/** A site on https, with a certificate that the browser is told to accept. */
export interface HttpsSite {
  readonly port: number;
  end(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Serves on this machine over TLS. @param upgradeTo the port that WebSockets are handed to */
export async function httpsSite(answer: Answer, upgradeTo?: () => number): Promise<HttpsSite> {
  const server = createServer(
    { key: readFileSync(`${PEM}cle.pem`), cert: readFileSync(`${PEM}certificat.pem`) },
    answer,
  );
  server.on('upgrade', ({ url = '/', method = 'GET', rawHeaders }, socket, head) => {
    const lines = rawHeaders.flatMap((name, at) =>
      at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1] ?? ''}`] : [],
    );
    const behind = connect(upgradeTo?.() ?? 0, '127.0.0.1', () => {
      behind.write(`${[`${method} ${url} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`);
      behind.write(head);
      behind.pipe(socket).pipe(behind);
    });
    behind.on('error', () => socket.destroy());
    socket.on('error', () => behind.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    end: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Hands requests on to a server on this machine, as nginx does.
 * @param seen looks at each request first
 * @param cookie set by each answer, beside what it sets itself
 */
export function proxyTo(
  port: () => number,
  seen: (request: IncomingMessage) => void,
  cookie?: string,
): Answer {
  return (incoming, outgoing) => {
    seen(incoming);
    const { method, url, headers } = incoming;
    const options = {
      port: port(),
      path: url,
      method,
      headers: { ...headers, 'x-forwarded-proto': 'https' },
    };
    const behind = request(options, (answer) => {
      const cookies = [...(answer.headers['set-cookie'] ?? []), ...(cookie === undefined ? [] : [cookie])];
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'set-cookie': cookies });
      answer.pipe(outgoing);
    });
    behind.on('error', () => outgoing.destroy());
    incoming.pipe(behind);
  };
}
