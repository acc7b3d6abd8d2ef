import { WebSocket } from 'ws';

/** The part of XMLHttpRequest that Microsoft's client uses, on fetch. */
class FetchRequest {
  onreadystatechange: ((event: object) => void) | undefined;
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  readonly #abort = new AbortController();
  readonly #headers = new Headers();
  #answer: Response | undefined;
  #method = 'GET';
  #url = '';

  open(method: string, url: string): void {
    this.#method = method;
    this.#url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#headers.set(name, value);
  }

  getResponseHeader(name: string): string | null {
    return this.#answer?.headers.get(name) ?? null;
  }

  send(body?: string | FormData): void {
    void this.#exchange(body).finally(() => {
      this.readyState = 4;
      this.onreadystatechange?.({});
    });
  }

  abort(): void {
    this.#abort.abort();
  }

  async #exchange(body: string | FormData | undefined): Promise<void> {
    try {
      const answer = await fetch(this.#url, {
        method: this.#method,
        headers: this.#headers,
        signal: this.#abort.signal,
        ...(body === undefined ? {} : { body }),
      });
      this.response =
        this.responseType === 'arraybuffer' ? await answer.arrayBuffer() : await readJson(answer);
      this.#answer = answer;
      this.status = answer.status;
    } catch {
      this.status = 0;
    }
  }
}

async function readJson(answer: Response): Promise<unknown> {
  const text = await answer.text();
  return text === '' ? null : (JSON.parse(text) as unknown);
}

/** Gives Node what Microsoft's client finds in a browser. */
export function installBrowserGlobals(): void {
  Object.assign(globalThis, { XMLHttpRequest: FetchRequest, WebSocket });
}
