import { setTimeout as pause } from 'node:timers/promises';
import { createWords } from '../../bot/core/locales.js';
import { openDatabase, type Database } from '../../bot/storage/database.js';
import { freePort } from '../../test/support/service-process.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { seeded } from '../faq/misspell.js';
import { Applicant } from './applicant.js';
import { contentWithoutFaq } from './content.js';
import { Killer, type Place } from './killer.js';
import { MailServer } from './mail-server.js';
import { Postman, type Traffic } from './postman.js';
import { readStored } from './read-world.js';
import { buildReplicas, Replica } from './replica.js';
import { makeScenario } from './scenario.js';
import type { Settings } from './settings.js';
import type { World } from './world.js';

const BOITE = 'dreets-bfc.secae@dreets.gouv.fr';
const DRAIN_MS = 180_000;
/** A start costs as much as some dossiers: one kill for so many rounds. */
const ROUNDS_PER_KILL = 3;

/** What a campaign leaves: the world to check, and what it took. */
export interface Outcome {
  readonly world: World;
  readonly faults: ReadonlyMap<string, number>;
  /** Requests that clients had to repeat. */
  readonly retries: number;
  readonly milliseconds: number;
}

/** Runs a whole campaign on a database of its own. @param progress told after each round how many are over */
export async function runCampaign(
  settings: Settings,
  databaseUrl: string | undefined,
  progress: (over: number, kills: number) => void = () => undefined,
): Promise<Outcome> {
  const started = performance.now();
  const folder = temporaryFolder();
  const url = databaseUrl ?? folder.path('assistant.db');
  const random = seeded(settings.seed);
  const db = await openDatabase(url);
  const places = await startPlaces(settings, {
    DATA_DIR: folder.path('data'),
    DATABASE_URL: url,
    CONTENT_DIR: contentWithoutFaq(folder.path('content')),
  });
  try {
    const killer = new Killer(places, db, random);
    const traffic: Traffic = {
      retries: 0,
      seen: (sight) => {
        killer.see(sight);
      },
    };
    const urls = places.map(({ replica }) => replica.url);
    const means = {
      postman: new Postman(urls, random, traffic),
      words: createWords('locales'),
      codes: (address: string) => codesFor(address, places),
    };
    const killing = killer.run();
    const applicants = await inParallel(
      settings,
      async (n) => {
        if (n % ROUNDS_PER_KILL === 1) killer.grant();
        const applicant = new Applicant(await makeScenario(n, seeded(settings.seed + n)), means);
        await applicant.apply();
        return applicant;
      },
      (over) => {
        progress(over, killer.kills.length);
      },
    );
    killer.stop();
    await killing;
    for (const { mail } of places) mail.calm();
    await drain(db);
    const kept = [];
    for (const applicant of applicants) {
      await applicant.comeBack();
      kept.push(await applicant.tell());
    }
    const world = {
      ...(await readStored(db)),
      applicants: kept,
      mailbox: places.flatMap(({ mail }) => mail.delivered),
      kills: killer.kills,
    };
    return {
      world,
      faults: faultsOf(places),
      retries: traffic.retries,
      milliseconds: performance.now() - started,
    };
  } finally {
    await Promise.all(places.map(({ replica }) => replica.close()));
    await Promise.all(places.map(({ mail }) => mail.stop()));
    await db.destroy();
    folder.remove();
  }
}

async function startPlaces(
  { replicas, seed }: Settings,
  common: Readonly<Record<string, string>>,
): Promise<readonly Place[]> {
  await buildReplicas();
  const places = await Promise.all(
    Array.from({ length: replicas }, async (_, n) => {
      const mail = await MailServer.start(seeded(seed + 1 + n), BOITE);
      const replica = new Replica(await freePort(), {
        ...common,
        SMTP_URL: mail.url,
        CODES_PAR_RESEAU: '1000000',
      });
      return { mail, replica };
    }),
  );
  await Promise.all(places.map(({ replica }) => replica.start()));
  return places;
}

/** Runs all rounds, so many at a time. */
async function inParallel<T>(
  { rounds, parallel }: Settings,
  round: (n: number) => Promise<T>,
  progress: (over: number) => void,
): Promise<readonly T[]> {
  const results: T[] = [];
  let next = 1;
  const lane = async (): Promise<void> => {
    while (next <= rounds) {
      results.push(await round(next++));
      progress(results.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, rounds) }, lane));
  return results;
}

/** Waits until nothing waits any more; what still does after that is found by the checks. */
async function drain(db: Database): Promise<void> {
  const end = performance.now() + DRAIN_MS;
  while (performance.now() < end) {
    const letter = await db
      .selectFrom('letters')
      .select('id')
      .where('state', '=', 'attente')
      .limit(1)
      .execute();
    const message = await db.selectFrom('inbox').select('id').where('done_at', 'is', null).limit(1).execute();
    if (letter.length === 0 && message.length === 0) return;
    await pause(200);
  }
}

function codesFor(address: string, places: readonly Place[]): readonly string[] {
  return places
    .flatMap(({ mail }) => mail.delivered)
    .filter(({ to, mail }) => to.includes(address) && /code/iu.test(mail.subject ?? ''))
    .toSorted((one, other) => one.at - other.at)
    .flatMap(({ mail }) => /\b\d{6}\b/u.exec(mail.text ?? '')?.[0] ?? []);
}

function faultsOf(places: readonly Place[]): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { mail } of places)
    for (const [name, count] of mail.faults) all.set(name, (all.get(name) ?? 0) + count);
  return all;
}
