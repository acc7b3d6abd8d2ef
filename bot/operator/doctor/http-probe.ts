import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { TLSSocket } from 'node:tls';
import { certificateOf, type Certificate } from './certificate.js';

/** What a web server answered. */
export interface HttpProbe {
  readonly status: number;
  readonly body: string;
  /** The server's clock, milliseconds, to the second; absent where it doesn't say. */
  readonly date: number | undefined;
  /** Absent without TLS. */
  readonly certificate: Certificate | undefined;
}

const PATIENCE_MS = 8000;
const LARGEST_BODY = 65_536;

/** Asks a web server once, and goes on where its certificate is not trusted: that is to be told. @throws what the network throws */
export function httpProbe(url: URL): Promise<HttpProbe> {
  return new Promise((resolve, reject) => {
    const answered = (response: IncomingMessage): void => {
      readProbe(response).then(resolve, reject);
    };
    const options = { agent: false, signal: AbortSignal.timeout(PATIENCE_MS), rejectUnauthorized: false };
    const request =
      url.protocol === 'https:' ? getHttps(url, options, answered) : getHttp(url, options, answered);
    request.on('error', reject);
  });
}

async function readProbe(response: IncomingMessage): Promise<HttpProbe> {
  const { socket, headers, statusCode = 0 } = response;
  const certificate = socket instanceof TLSSocket ? certificateOf(socket) : undefined;
  let body = '';
  for await (const chunk of response) {
    body += String(chunk);
    if (body.length > LARGEST_BODY) break;
  }
  const date = Date.parse(headers.date ?? '');
  return { status: statusCode, body, date: Number.isNaN(date) ? undefined : date, certificate };
}
