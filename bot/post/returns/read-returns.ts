import type { Logger } from 'pino';
import { onImapFolder, type ImapTimeouts } from '../imap-folder.js';
import { placeName, type ImapPlace } from '../imap-place.js';
import { headerText } from '../../core/header-text.js';
import { readFailureReport, type FailureReport } from './failure-report.js';
import { newMessages, type ReturnedMessage } from './new-messages.js';
import { stageAlarm, stageAlarmEnd } from '../../storage/alarms.js';
import { onFreshData } from '../../storage/retry-on-conflict.js';
import type { Replicas } from '../../storage/replicas.js';
import { AlreadyReadError, readPosition, stagePosition, type Position } from '../../storage/returns.js';
import { UnitOfWork } from '../../storage/unit-of-work.js';
import { describeError } from '../../core/errors.js';
import { periodically, type PeriodicJob } from '../../core/periodically.js';
import { stageReport, type SettleReturnParts } from './record-bounce.js';

const EVERY_MS = 180_000;
/** A mailbox that can't be read for so long is told to the operator: servers have their bad quarters of an hour. */
const CLOSED_FROM_MS = 1_800_000;

export interface ReturnsParts extends SettleReturnParts {
  readonly place: ImapPlace;
  readonly log: Logger;
  readonly exclusively: Replicas['exclusively'];
  readonly timeouts?: Partial<ImapTimeouts>;
}

/**
 * Reads the return mailbox every three minutes. The mailbox is left as it is; how far it was read is kept in the database,
 * in the transaction of what follows from each message, so that each has its consequences once.
 */
export class ReturnReader {
  readonly #parts: ReturnsParts;
  readonly #name: string;
  readonly #leave = new AbortController();
  #job: PeriodicJob | undefined;
  #failingSince: number | undefined;

  constructor(parts: ReturnsParts) {
    this.#parts = parts;
    this.#name = placeName(parts.place);
  }

  start(): void {
    this.#job ??= periodically(
      EVERY_MS,
      () => this.visit(),
      (error) => {
        this.#parts.log.error(describeError(error), 'return mailbox');
      },
    );
  }

  /** Leaves the mailbox at once: what was not read is read by the next process. */
  async stop(): Promise<void> {
    this.#leave.abort();
    await this.#job?.stop();
  }

  /** Reads what came, unless another process is at it; a mailbox that stays closed is told to the operator. @throws when the database fails */
  async visit(): Promise<void> {
    await this.#parts.exclusively(`retours ${this.#name}`, async () => {
      try {
        await this.#read();
      } catch (error) {
        if (error instanceof AlreadyReadError || this.#leave.signal.aborted) return;
        this.#parts.log.warn({ ...describeError(error), reason: reasonOf(error) }, 'return mailbox not read');
        await this.#tellClosed(error);
        return;
      }
      await this.#tellOpen();
    });
  }

  async #read(): Promise<void> {
    const { db, clocks, place, timeouts } = this.#parts;
    let known = await readPosition(db, this.#name);
    await onImapFolder(
      place,
      async (client) => {
        for await (const message of newMessages(client, known, clocks.now())) {
          await this.#take(message, known);
          known = message.position;
        }
      },
      { leave: this.#leave.signal, timeouts },
    );
  }

  async #take({ position, source }: ReturnedMessage, before: Position | undefined): Promise<void> {
    const { db, clocks, log } = this.#parts;
    let report: FailureReport | undefined;
    let readable = source !== undefined;
    try {
      if (source !== undefined) report = await readFailureReport(source);
    } catch {
      readable = false;
    }
    const letter = await onFreshData(async () => {
      const work = new UnitOfWork();
      stagePosition(work, this.#name, before, position);
      if (!readable)
        stageAlarm(work, {
          kind: 'retour_illisible',
          subject: this.#name,
          detail: `UID ${position.uid}`,
          at: clocks.businessNow().toISOString(),
        });
      const cameBack = report === undefined ? undefined : await stageReport(this.#parts, report, work);
      await work.commit(db);
      return cameBack;
    });
    if (!readable) log.warn({ uid: position.uid }, 'a message of the return mailbox is unreadable');
    if (letter !== undefined)
      log.warn({ letter: letter.id, kind: letter.kind, reference: letter.reference }, 'letter returned');
  }

  async #tellClosed(error: unknown): Promise<void> {
    const { db, clocks } = this.#parts;
    this.#failingSince ??= clocks.now();
    if (clocks.now() - this.#failingSince < CLOSED_FROM_MS) return;
    const work = new UnitOfWork();
    stageAlarm(work, {
      kind: 'boite_retour_fermee',
      subject: this.#name,
      detail: reasonOf(error),
      at: clocks.businessNow().toISOString(),
    });
    await work.commit(db);
  }

  async #tellOpen(): Promise<void> {
    const { db, clocks } = this.#parts;
    const work = new UnitOfWork();
    stageAlarmEnd(work, {
      kind: 'boite_retour_fermee',
      subject: this.#name,
      at: clocks.businessNow().toISOString(),
    });
    await work.commit(db);
    this.#failingSince = undefined;
  }
}

/** What the server answered, or what the network did: « authentication failed ». */
function reasonOf(error: unknown): string {
  const { responseText, message } = error as { readonly responseText?: string; readonly message?: string };
  return headerText(responseText ?? message ?? '', 200);
}
