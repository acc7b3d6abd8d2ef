import { readFileSync } from 'node:fs';
import { createServer as createHttp, type RequestListener, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';

const certificat = (name: string): string =>
  readFileSync(new URL(`certificat/${name}.pem`, import.meta.url), 'utf8');

/** A certificate for localhost that nobody signed, and its key: valid until 2126, worth nothing outside the tests. */
export const CERTIFICATE = { cert: certificat('certificat'), key: certificat('cle') };

/** A web server of a test's own, on loopback. */
export class WebServer {
  private constructor(
    private readonly server: Server,
    private readonly scheme: 'http' | 'https',
  ) {}

  static async start(scheme: 'http' | 'https', answer: RequestListener): Promise<WebServer> {
    const server = scheme === 'https' ? createHttps(CERTIFICATE, answer) : createHttp(answer);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new WebServer(server, scheme);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `${this.scheme}://127.0.0.1:${this.port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
