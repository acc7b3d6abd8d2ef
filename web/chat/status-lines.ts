import type { Config } from '../config.js';
import type { Reach } from '../connection/receiver.js';
import { element } from '../element.js';

/** How long « connexion rétablie » stays, milliseconds. */
const RESTORED_MS = 4000;

/** The lines above the conversation that say how it goes: the connection, and what went wrong. */
export class StatusLines {
  readonly #status = element('etat', HTMLParagraphElement);
  readonly #problem = element('probleme', HTMLParagraphElement);
  #reach: Reach = 'online';

  constructor(private readonly mots: Config['mots']) {}

  reach(reach: Reach): void {
    if (reach === this.#reach) return;
    this.#reach = reach;
    this.#status.textContent = this.#words();
    this.#status.classList.toggle('is-lost', reach !== 'online');
    if (reach === 'online')
      setTimeout(() => {
        if (this.#reach === 'online') this.#status.textContent = '';
      }, RESTORED_MS);
  }

  /** Says that there is no conversation to be had, and shows what there is instead. */
  impossible(): void {
    this.problem(this.mots.impossible);
    element('secours', HTMLParagraphElement).hidden = false;
  }

  /** Says what went wrong until the next message. */
  problem(text: string): void {
    this.#problem.textContent = text;
  }

  clearProblem(): void {
    this.#problem.textContent = '';
  }

  #words(): string {
    const { perdue, occupe, retablie } = this.mots;
    return { lost: perdue, busy: occupe, online: retablie }[this.#reach];
  }
}
