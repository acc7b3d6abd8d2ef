import type { Logger } from 'pino';
import type { Clocks } from '../core/clocks.js';
import type { Config } from '../config/config.js';
import type { CountBuffer } from '../storage/statistics-buffer.js';
import { createContentReload } from '../content/reload-content.js';
import type { HeardVocabulary } from '../content/load-vocabulary.js';
import type { ServedContent } from '../content/served-content.js';
import type { HandOver } from '../jobs/hand-over.js';
import { sendDigests } from '../jobs/digests.js';
import { OutboxWorker } from '../post/outbox/outbox-worker.js';
import { periodically } from '../core/periodically.js';
import { releaseWaiting } from '../jobs/release-waiting.js';
import { sendReminders, type ReminderParts } from '../jobs/reminders.js';
import { applyRetention } from '../jobs/retention.js';
import type { Metrics } from '../operator/metrics.js';
import { imapCopies } from '../post/copies.js';
import { smtpTransport } from '../post/smtp-transport.js';
import { courriersOf } from '../letters/courriers-of.js';
import type { Words } from '../core/locales.js';
import type { StopReminders } from '../jobs/stop-reminders.js';
import type { StoredAppelVersions } from '../storage/appel-versions.js';
import type { Database } from '../storage/database.js';
import { readFileBytes } from '../storage/files.js';
import { Inbox } from '../storage/inbox.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import type { Tuning } from './tuning.js';
import { describeError } from '../core/errors.js';

const COUNTING_MS = 10_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** The parts that others are joined with. */
export interface Base {
  readonly config: Config;
  readonly words: Words;
  readonly log: Logger;
  readonly db: Database;
  readonly clocks: Clocks;
  readonly served: ServedContent;
  readonly versions: StoredAppelVersions;
  readonly heard: HeardVocabulary;
  readonly metrics: Metrics;
}

/** What the outbox worker needs besides: its name among the processes, its mail server, and what follows for the dossiers. */
export interface OutboxPlace {
  readonly owner: string;
  readonly smtpUrl: string | undefined;
  readonly handOver: HandOver;
  readonly tuning: Tuning;
}

/** Who sends what is in the outbox. */
export function createOutbox(base: Base, { owner, smtpUrl, handOver, tuning }: OutboxPlace): OutboxWorker {
  const { config, db, clocks, log, metrics } = base;
  return new OutboxWorker({
    db,
    clocks,
    transport: smtpTransport(smtpUrl, tuning.smtp),
    readFile: (id) => readFileBytes(db, id),
    copies: config.copies === undefined ? undefined : imapCopies(config.copies),
    owner,
    mostAtOnce: config.limits.lettersAtOnce,
    onHandedOver: handOver.accepted,
    onRefused: handOver.refused,
    onAttempt: metrics.letter.bind(metrics),
    onError: (error) => {
      log.error(describeError(error), 'outbox');
    },
    ...tuning.outbox,
  });
}

/** What runs beside the conversations: reloading the content, letting waiting dossiers go, reminding of drafts, erasing what is too old. */
export interface Upkeep {
  readonly stop: () => Promise<void>;
}

/** What the upkeep needs besides. */
export interface UpkeepPlace {
  /** Letters were just committed. */
  readonly wakeOutbox: () => void;
  readonly wakeConversation: (conversationId: string) => void;
  readonly stopReminders: StopReminders;
  readonly counts: CountBuffer;
}

/** Starts the upkeep. */
export function startUpkeep(base: Base, place: UpkeepPlace): Upkeep {
  const { config, db, clocks, log, served } = base;
  const { wakeOutbox } = place;
  const release = async (): Promise<void> => {
    const onError = (reference: string, error: unknown): void => {
      log.error({ reference, ...describeError(error) }, 'dossier still waiting');
    };
    const parts = { db, clocks, courriersOf: (work: UnitOfWork) => courriersOf(base, work), onError };
    await base.versions.refresh();
    const { appelsConnus, current } = served;
    const references = await releaseWaiting(parts, { appelsConnus, territoires: current.territoires });
    if (references.length === 0) return;
    log.info({ dossiers: references.length }, 'waiting dossiers leave');
    wakeOutbox();
  };
  const reload = createContentReload({ ...base, dir: config.contentDir, onServed: release });
  reload.start();
  const remind = async (): Promise<void> => {
    const sent = await sendReminders(reminderParts(base, place));
    if (sent.length === 0) return;
    log.info({ rappels: sent.length }, 'reminders leave');
    wakeOutbox();
  };
  const digest = async (): Promise<void> => {
    if (!config.recapitulatif) return;
    const { words } = base;
    const { appelsConnus } = served;
    const sent = await sendDigests({ db, clocks, words, from: config.mailFrom, appelsConnus });
    if (sent.length > 0) wakeOutbox();
  };
  const tell = async (): Promise<void> => {
    await remind();
    await digest();
  };
  const hourly = periodically(HOUR_MS, tell, (error) => {
    log.error(describeError(error), 'hourly jobs');
  });
  const daily = periodically(
    DAY_MS,
    async () => {
      await release();
      // Who is to be warned is warned before anything is erased.
      await remind();
      log.info(
        await applyRetention({
          db,
          clocks,
          appelsConnus: served.appelsConnus,
          conservation: config.conservation,
        }),
        'retention',
      );
    },
    (error) => {
      log.error(describeError(error), 'daily jobs');
    },
  );
  const counting = periodically(
    COUNTING_MS,
    async () => {
      await place.counts.flush();
      await base.versions.refresh();
    },
    (error) => {
      log.error(describeError(error), 'statistics');
    },
  );
  return {
    stop: async () => {
      await Promise.all([reload.stop(), hourly.stop(), daily.stop(), counting.stop()]);
      await place.counts.flush();
    },
  };
}

function reminderParts(base: Base, { wakeConversation, stopReminders }: UpkeepPlace): ReminderParts {
  const { config, words, log, db, clocks, served } = base;
  const { appels } = served.current;
  const brouillonsJours = config.conservation.brouillons;
  const onError = (reference: string, error: unknown): void => {
    log.error({ reference, ...describeError(error) }, 'reminder not made');
  };
  const { mailFrom: from, pageUrl } = config;
  const inbox = new Inbox(db, clocks);
  return {
    ...{ db, clocks, appels, brouillonsJours, words, from, pageUrl },
    ...{ stopReminders, inbox, wakeConversation, onError },
  };
}
