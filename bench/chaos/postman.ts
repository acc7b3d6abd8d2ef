import { setTimeout as pause } from 'node:timers/promises';
import { HttpClient } from '../../test/support/http-client.js';
import type { PageToken, WebPage } from '../../test/support/web-page.js';

const RETRY_MS = 300;
const PATIENCE_MS = 180_000;

/** The service took so long to come back that a person would have gone home. */
export class GoneError extends Error {
  constructor(what: string) {
    super(`${what} : sans réponse du service`);
    this.name = 'GoneError';
  }
}

/** What requests cost so far, and who is told of them: for the report, and for who aims at them. */
export interface Traffic {
  /** Requests repeated, after a 5xx or no answer at all. */
  retries: number;
  /** A message is on its way to a replica, or was just acknowledged by it. */
  seen: (sight: Sight) => void;
}

/** A message on its way. */
export interface Sight {
  readonly stage: 'posted' | 'acknowledged';
  readonly url: string;
  readonly conversationId: string;
  readonly text: string;
}

/** A message that the service said it has. */
export interface Acknowledged {
  readonly conversationId: string;
  /** The id that the service gave it. */
  readonly id: string;
  readonly text: string;
}

/** Sends an applicant's requests to any replica, again and again until one answers, as the page does. */
export class Postman {
  constructor(
    private readonly urls: readonly string[],
    private readonly random: () => number,
    private readonly traffic: Traffic,
  ) {}

  /** The page is loaded. */
  async token(browser: WebPage): Promise<PageToken> {
    const answer = await this.#insist('page', (url) => browser.ask(url));
    return (await answer.response.json()) as PageToken;
  }

  /** @returns what the service answers, once it does */
  async get<T>(page: PageToken, path: string): Promise<T> {
    const { response } = await this.#insist(path, (url) => new HttpClient(url, page).get(path));
    return (await response.json()) as T;
  }

  /** Posts a message, with files or without: the same one until it is acknowledged. */
  async post(page: PageToken, text: string, files: readonly File[] = []): Promise<Acknowledged> {
    const activity = { type: 'message', text, channelData: { clientActivityID: crypto.randomUUID() } };
    const { conversationId } = page;
    const { url, response } = await this.#insist(text, (url) => {
      this.traffic.seen({ stage: 'posted', url, conversationId, text });
      const client = new HttpClient(url, page);
      return files.length > 0
        ? client.upload(files, activity)
        : client.post(`${client.conversation}/activities`, activity);
    });
    const { id } = (await response.json()) as { id: string };
    this.traffic.seen({ stage: 'acknowledged', url, conversationId, text });
    return { conversationId, id, text };
  }

  async #insist(
    what: string,
    ask: (url: string) => Promise<Response>,
  ): Promise<{ readonly url: string; readonly response: Response }> {
    const end = performance.now() + PATIENCE_MS;
    while (performance.now() < end) {
      const url = this.urls[Math.floor(this.random() * this.urls.length)] ?? '';
      try {
        const response = await whole(await ask(url));
        if (response.ok) return { url, response };
        if (response.status < 500) throw new RefusedError(what, response.status);
      } catch (error) {
        if (error instanceof RefusedError) throw error;
      }
      this.traffic.retries++;
      await pause(RETRY_MS * (0.5 + this.random()));
    }
    throw new GoneError(what);
  }
}

/** The service refuses what an ordinary client sends. */
export class RefusedError extends Error {
  constructor(what: string, status: number) {
    super(`${what} : refusé (${status})`);
    this.name = 'RefusedError';
  }
}

/** An answer that broke off is no answer. */
async function whole(response: Response): Promise<Response> {
  return new Response(await response.arrayBuffer(), { status: response.status });
}
