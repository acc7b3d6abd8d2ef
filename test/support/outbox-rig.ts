import { OutboxWorker, type OutboxParts } from '../../bot/post/outbox/outbox-worker.js';
import { parseMailbox } from '../../bot/core/mailbox-address.js';
import { smtpTransport } from '../../bot/post/smtp-transport.js';
import { MAILBOX_LIMIT, type CourriersParts } from '../../bot/letters/courriers-parts.js';
import { StagedCourriers } from '../../bot/letters/stage-letters.js';
import { openDatabase, type Database } from '../../bot/storage/database.js';
import { firstMessageId } from '../../bot/storage/letters.js';
import { readFileBytes } from '../../bot/storage/files.js';
import { UnitOfWork } from '../../bot/storage/unit-of-work.js';
import type { Appel } from '../../domain/appel/appel.js';
import type { Destination, FichierOffert } from '../../domain/dossier/courriers.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { bfc, deposeDossier, facilitateurs2023, storedPieces, words } from './fixtures.js';
import { SmtpSink } from './smtp-sink.js';

const BUSINESS_START = Date.parse('2023-05-31T12:03:20Z');

/** An outbox with a real database and a real mail server; only its clocks are moved by hand. */
export class OutboxRig {
  /** Milliseconds since the rig began; both clocks follow it. */
  elapsed = 0;
  readonly handedOver: { readonly reference: string; readonly instant: string }[] = [];
  readonly refused: string[] = [];
  readonly errors: unknown[] = [];
  readonly clocks = {
    now: (): number => 1_800_000_000_000 + this.elapsed,
    businessNow: (): Date => new Date(BUSINESS_START + this.elapsed),
  };

  private constructor(
    readonly db: Database,
    readonly sink: SmtpSink,
    readonly appel: Appel,
  ) {}

  /** @param db its database; one in memory when absent. @param limit largest message that its mail server takes, bytes */
  static async open(db?: Database, limit?: number): Promise<OutboxRig> {
    const own = db ?? (await openDatabase(':memory:'));
    const sink = await SmtpSink.start(limit === undefined ? {} : { size: limit });
    return new OutboxRig(own, sink, await facilitateurs2023());
  }

  async close(): Promise<void> {
    await this.sink.stop();
    await this.db.destroy();
  }

  courriers(work: UnitOfWork, changes: Partial<CourriersParts> = {}): StagedCourriers {
    return new StagedCourriers(
      {
        words,
        clocks: this.clocks,
        from: parseMailbox('Assistant AAP <assistant@aap.example>'),
        service: { antivirus: false, demonstration: false },
        readFile: (id) => readFileBytes(this.db, id),
        threadOf: (reference) => firstMessageId(this.db, reference, 'dreets'),
        mailboxLimit: MAILBOX_LIMIT,
        onLetter: () => undefined,
        pageUrl: 'https://aap.example',
        ...changes,
      },
      work,
    );
  }

  /** Files a dossier with documents, in one commit, and answers what the conversation offers. */
  async file(
    changes: Partial<Dossier> = {},
    destination: Destination = bfc,
    parts: Partial<CourriersParts> = {},
  ): Promise<{ readonly dossier: Dossier; readonly offered: readonly FichierOffert[] }> {
    const dossier = deposeDossier(this.appel, { pieces: await storedPieces(this.db), ...changes });
    const work = new UnitOfWork();
    const offered = await this.courriers(work, parts).depot(dossier, this.appel, destination);
    await work.commit(this.db);
    return { dossier, offered };
  }

  /** A worker on this outbox; what it reports is kept in the rig. */
  worker(changes: Partial<OutboxParts> = {}): OutboxWorker {
    return new OutboxWorker({
      db: this.db,
      transport: smtpTransport(this.sink.url, { connection: 2000, silence: 2000, total: 9000 }),
      readFile: (id) => readFileBytes(this.db, id),
      clocks: this.clocks,
      owner: 'essai',
      onHandedOver: ({ reference }, instant) => {
        this.handedOver.push({ reference, instant: instant.toISOString() });
        return Promise.resolve();
      },
      onRefused: ({ reference }) => {
        this.refused.push(reference);
        return Promise.resolve();
      },
      onError: (error) => this.errors.push(error),
      ...changes,
    });
  }

  /** Sends until nothing is due any more. */
  async drain(worker = this.worker()): Promise<number> {
    let sent = 0;
    while (await worker.sendNext()) sent++;
    return sent;
  }

  /** The journal's outcomes of the letters of one kind. */
  async journal(kind: string): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('letter_attempts')
      .innerJoin('letters', 'letters.id', 'letter_attempts.letter_id')
      .select('letter_attempts.outcome')
      .where('letters.kind', '=', kind)
      .orderBy('letter_attempts.id')
      .execute();
    return rows.map(({ outcome }) => outcome);
  }
}
