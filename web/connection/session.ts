import { ConversationOverError, RefusedError } from './failures.js';
import { ask } from './http.js';
import { keepVisitor, visitor } from './visitor.js';

/** What the page's token endpoint answers. */
export interface Access {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
  readonly userId: string;
  /** Where the conversation is reached, when it is not here: Azure's Direct Line. */
  readonly domaine?: string;
  /** Whether the conversation was there before. */
  readonly reprise: boolean;
  /** Who the visitor of a frame is. */
  readonly visiteur?: string;
}

/** Asks for a token of the visitor's conversation; the visitor is then known by a cookie or, in a frame, by a token. @param nouvelle opens another conversation */
export async function openSession(origin: string, locale: string, nouvelle = false): Promise<Session> {
  const access = await fetchAccess(origin, { locale, nouvelle });
  return new Session(origin, locale, access);
}

/** The right to talk in one conversation, renewed when the server asks for it. */
export class Session {
  readonly conversationId: string;
  readonly reprise: boolean;
  readonly userId: string;
  /** After so long the token is to be renewed, though it is still good, milliseconds. */
  readonly renewAfter: number;
  readonly #domain: string;
  #token: string;

  constructor(
    private readonly origin: string,
    private readonly locale: string,
    access: Access,
  ) {
    this.conversationId = access.conversationId;
    this.reprise = access.reprise;
    this.userId = access.userId;
    this.renewAfter = (access.expires_in * 1000) / 2;
    this.#domain = access.domaine ?? `${origin}/v3/directline`;
    this.#token = access.token;
  }

  /** Web Chat reads the visitor's id in it. */
  get token(): string {
    return this.#token;
  }

  /**
   * Asks the conversation's address, with a fresh token when the old one is no longer good.
   * @throws ConversationOverError when the server no longer has this conversation
   */
  async ask(path: string, init: RequestInit = {}, milliseconds?: number): Promise<unknown> {
    try {
      return await this.#askOnce(path, init, milliseconds);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      if (error.status === 404) throw new ConversationOverError(error.code === 'DeviceLeft');
      if (error.status !== 401 && error.status !== 403) throw error;
      await this.#renew();
      return this.#askOnce(path, init, milliseconds);
    }
  }

  /** Renews the token while it is good; if that fails, it is renewed when the server asks for it. */
  async refresh(): Promise<void> {
    try {
      const headers = { authorization: `Bearer ${this.#token}` };
      const answer = await ask(`${this.#domain}/tokens/refresh`, { method: 'POST', headers });
      this.#token = (answer as Access).token;
    } catch {
      // Nothing is lost: see `ask`.
    }
  }

  /** Where the dossier stands that the conversation is about; undefined when there is none. */
  async suivi(): Promise<unknown> {
    const headers = { authorization: `Bearer ${this.#token}` };
    const response = await fetch(`${this.origin}/webchat/suivi`, { headers });
    return response.status === 200 ? response.json() : undefined;
  }

  #askOnce(path: string, init: RequestInit, milliseconds?: number): Promise<unknown> {
    const url = `${this.#domain}/conversations/${this.conversationId}${path}`;
    const headers = {
      ...(init.headers as Record<string, string> | undefined),
      authorization: `Bearer ${this.#token}`,
    };
    return ask(url, { ...init, headers }, milliseconds);
  }

  async #renew(): Promise<void> {
    const access = await fetchAccess(this.origin, { locale: this.locale, nouvelle: false });
    if (access.conversationId !== this.conversationId) throw new ConversationOverError();
    this.#token = access.token;
  }
}

async function fetchAccess(origin: string, wish: { locale: string; nouvelle: boolean }): Promise<Access> {
  const headers = { 'content-type': 'application/json' };
  const answer = await ask(`${origin}/webchat/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ ...wish, ...visitor() }),
  });
  const access = answer as Access;
  keepVisitor(access.visiteur);
  return access;
}
