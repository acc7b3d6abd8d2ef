import { setTimeout as pause } from 'node:timers/promises';
import type { Words } from '../../bot/core/locales.js';
import type { Valeurs } from '../../domain/dossier/dossier.js';
import { Conversation } from './conversation.js';
import type { SentDocument } from './documents.js';
import type { Kept } from './kept.js';
import type { Postman } from './postman.js';
import type { Scenario, Step } from './scenario.js';

const REFERENCE = /AAP23-\w{4}-\w{4}/u;
const CODE_PATIENCE_MS = 120_000;

/** What an applicant needs besides the service: a mailbox of their own. */
export interface Means {
  readonly postman: Postman;
  readonly words: Words;
  /** The codes that reached an address, the last one last. */
  readonly codes: (address: string) => readonly string[];
}

/** A person who prepares a dossier, and either files it or leaves and comes back. Never throws: troubles are kept. */
export class Applicant {
  readonly #conversations: Conversation[] = [];
  readonly #documents: SentDocument[] = [];
  readonly #troubles: string[] = [];
  #champs: Valeurs = {};
  #reference: string | undefined;
  #filed = false;
  #resumed: Kept['resumed'];

  constructor(
    private readonly scenario: Scenario,
    private readonly means: Means,
  ) {}

  /** Goes as far as the scenario says. */
  async apply(): Promise<void> {
    await this.#guarded(async () => {
      const { steps, leavesAt, webSocket } = this.scenario;
      const conversation = await this.#open(webSocket);
      await conversation.untilWelcomed();
      for (const step of steps.slice(0, leavesAt)) await this.#take(step, conversation);
    });
  }

  /** Comes back to a dossier that was left, in the same browser, or elsewhere once the address is proved, and answers what is asked. */
  async comeBack(): Promise<void> {
    const { steps, leavesAt, email } = this.scenario;
    const [before, after] = steps.slice(leavesAt - 1);
    if (before === undefined || after === undefined || this.#troubles.length > 0) return;
    const proved = steps.slice(0, leavesAt).some(({ kind }) => kind === 'code');
    this.#resumed = { where: proved ? 'ailleurs' : 'ici', rightly: false };
    await this.#guarded(async () => {
      if (proved) {
        const elsewhere = await this.#open(false);
        await elsewhere.untilWelcomed();
        await elsewhere.say(`reprendre ${this.#reference ?? ''}`, 'À quelle adresse');
        const known = this.means.codes(email).length;
        await elsewhere.say(email, 'un code à 6 chiffres');
        await elsewhere.say(await this.#code(known), before.next);
        await this.#take(after, elsewhere);
      } else {
        const [here] = this.#conversations;
        const again = await this.#open(false, here);
        await again.say('reprendre', this.#reference ?? '');
        await this.#take(after, again);
      }
      this.#resumed = { where: proved ? 'ailleurs' : 'ici', rightly: true };
    });
  }

  /** Hears what was said since, and tells all that is known. */
  async tell(): Promise<Kept> {
    await this.#guarded(async () => {
      for (const conversation of this.#conversations) await conversation.catchUp();
    });
    for (const conversation of this.#conversations) conversation.close();
    return {
      name: this.scenario.name,
      email: this.scenario.email,
      reference: this.#reference,
      acknowledged: this.#conversations.flatMap(({ acknowledged }) => acknowledged),
      champs: this.#champs,
      documents: this.#documents,
      filed: this.#filed,
      heard: this.#conversations.flatMap(({ heard }) => heard),
      heldUp: this.#conversations.reduce((sum, { heldUp }) => sum + heldUp, 0),
      excuses: this.#conversations.reduce((sum, { excuses }) => sum + excuses, 0),
      troubles: this.#troubles,
      ...(this.#resumed === undefined ? {} : { resumed: this.#resumed }),
    };
  }

  async #take(step: Step, conversation: Conversation): Promise<void> {
    const { document, kind, next } = step;
    const says = kind === 'code' ? await this.#code(0) : step.says;
    const files = document === undefined ? [] : [new File([new Uint8Array(document.bytes)], document.name)];
    const answer = await conversation.say(says, next, files);
    if (document !== undefined) this.#documents.push(document);
    this.#champs = { ...this.#champs, ...step.champs };
    this.#reference ??= REFERENCE.exec(conversation.heard.map(({ text }) => text).join('\n'))?.[0];
    if (kind === 'depot') this.#filed = answer.includes(next);
  }

  async #code(known: number): Promise<string> {
    const end = performance.now() + CODE_PATIENCE_MS;
    while (performance.now() < end) {
      const codes = this.means.codes(this.scenario.email);
      if (codes.length > known) return codes.at(-1) ?? '';
      await pause(100);
    }
    throw new Error('le code n’arrive pas');
  }

  async #open(webSocket: boolean, like?: Conversation): Promise<Conversation> {
    const browser = like === undefined ? {} : { browser: like.browser };
    const { postman, words } = this.means;
    const conversation = await Conversation.open(postman, words, { webSocket, ...browser });
    this.#conversations.push(conversation);
    return conversation;
  }

  async #guarded(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#troubles.push(error instanceof Error ? error.message : String(error));
    }
  }
}
