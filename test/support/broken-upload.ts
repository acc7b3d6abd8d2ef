import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { HttpClient } from './http-client.js';
import type { TestServer } from './test-server.js';

const BEGINNING =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
const END = '\r\n--b--\r\n';
const CHUNK = 256 * 1024;
/** Enough of a file for some of it to be stored, and for a parser that waits to wait. */
const HALF = new Uint8Array(2_000_000);

/** An upload that is sent by halves, so that something can happen in its middle. */
export class BrokenUpload {
  readonly #request: ClientRequest;
  readonly #answered: Promise<unknown[]>;

  constructor(
    private readonly server: TestServer,
    client: HttpClient,
  ) {
    this.#request = request(`${server.url}/v3/directline${client.conversation}/upload`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${client.page.token}`,
        'content-type': 'multipart/form-data; boundary=b',
      },
    });
    this.#answered = once(this.#request, 'response');
    this.#request.write(BEGINNING);
    this.#request.write(HALF);
  }

  /** Some of the first half is in the database. */
  async untilStored(): Promise<void> {
    while ((await this.#chunks()) === 0) await pause(5);
  }

  /** All whole chunks of the first half are in the database: nothing is being written. */
  async untilPaused(): Promise<void> {
    while ((await this.#chunks()) < Math.floor(HALF.length / CHUNK)) await pause(5);
  }

  /** Sends more, and leaves the request open. @returns what is answered all the same */
  async goOn(): Promise<Response> {
    this.#request.write(HALF);
    return this.#answer();
  }

  /** Sends the other half, and the end. @returns what is answered */
  async end(): Promise<Response> {
    this.#request.write(HALF);
    this.#request.end(END);
    return this.#answer();
  }

  /** Nothing of it is in the database any more. */
  async untilNothingIsStored(): Promise<void> {
    while ((await this.#chunks()) > 0) await pause(5);
  }

  async #answer(): Promise<Response> {
    const [answer] = (await this.#answered) as [IncomingMessage];
    const { statusCode = 0, headers } = answer;
    const body = await text(answer);
    this.#request.destroy();
    return new Response(body, { status: statusCode, headers: headers as Record<string, string> });
  }

  async #chunks(): Promise<number> {
    return (await this.server.db.selectFrom('file_chunks').select('n').execute()).length;
  }
}
