import { createHandOver, type HandOver } from '../../bot/jobs/hand-over.js';
import { ReturnReader, type ReturnsParts } from '../../bot/post/returns/read-returns.js';
import { parseMailbox } from '../../bot/core/mailbox-address.js';
import { stageReturnLetter } from '../../bot/letters/return-letter.js';
import type { Database } from '../../bot/storage/database.js';
import { dossiersOf, findDossier } from '../../bot/storage/dossiers.js';
import { Inbox } from '../../bot/storage/inbox.js';
import { alone } from '../../bot/storage/replicas.js';
import { UnitOfWork } from '../../bot/storage/unit-of-work.js';
import type { Destination } from '../../domain/dossier/courriers.js';
import type { Depot, Dossier } from '../../domain/dossier/dossier.js';
import { pino } from 'pino';
import { bounceOf } from './bounces.js';
import { bfc, deposeDossier, storedPieces, words } from './fixtures.js';
import { ImapServer, PATIENT } from './imap-server.js';
import { OutboxRig } from './outbox-rig.js';
import type { Delivered } from './smtp-sink.js';

const FROM = parseMailbox('Assistant AAP <assistant@aap.example>');

/** An outbox with a real database, a real mail server, and a return mailbox on a real IMAP server. */
export class ReturnRig {
  /** What was logged, line by line. */
  readonly logged: Record<string, unknown>[] = [];
  readonly handOver: HandOver;
  readonly inbox: Inbox;

  private constructor(
    readonly outbox: OutboxRig,
    readonly imap: ImapServer,
  ) {
    const { db, clocks, appel } = outbox;
    this.inbox = new Inbox(db, clocks);
    this.handOver = createHandOver({
      db,
      inbox: this.inbox,
      remise: () => Promise.resolve(undefined),
      retour: (dossier, work, complement) => {
        stageReturnLetter({ words, clocks, from: FROM }, work, dossier, appel, complement);
      },
      wake: () => undefined,
    });
  }

  static async open(db: Database): Promise<ReturnRig> {
    return new ReturnRig(await OutboxRig.open(db), await ImapServer.start());
  }

  async close(): Promise<void> {
    await this.outbox.close();
    await this.imap.close();
  }

  /** Files a dossier, kept in the database, and sends its letters. @returns what the mailbox received */
  async file(changes: Partial<Dossier> = {}, limit?: number): Promise<readonly Delivered[]> {
    const { db, appel, clocks } = this.outbox;
    const depot: Depot = { deposeLe: clocks.businessNow().toISOString(), boite: bfc.boite ?? '' };
    const pieces = await storedPieces(db);
    const dossier = deposeDossier(appel, { version: 0, pieces, depot, ...changes });
    const work = new UnitOfWork();
    const saved = dossiersOf(db, work, clocks.now()).save(dossier);
    const parts = limit === undefined ? {} : { mailboxLimit: limit };
    await this.outbox.courriers(work, parts).depot(saved, appel, bfc satisfies Destination);
    await work.commit(db);
    await this.send();
    return this.outbox.sink.to(bfc.boite ?? '');
  }

  async send(): Promise<void> {
    const { accepted, refused } = this.handOver;
    await this.outbox.drain(this.outbox.worker({ onHandedOver: accepted, onRefused: refused }));
  }

  /** Puts a sample, as an answer to a letter, into the return mailbox. */
  answer(name: string, letter: Delivered | undefined): void {
    if (letter === undefined) throw new Error('There is no such letter');
    this.deliver(bounceOf(name, letter));
  }

  /** Puts a message into the return mailbox now. */
  deliver(raw: Buffer | string): void {
    this.imap.deliver(raw, new Date(this.outbox.clocks.now()));
  }

  reader(changes: Partial<ReturnsParts> = {}): ReturnReader {
    const { db, clocks } = this.outbox;
    const write = (line: string): void => void this.logged.push(JSON.parse(line) as Record<string, unknown>);
    return new ReturnReader({
      db,
      clocks,
      place: this.imap.place(),
      exclusively: (id, action) => alone.exclusively(id, action),
      log: pino({ level: 'info' }, { write }),
      onReturned: this.handOver.returned,
      timeouts: PATIENT,
      ...changes,
    });
  }

  async dossier(reference = 'AAP23-7KQ4-M2XD'): Promise<Dossier> {
    const found = await findDossier(this.outbox.db, reference);
    if (found === undefined) throw new Error('There is no such dossier');
    return found;
  }

  /** The names of the events that wait for the applicant's conversation. */
  async events(): Promise<readonly string[]> {
    const rows = await this.outbox.db.selectFrom('inbox').select('json').orderBy('id').execute();
    return rows.map(({ json }) => (JSON.parse(json) as { name: string }).name);
  }
}
