import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Router } from 'express';
import { courriersOf } from '../../bot/letters/courriers-of.js';
import { assembleHandOver, type HandOverBase } from '../../bot/compose/returns.js';
import { createAssistant } from '../../bot/turns/assistant.js';
import type { RunTurn } from '../../bot/turns/turn.js';
import { CountBuffer } from '../../bot/storage/statistics-buffer.js';
import { ThreadedDateReader } from '../../bot/dates/threaded-date-reader.js';
import { createChecks, type Checks } from '../../bot/compose/scan.js';
import { createFichiers } from '../../bot/files/fichiers.js';
import { storedFiles } from '../../bot/files/stored-files.js';
import type { HandOver } from '../../bot/jobs/hand-over.js';
import { modeleFiles, modeleLink } from '../../bot/http/modele-files.js';
import { offeredFiles, type OfferedFiles } from '../../bot/http/offered-files.js';
import { OutboxWorker } from '../../bot/post/outbox/outbox-worker.js';
import { HarnessReading } from './harness-reading.js';
import { recheckFiles } from '../../bot/jobs/recheck-files.js';
import { dueReminders, sendReminder } from '../../bot/jobs/reminders.js';
import { smtpTransport } from '../../bot/post/smtp-transport.js';
import type { Installation } from '../../bot/operator/installation.js';
import { Clamd } from '../../bot/scan/clamd.js';
import { TROP_GROS, type Scanner } from '../../bot/scan/scanner.js';
import { secrets } from '../../bot/core/secrets.js';
import { createStopReminders } from '../../bot/jobs/stop-reminders.js';
import { openDatabase, type Database } from '../../bot/storage/database.js';
import { readFileBytes } from '../../bot/storage/files.js';
import { NO_KEYS } from '../../bot/storage/sealing/data-keys.js';
import { Inbox } from '../../bot/storage/inbox.js';
import type { LimitesCodes } from '../../domain/dossier/codes-envoyes.js';
import type { Registre } from '../../domain/dossier/registre.js';
import { AMPLE_CODES } from './ample-codes.js';
import { ClamdServer } from './clamd-server.js';
import { pseudonym } from './pseudonym.js';
import { fetchOffered } from './fetch-offered.js';
import { words } from './fixtures.js';
import { CONFIG, RETENTION } from './harness-config.js';
import type { HarnessOptions } from './harness-options.js';
import { ReadingClock } from './reading-clock.js';
import { Serving } from './serving.js';
import { SmtpSink } from './smtp-sink.js';
import { startTestServer, type TestServer } from './test-server.js';

/** Transcripts say at which instant they happen; this one when they don't. */
export const START = '2023-05-15T10:00:00+02:00';

/** Bytes: every sound file of the transcripts is over it. */
const SMALL_LIMIT = 200;
/** How the ids of the test adapter's conversations begin. */
export const ADAPTER_CONVERSATION = 'essai-';

/** A whole service with real parts: content, storage, file inspection, mail, and the embedded Direct Line. */
export class ConversationHarness {
  at = new Date(START);
  /** Who talks in each conversation of the test adapter. */
  readonly adapterOwners = new Map<string, string>();
  readonly real = new ReadingClock();
  readonly clocks = { now: (): number => this.real.now(), businessNow: (): Date => this.at };
  readonly inbox: Inbox;
  readonly counts: CountBuffer;
  readonly runTurn: RunTurn;
  readonly offered: OfferedFiles;
  readonly handOver: HandOver;
  /** The public registry that answers; undefined where it is off. */
  registre: Registre | undefined;
  /** Whether sections are asked on forms, and not a question at a time. */
  fiches = false;
  server!: TestServer;
  readonly reading = new HarnessReading();
  #clamd: ClamdServer | undefined;
  /** What looks into files; the virus scanner may be away. */
  readonly checks: Omit<Checks, 'scanner'> & { scanner?: Scanner | undefined } = createChecks(this);
  readonly #dates = new ThreadedDateReader();
  readonly #outbox: OutboxWorker;
  readonly #base: HandOverBase;
  readonly #limites: LimitesCodes;

