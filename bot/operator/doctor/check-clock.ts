import { sql } from 'kysely';
import type { Config } from '../../config/config.js';
import { isPostgres } from '../../storage/is-postgres.js';
import { attention, erreur, ok, type Finding } from './finding.js';
import { httpProbe } from './http-probe.js';
import type { OpenedBase } from './opened-base.js';

/** Seconds. The instant of a filing is proof: a minute may turn « in time » into « too late ». */
const NOTICEABLE_S = 5;
const GRAVE_S = 60;

/** The clock of this machine against those of others that answer. @param now milliseconds */
export async function checkClock(
  { registreUrl, publicUrl }: Pick<Config, 'registreUrl' | 'publicUrl'>,
  base: OpenedBase,
  now: () => number,
): Promise<readonly Finding[]> {
  const web = [registreUrl, publicUrl].flatMap((url) =>
    url === undefined ? [] : [webGap(new URL(url), now)],
  );
  const answers = await Promise.allSettled([databaseGap(base, now), ...web]);
  const gaps = answers.flatMap((answer) => (answer.status === 'fulfilled' ? (answer.value ?? []) : []));
  const [widest] = gaps.toSorted((one, other) => Math.abs(other.secondes) - Math.abs(one.secondes));
  if (widest === undefined) return [attention('horloge_seule')];
  const { source, secondes } = widest;
  const apart = Math.abs(secondes);
  if (apart <= NOTICEABLE_S) return [ok('horloge', { source })];
  return [(apart > GRAVE_S ? erreur : attention)('horloge_ecart', { source, secondes: Math.round(apart) })];
}

interface Gap {
  readonly source: string;
  /** How far this machine's clock is ahead. */
  readonly secondes: number;
}

async function webGap(url: URL, now: () => number): Promise<Gap | undefined> {
  const { date } = await httpProbe(url);
  // The header is cut to the second: on average half of it is missing.
  return date === undefined ? undefined : { source: url.host, secondes: (now() - date - 500) / 1000 };
}

async function databaseGap(base: OpenedBase, now: () => number): Promise<Gap | undefined> {
  const inspected = await base.inspected();
  if (inspected === undefined || !isPostgres(inspected.db)) return undefined;
  const { rows } = await sql<{ instant: Date }>`select clock_timestamp() as instant`.execute(inspected.db);
  const instant = rows[0]?.instant;
  return instant === undefined
    ? undefined
    : { source: 'PostgreSQL', secondes: (now() - instant.getTime()) / 1000 };
}
