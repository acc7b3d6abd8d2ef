import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import { pino, type Logger } from 'pino';
import { formatJour } from '../dialogs/dossier/format-valeur.js';
import type { AppelServi } from '../dialogs/services.js';
import { destinationOf } from '../domain/appel/regions.js';
import { createAssistant } from './assistant.js';
import type { Clocks } from './clocks.js';
import type { Config } from './config.js';
import { loadContent, type Content } from './content/load-content.js';
import { ThreadedDateReader } from './dates/threaded-date-reader.js';
import { demonstrationClocks } from './demonstration-clock.js';
import { servedAppels } from './faq-engines.js';
import { Examiner } from './files/examiner.js';
import { createFichiers } from './files/fichiers.js';
import { createHandOver } from './hand-over.js';
import { offeredFiles } from './http/offered-files.js';
import { OutboxWorker } from './jobs/outbox-worker.js';
import {
  startDemonstrationMailbox,
  type DemonstrationMailbox,
} from './mail/mailbox/demonstration-mailbox.js';
import { mailboxRoutes } from './mail/mailbox/mailbox-routes.js';
import { smtpTransport } from './mail/smtp-transport.js';
import { StagedCourriers } from './mail/staged-courriers.js';
import { appelAffiche } from './page/appel-affiche.js';
import { pageRouter } from './page/page-router.js';
import type { Words } from './say.js';
import { secrets } from './secrets.js';
import { DEFAULT_SERVER_SETTINGS, startServer, type ServerSettings } from './server.js';
import { openSqlite, type Database } from './storage/database.js';
import { readFileBytes } from './storage/files.js';
import { Inbox } from './storage/inbox.js';
import { settingOr } from './storage/settings.js';
import type { UnitOfWork } from './storage/unit-of-work.js';
import { describeError } from './turn-error.js';

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
  readonly now: () => number;
}

/** The parts that others are joined with. */
interface Base {
  readonly config: Config;
  readonly words: Words;
  readonly log: Logger;
  readonly db: Database;
  readonly clocks: Clocks;
  readonly content: Content;
  readonly appels: readonly AppelServi[];
  readonly mailbox: DemonstrationMailbox | undefined;
}

/** Joins all the parts and serves. @throws ContentError, and what the disk and the network throw at start */
export async function assemble(config: Config, { words, staticDir, now }: Surroundings): Promise<Service> {
  const log = pino({ level: config.logLevel });
  const db = await openSqlite(config.database);
  const clocks =
    config.demonstration === undefined
      ? { now, businessNow: () => new Date(now()) }
      : await demonstrationClocks(db, config.demonstration.startsAt, now);
  const content = await loadContent(config.contentDir, { now: new Date(now()) });
  const mailbox =
    config.demonstration !== undefined && config.smtpUrl === undefined
      ? await startDemonstrationMailbox(config.dataDir)
      : undefined;
  const base: Base = { config, words, log, db, clocks, content, appels: servedAppels(content), mailbox };

  const dates = new ThreadedDateReader();
  const examiner = new Examiner();
  const offered = offeredFiles(db, await settingOr(db, 'fichiers.cle', newKey));
  const outbox: OutboxWorker = createOutbox(base, (conversationId) => {
    server.wake(conversationId);
  });
  const runTurn = createAssistant({
    db,
    now,
    link: offered.link,
    courriersOf: (work) => {
      work.afterCommit(() => {
        outbox.wake();
      });
      return courriersOf(base, work);
    },
    shared: () => ({
      words,
      appels: base.appels,
      territoires: content.territoires,
      dates,
      secrets,
      fichiers: createFichiers({ read: (id) => readFileBytes(db, id), examiner }),
      conservation: config.conservation,
    }),
  });
  const router = Router();
  router.use(offered.router);
  if (mailbox !== undefined) router.use(mailboxRoutes(mailbox.store, words));
  router.use(createPage(base, staticDir));
  const server = await startServer({
    db,
    runTurn,
    clocks,
    words,
    log,
    router,
    settings: serverSettings(config),
  });
  outbox.start();

  return {
    url: `http://localhost:${server.port}`,
    clocks,
    stop: async () => {
      await server.stop();
      await outbox.stop();
      await Promise.all([dates.close(), examiner.close(), mailbox?.stop()]);
      await db.destroy();
    },
  };
}

function newKey(): string {
  return randomBytes(32).toString('base64url');
}

function courriersOf({ config, db, words, clocks }: Base, work: UnitOfWork): StagedCourriers {
  const service = { antivirus: false, demonstration: config.demonstration !== undefined };
  const { mailFrom: from, mailboxLimit } = config;
  return new StagedCourriers(
    { words, clocks, from, service, mailboxLimit, readFile: (id) => readFileBytes(db, id) },
    work,
  );
}

function createOutbox(base: Base, wake: (conversationId: string) => void): OutboxWorker {
  const { config, db, clocks, log, appels, content, mailbox } = base;
  const handOver = createHandOver({
    db,
    inbox: new Inbox(db, clocks),
    wake,
    remise: async (dossier, work) => {
      const servi = appels.find(({ appel }) => appel.id === dossier.appelId);
      const { region, departement } = dossier.champs;
      if (servi === undefined || typeof region !== 'string') return undefined;
      const destination = destinationOf(
        content.territoires,
        region,
        typeof departement === 'string' ? departement : undefined,
      );
      return courriersOf(base, work).remise(dossier, servi.appel, destination);
    },
  });
  return new OutboxWorker({
    db,
    clocks,
    transport: smtpTransport(config.smtpUrl ?? mailbox?.url),
    readFile: (id) => readFileBytes(db, id),
    owner: newKey(),
    onHandedOver: handOver.accepted,
    onRefused: handOver.refused,
    onError: (error) => {
      log.error(describeError(error), 'outbox');
    },
  });
}

function createPage({ config, words, clocks, appels, mailbox }: Base, staticDir: string): Router {
  const { conservation } = config;
  return pageRouter({
    words,
    langue: 'fr',
    staticDir,
    appels: (langue) => appels.map(({ appel }) => appelAffiche(appel, clocks.businessNow(), langue, words)),
    exploitant: config.exploitant ?? { nom: words('fr', 'config:exploitant_demonstration') },
    conservation: {
      conversationsJours: conservation.conversations,
      brouillonsMois: toMonths(conservation.brouillons),
      deposesMois: toMonths(conservation.deposes),
    },
    tailleFichierMax: Math.max(...appels.map(({ appel }) => appel.tailleFichierMax)),
    ...(config.demonstration === undefined
      ? {}
      : {
          demonstration: {
            date: (langue) => formatJour(clocks.businessNow().toISOString().slice(0, 10), langue),
            ...(mailbox === undefined ? {} : { boite: '/boite' }),
          },
        }),
  });
}

function toMonths(days: number): number {
  return Math.round((days * 12) / 365);
}

function serverSettings({ port, host, publicUrl, frameAncestors, trustProxy }: Config): ServerSettings {
  return { ...DEFAULT_SERVER_SETTINGS, port, host, publicUrl, frameAncestors, trustProxy };
}
