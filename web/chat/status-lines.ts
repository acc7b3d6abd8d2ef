import type { Config } from '../config.js';
import type { Reach } from '../connection/receiver.js';
import { element } from '../element.js';

/** How long « connexion rétablie » stays, milliseconds. */
const RESTORED_MS = 4000;

/** The lines above the conversation that say how it goes: the connection, and what went wrong. */
export class StatusLines {
  readonly #status = element('etat', HTMLParagraphElement);
  readonly #problem = element('probleme', HTMLParagraphElement);
  #lost = false;

  constructor(private readonly mots: Config['mots']) {}

  reach(reach: Reach): void {
    if (reach === 'lost' && !this.#lost) this.#show(this.mots.perdue, true);
    if (reach === 'online' && this.#lost) {
      this.#show(this.mots.retablie, false);
      setTimeout(() => {
        if (!this.#lost) this.#status.textContent = '';
      }, RESTORED_MS);
    }
  }

  /** Says what went wrong until the next message. */
  problem(text: string): void {
    this.#problem.textContent = text;
  }

  clearProblem(): void {
    this.#problem.textContent = '';
  }

  #show(text: string, lost: boolean): void {
    this.#lost = lost;
    this.#status.textContent = text;
    this.#status.classList.toggle('is-lost', lost);
  }
}
