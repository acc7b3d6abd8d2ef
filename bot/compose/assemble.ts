import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import { pino } from 'pino';
import { startAlarms } from './alarms.js';
import { assembleBotService } from './azure.js';
import { assembleHandOver, startReturns } from './returns.js';
import { courriersOf } from '../letters/courriers-of.js';
import { createOutbox, startUpkeep, type Base } from './jobs.js';
import { conservation } from './conservation.js';
import { createPage } from './page.js';
import { createReading } from './reading.js';
import { createChecks, startRecheck } from './scan.js';
import { createAssistant } from '../turns/assistant.js';
import type { Clocks } from '../core/clocks.js';
import type { Config } from '../config/config.js';
import { CountBuffer } from '../storage/statistics-buffer.js';
import { openContent } from '../content/open-content.js';
import { reportContent } from '../content/reload-content.js';
import { ThreadedDateReader } from '../dates/threaded-date-reader.js';
import { createFichiers } from '../files/fichiers.js';
import { storedFiles } from '../files/stored-files.js';
import { modeleFiles, modeleLink } from '../http/modele-files.js';
import { offeredFiles } from '../http/offered-files.js';
import { Metrics } from '../operator/metrics.js';
import { openClocks } from '../demonstration/open-clocks.js';
import { openPseudonyms } from '../storage/pseudonyms.js';
import { RechercheEntreprises } from '../registry/recherche-entreprises.js';
import type { Words } from '../core/locales.js';
import { secrets } from '../core/secrets.js';
import { serverSettings } from './server-settings.js';
import { startServer, type RunningServer } from './server.js';
import { createStopReminders } from '../jobs/stop-reminders.js';
import { StoredAppelVersions } from '../storage/appel-versions.js';
import { openDatabase, type Opening } from '../storage/database.js';
import { freeRoomOf } from '../storage/sqlite/free-room.js';
import { openReplicas } from '../storage/replicas.js';
import { settingOr } from '../storage/settings.js';
import { suiviTeller } from '../page/progress-reader.js';
import type { Tuning } from './tuning.js';
import { describeError } from '../core/errors.js';

/** A running service. */
export interface Service {
  readonly url: string;
  readonly clocks: Clocks;
  /** Finishes what runs and lets everything go; within 10 s. */
  readonly stop: () => Promise<void>;
}

/** What the process gives: where its files are, and where time comes from. */
export interface Surroundings {
  readonly words: Words;
  readonly staticDir: string;
  /** What is heard: the folder vocabulary/. */
  readonly vocabularyDir: string;
  readonly now: () => number;
  /** Names the code that runs; absent when it runs from source. */
  readonly build?: string | undefined;
  /** Keeps a copy of an older database; nothing is kept when absent. */
  readonly beforeUpgrade?: Opening['beforeUpgrade'];
  readonly tuning?: Tuning;
}