  private constructor(
    readonly db: Database,
    readonly sink: SmtpSink,
    readonly serving: Serving,
    codes: Partial<LimitesCodes> = {},
  ) {
    this.#limites = { ...AMPLE_CODES, ...codes };
    this.inbox = new Inbox(db, this.clocks);
    this.offered = offeredFiles(db, 'clé des essais');
    this.#base = { config: CONFIG, words, db, clocks: this.clocks, served: serving };
    this.handOver = assembleHandOver(this.#base, (conversationId) => {
      this.#wake(conversationId);
    });
    this.counts = new CountBuffer(db);
    this.runTurn = this.#createAssistant();
    this.#outbox = this.#createOutbox();
  }

  static async open(options: HarnessOptions = {}): Promise<ConversationHarness> {
    const { pages = Router(), database, keys = NO_KEYS } = options;
    const folder = mkdtempSync(join(tmpdir(), 'aap-'));
    const db = await openDatabase(database ?? join(folder, 'assistant.db'), { keys });
    const harness = new ConversationHarness(
      db,
      await SmtpSink.start(),
      await Serving.open(db),
      options.codes,
    );
    const { runTurn, clocks } = harness;
    const ample = { perConversation: 10_000, perUser: 10_000, perAddress: 10_000 };
    const rateLimits = { tokensPerAddress: 10_000, messages: ample, uploads: ample, reads: ample };
    const modeles = modeleFiles((appelId, fichier) => harness.serving.current.modele(appelId, fichier));
    const router = Router().use(harness.offered.router).use(modeles).use(pages);
    const settings = { rateLimits, doubleClickMs: options.doubleClickMs ?? 0 };
    const botService = options.botService?.(db);
    harness.server = await startTestServer({ db, folder, runTurn, clocks, router, botService, settings });
    return harness;
  }

  async close(): Promise<void> {
    await this.server.end();
    this.#clamd?.stop();
    await this.sink.stop();
    await Promise.all([this.checks.examiner.close(), this.reading.close(), this.#dates.close()]);
  }

  /** Serves the content of that name from now on. */
  async serve(name: string): Promise<void> {
    await this.serving.serve(name, this.#base);
  }

  /** Has the virus scanner there, away, or taking small files only; once there, it looks at what waited. */
  async antivirus(text: string): Promise<void> {
    this.#clamd ??= await ClamdServer.start();
    this.#clamd.mood = text === 'en panne' ? 'raccroche' : 'juge';
    this.#clamd.limit = text.startsWith('petite limite') ? SMALL_LIMIT : Infinity;
    const scanner = new Clamd(
      this.#clamd.place,
      TROP_GROS.find((word) => text.endsWith(word)),
    );
    this.checks.scanner = scanner;
    const { db, clocks, inbox } = this;
    await recheckFiles({ db, clocks, inbox, scanner, wake: this.#wake.bind(this), onError: fail });
  }

  /** Has documents read at once, or late; « finie » ends all that is late. */
  read(text: string): Promise<void> {
    const { db, clocks, inbox, serving } = this;
    return this.reading.turn(text, {
      db,
      clocks,
      inbox,
      wake: this.#wake.bind(this),
      served: serving.current,
    });
  }

  /** Runs the waiting events of a conversation; those of the test adapter run when its speaker listens. */
  #wake(conversationId: string): void {
    if (!conversationId.startsWith(ADAPTER_CONVERSATION)) this.server.wake(conversationId);
  }

  /** Serves a content with nothing left of what was played before: a mailbox that comes later sends all that waits for it. */
  async startAfresh(content: string): Promise<void> {
    await this.serve(content);
    await this.drain();
    await this.db.deleteFrom('dossiers').execute();
  }

  /** Sends what is in the outbox until nothing is due. */
  async drain(): Promise<void> {
    while (await this.#outbox.sendNext());
  }

  /** What an operator's command works on; the service runs beside. */
  get installation(): Installation {
    return { ...this.#base, content: this.serving.current.content, appelsConnus: this.serving.appelsConnus };
  }

  /** Sends the reminders of one dossier that are due; the drafts of other transcripts have none. */
  async remind(reference: string): Promise<void> {
    const parts = {
      ...{
        db: this.db,
        clocks: this.clocks,
        words,
        inbox: this.inbox,
        from: CONFIG.mailFrom,
        pageUrl: CONFIG.pageUrl,
      },
      appels: this.serving.current.appels,
      brouillonsJours: 90,
      stopReminders: createStopReminders(this.db, 'clé des essais', CONFIG.pageUrl),
      wakeConversation: (id: string) => {
        this.#wake(id);
      },
      onError: fail,
    };
    for (const due of await dueReminders(parts))
      if (due.dossier.reference === reference) await sendReminder(parts, due);
  }

  /** Opens a file that the assistant offers. @throws when there is none at that address */
  fetchFile(contentUrl: string): Promise<Buffer> {
    return fetchOffered(this.db, this.server.url, contentUrl, this.adapterOwners);
  }

  #createAssistant(): RunTurn {
    const { db } = this;
    return createAssistant({
      db,
      now: () => this.clocks.now(),
      counts: this.counts,
      link: (urn, conversationId) => modeleLink(urn) ?? this.offered.link(urn, conversationId),
      codes: { pseudonym, limites: this.#limites },
      courriersOf: (work) => courriersOf(this.#base, work),
      fiches: () => this.fiches,
      shared: ({ work, ending }, sender) => ({
        words,
        appels: this.serving.current.appels,
        appelsConnus: this.serving.appelsConnus,
        territoires: this.serving.current.territoires,
        acts: this.serving.current.acts,
        wordings: this.serving.current.wordings,
        dates: this.#dates,
        secrets,
        fichiers: createFichiers({ ...storedFiles(db, work), ...this.checks, sender, ending }),
        lecteur: this.reading.of(db, sender, work),
        registre: this.registre,
        conservation: RETENTION,
        limiteBoite: CONFIG.mailboxLimit,
      }),
    });
  }

  #createOutbox(): OutboxWorker {
    return new OutboxWorker({
      db: this.db,
      clocks: this.clocks,
      transport: smtpTransport(this.sink.url),
      readFile: (id) => readFileBytes(this.db, id),
      owner: 'transcriptions',
      onHandedOver: this.handOver.accepted,
      onRefused: this.handOver.refused,
      onError: (error) => fail('', error),
    });
  }
}

function fail(_reference: string, error: unknown): never {
  throw error;
}
