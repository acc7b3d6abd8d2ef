import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../bot/storage/database.js';
import type { Stage } from '../../test/support/smtp-sink.js';
import type { MailServer } from './mail-server.js';
import type { Sight } from './postman.js';
import type { Replica } from './replica.js';

/** A process that was ended in the middle of whatever it did. */
export interface Kill {
  /** Milliseconds of real time. */
  readonly at: number;
  /** A message that this process had stored had no answer committed yet. */
  readonly inTurn: boolean;
  /** This process was handing a letter over to its mail server. */
  readonly inSend: boolean;
}

/** A replica and the mail server that only it uses. */
export interface Place {
  readonly replica: Replica;
  readonly mail: MailServer;
}

/** What a kill waits for; « hasard » waits for nothing. */
type Aim = 'hasard' | 'posted' | 'acknowledged' | 'depot' | Stage;

/** Some kills are blind, the others wait for the instants at which most could be lost. */
const AIMS: readonly Aim[] = [
  ...(['hasard', 'hasard', 'posted', 'acknowledged', 'depot'] as const),
  ...(['message', 'stored', 'told'] as const),
];
/** An instant that does not come is not waited for any longer. */
const AIM_MS = 6000;
const BLIND_MS = 2500;
/** The instant itself, or a little later. */
const LATER_MS = 20;

/** Kills processes and starts them again, for as many kills as it is granted. */
export class Killer {
  readonly kills: Kill[] = [];
  /** Conversations by the replica to which their last message went. */
  readonly #lastUrl = new Map<string, string>();
  #granted = 0;
  #stopped = false;
  #struck: ((place: Place) => void) | undefined;
  #aim: Aim = 'hasard';

  constructor(
    private readonly places: readonly Place[],
    private readonly db: Database,
    private readonly random: () => number,
  ) {
    for (const place of places)
      place.mail.watch = (stage) => {
        this.#strike(stage, place);
      };
  }

  /** Grants one more kill. */
  grant(): void {
    this.#granted++;
  }

  /** Sees a message pass. */
  see({ stage, url, conversationId, text }: Sight): void {
    this.#lastUrl.set(conversationId, url);
    const place = this.places.find(({ replica }) => replica.url === url);
    if (place === undefined) return;
    this.#strike(stage, place);
    if (text.startsWith('J’atteste')) this.#strike('depot', place);
  }

  /** Kills until it is stopped. */
  async run(): Promise<void> {
    while (!this.#stopped) {
      if (this.kills.length >= this.#granted) await pause(50);
      else await this.#killOne();
    }
  }

  /** Kills nobody any more. */
  stop(): void {
    this.#stopped = true;
  }

  async #killOne(): Promise<void> {
    const place = await this.#target();
    if (this.#stopped) return;
    const { replica, mail } = place;
    const inSend = mail.sending;
    const at = Date.now();
    await replica.kill();
    const inTurn = await this.#hadUnanswered(replica.url);
    this.kills.push({ at, inTurn, inSend });
    await replica.start();
    await pause(this.random() * 500);
  }

  /** Waits for the instant that is aimed at, and answers whom to kill. */
  async #target(): Promise<Place> {
    this.#aim = this.#pick(this.#mostlyInside ? AIMS : AIMS.filter((aim) => aim !== 'hasard'));
    if (this.#aim === 'hasard') {
      await pause(this.random() * BLIND_MS);
      return this.#pick(this.places);
    }
    const place = await new Promise<Place | undefined>((resolve) => {
      const timer = setTimeout(() => {
        resolve(undefined);
      }, AIM_MS);
      this.#struck = (found) => {
        clearTimeout(timer);
        resolve(found);
      };
    });
    this.#struck = undefined;
    if (this.random() < 0.5) await pause(this.random() * LATER_MS);
    return place ?? this.#pick(this.places);
  }

  /** A blind kill falls between two turns more often than not: it is affordable while half of them fell inside. */
  get #mostlyInside(): boolean {
    return this.kills.filter(({ inTurn, inSend }) => inTurn || inSend).length * 2 >= this.kills.length;
  }

  #strike(aim: Aim, place: Place): void {
    if (aim === this.#aim) this.#struck?.(place);
  }

  #pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.random() * all.length)] as T;
  }

  async #hadUnanswered(url: string): Promise<boolean> {
    const conversations = [...this.#lastUrl].flatMap(([id, last]) => (last === url ? [id] : []));
    if (conversations.length === 0) return false;
    const row = await this.db
      .selectFrom('inbox')
      .select('id')
      .where('conversation_id', 'in', conversations)
      .where('done_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }
}