/** Joins all the parts and serves. @throws ContentError, and what the disk and the network throw at start */
export async function assemble(config: Config, surroundings: Surroundings): Promise<Service> {
  const { words, staticDir, vocabularyDir, now, build, beforeUpgrade, tuning = {} } = surroundings;
  const log = pino({ level: config.logLevel });
  if (config.dataKeys.writing === undefined)
    log.info('data at rest is not encrypted: DATA_KEYS gives no key');
  const lost = (error: Error): void => {
    log.error(describeError(error), 'database connection lost');
  };
  const opening = { keys: config.dataKeys, onError: lost };
  const db = await openDatabase(
    config.database,
    beforeUpgrade === undefined ? opening : { ...opening, beforeUpgrade },
  );
  const replicas = await openReplicas(config.database, lost);
  const clocks = await openClocks(db, config, now);
  const versions = await StoredAppelVersions.open(db);
  const { content, heard, served } = await openContent(
    { ...config, vocabularyDir },
    new Date(now()),
    build,
    log,
    versions,
  );
  const mailbox =
    config.demonstration !== undefined && config.smtpUrl === undefined
      ? await (
          await import('../demonstration/demonstration-mailbox.js')
        ).startDemonstrationMailbox(config.dataDir)
      : undefined;
  const metrics = new Metrics(db, clocks);
  const base: Base = { config, words, log, db, clocks, served, versions, heard, metrics };
  const errors = content.problems.filter(({ level }) => level === 'error');
  await reportContent({ ...base, dir: config.contentDir }, errors);

  const dates = new ThreadedDateReader();
  const checks = createChecks({ clocks, ...config });
  const wake = (conversationId: string): void => {
    server.wake(conversationId);
  };
  const reading = createReading(base, wake);
  const offered = offeredFiles(db, await settingOr(db, 'fichiers.cle', newKey));
  const stopReminders = createStopReminders(db, await settingOr(db, 'rappels.cle', newKey), config.pageUrl);
  const registre =
    config.registreUrl === undefined
      ? undefined
      : new RechercheEntreprises({
          url: config.registreUrl,
          now,
          onFailure: (error) => {
            log.warn(describeError(error), 'registry');
          },
        });
  const handOver = assembleHandOver(base, wake);
  const smtpUrl = config.smtpUrl ?? mailbox?.url;
  const outbox = createOutbox(base, { owner: newKey(), smtpUrl, handOver, tuning });
  const wakeOutbox = outbox.wake.bind(outbox);
  const counts = new CountBuffer(db);
  const runTurn = createAssistant({
    db,
    now,
    counts,
    link: (urn, conversationId) => modeleLink(urn) ?? offered.link(urn, conversationId),
    codes: { pseudonym: await openPseudonyms(db), limites: config.limits.codes },
    fiches: () => config.fiches,
    courriersOf: (work) => courriersOf(base, work, wakeOutbox),
    shared: ({ work, ending }, sender) => ({
      words,
      appels: served.current.appels,
      appelsConnus: served.appelsConnus,
      territoires: served.current.territoires,
      acts: served.current.acts,
      wordings: served.current.wordings,
      dates,
      secrets,
      registre,
      fichiers: createFichiers({
        ...storedFiles(db, work),
        ...checks,
        sender,
        ending,
        onFile: reading?.prepare,
      }),
      lecteur: reading?.of(sender, work),
      conservation: conservation(config),
      limiteBoite: config.mailboxLimit,
    }),
  });
  const router = Router();
  router.use(offered.router);
  router.use(modeleFiles((appelId, fichier) => served.current.modele(appelId, fichier)));
  if (mailbox !== undefined) {
    const { mailboxRoutes } = await import('../demonstration/mailbox-routes.js');
    router.use(mailboxRoutes(mailbox.store, words));
  }
  router.use(createPage(base, { mailbox, staticDir, rappels: stopReminders }));
  const server: RunningServer = await startServer({
    db,
    replicas,
    runTurn,
    clocks,
    words,
    log,
    metrics,
    router,
    freeRoom: freeRoomOf(config.database),
    tellSuivi: suiviTeller(base),
    botService: assembleBotService(base, replicas),
    settings: { ...serverSettings(config), ...tuning.server },
  });
  outbox.start();
  await reading?.resume();
  const returns = startReturns(base, replicas, handOver);
  const recheck = startRecheck(base, checks.scanner, server.wake);
  const alarms = startAlarms(base, wakeOutbox);
  const upkeep = startUpkeep(base, {
    wakeOutbox,
    wakeConversation: server.wake,
    stopReminders,
    counts,
  });

  return {
    url: `http://localhost:${server.port}`,
    clocks,
    stop: async () => {
      await Promise.all([
        server.stop(),
        outbox.stop(),
        upkeep.stop(),
        alarms.stop(),
        returns?.stop(),
        recheck?.stop(),
      ]);
      await Promise.all([dates.close(), checks.examiner.close(), reading?.close(), mailbox?.stop()]);
      await replicas.close();
      await db.destroy();
    },
  };
}

function newKey(): string {
  return randomBytes(32).toString('base64url');
}
