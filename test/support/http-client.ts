import type { PageToken } from './web-page.js';

/** Direct Line by plain HTTP, for what Microsoft's client would never send. */
export class HttpClient {
  readonly #base: string;

  constructor(
    url: string,
    readonly page: PageToken,
  ) {
    this.#base = `${url}/v3/directline`;
  }

  /** The path of the client's own conversation. */
  get conversation(): string {
    return `/conversations/${this.page.conversationId}`;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.#base + path, { headers: { authorization: `Bearer ${this.page.token}`, ...headers } });
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  send(
    path: string,
    body: string | FormData | Uint8Array,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(this.#base + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.page.token}`, ...headers },
      body,
    });
  }

  /** Posts a text to the client's own conversation. */
  say(text: string): Promise<Response> {
    return this.post(`${this.conversation}/activities`, { type: 'message', text });
  }

  /** Uploads files with a message. */
  upload(files: readonly File[], activity: object = { type: 'message' }): Promise<Response> {
    const form = new FormData();
    form.append(
      'activity',
      new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }),
    );
    for (const file of files) form.append('file', file, file.name);
    return this.send(`${this.conversation}/upload?userId=whoever`, form);
  }
}
