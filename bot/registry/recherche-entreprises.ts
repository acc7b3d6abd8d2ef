import type { Registre, ReponseRegistre } from '../../domain/dossier/registre.js';
import { readBody } from './read-body.js';
import { readAnswer } from './read-answer.js';
import { retryInstant } from './retry-instant.js';

/** An applicant waits for it: what has not come by then will not. */
const TIME_LIMIT_MS = 4000;
/** An answer about one SIRET takes about 10 kB. */
const LARGEST_ANSWER = 512 * 1024;

/** Where the registry is, and what tells the time. */
export interface RegistryParts {
  /** As in https://recherche-entreprises.api.gouv.fr. */
  readonly url: string;
  /** Real time, milliseconds. */
  readonly now: () => number;
  readonly timeLimitMs?: number;
  /** Told why there was no answer, for the log. */
  readonly onFailure?: (error: unknown) => void;
}

/** The answer's status is not that of an answer. */
export class RegistryStatusError extends Error {
  readonly code: string;

  constructor(status: number) {
    super(`The registry answers ${status}`);
    this.code = String(status);
    this.name = 'RegistryStatusError';
  }
}

/**
 * The State's public registry of organisations, « API Recherche d'entreprises »: open, without a key, 7 requests a
 * second for one address. After a 429 nothing is asked before the instant that it gives.
 */
export class RechercheEntreprises implements Registre {
  #closedUntil = 0;

  constructor(private readonly parts: RegistryParts) {}

  async etablissement(siret: string): Promise<ReponseRegistre> {
    if (this.parts.now() < this.#closedUntil) return { kind: 'injoignable' };
    try {
      return readAnswer(await this.#ask(siret), siret);
    } catch (error) {
      this.parts.onFailure?.(error);
      return { kind: 'injoignable' };
    }
  }

  /** @throws whatever the network throws, RegistryStatusError, and what makes a body unreadable */
  async #ask(siret: string): Promise<unknown> {
    const { url, now, timeLimitMs = TIME_LIMIT_MS } = this.parts;
    const asked = new URL('search', url.endsWith('/') ? url : `${url}/`);
    asked.search = new URLSearchParams({
      q: siret,
      minimal: 'true',
      include: 'siege,matching_etablissements,complements',
      per_page: '1',
    }).toString();
    const response = await fetch(asked, {
      headers: { Accept: 'application/json', 'User-Agent': 'assistant-aap' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeLimitMs),
    });
    if (response.status === 429) this.#closedUntil = retryInstant(response.headers.get('Retry-After'), now());
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new RegistryStatusError(response.status);
    }
    return JSON.parse(await readBody(response, LARGEST_ANSWER)) as unknown;
  }
}
