import { PostgresServer } from '../../test/support/postgres-server.js';
import { temporaryFolder } from '../../test/support/temporary-folder.js';
import type { Contender } from './contender.js';
import { costsInTurn } from './costs-in-turn.js';
import type { Options } from './options.js';
import { OurService } from './our-service.js';
import type { Progress } from './part.js';
import { ratioOf } from './ratios.js';
import type { Row } from './table.js';

const PEOPLE = 10;
const MESSAGES = 20;
const AT_MOST = 1.15;

/**
 * What a question costs two processes on one PostgreSQL database, together, against a process alone on a database of the same server: each
 * person with a process of their own, as a proxy that remembers them would have it; or each message with another process than the one before.
 * In a round each of the three processes answers as much, so that none has its code compiled later than the others.
 */
export async function measureReplicas(
  { rounds }: Pick<Options, 'rounds'>,
  progress: Progress,
  size = { people: PEOPLE, messages: MESSAGES },
): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const postgres = await PostgresServer.start();
  const servers: OurService[] = [];
  const start = async (name: string, url: string): Promise<OurService> => {
    const server = await OurService.start(folder.path(name), { DATABASE_URL: url });
    servers.push(server);
    return server;
  };
  try {
    const one = await start('seul', await postgres.create());
    const shared = await postgres.create();
    const two = [await start('premier', shared), await start('second', shared)];
    const both = Object.values(SPREADS).map((spread) => together(two, spread));
    const costs = await costsInTurn([one, ...both], {
      ...{ rounds, ...size },
      progress: (line) => {
        progress(`un et deux processus sur PostgreSQL : ${line}`);
      },
    });
    return Object.keys(SPREADS).map((name, at) => {
      const pairs = costs.map((round) => ({ ours: round[at + 1] ?? NaN, peer: round[0] ?? NaN }));
      return {
        what: `CPU par question de deux processus sur PostgreSQL, ${name} / d’un seul`,
        ...{ ratio: ratioOf(pairs), goal: { atMost: AT_MOST }, pairs, unit: 'ms' },
      };
    });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
    folder.remove();
  }
}

/** Which other processes a person's messages go to, besides the one with their WebSocket. */
type Spread = (servers: readonly OurService[], own: OurService) => readonly OurService[];

const SPREADS: Readonly<Record<string, Spread>> = {
  'chaque personne avec le sien': () => [],
  'chaque message avec l’un puis l’autre': (servers, own) => servers.filter((server) => server !== own),
};

/** Some processes as the one server that they are to people, who come to one after the other. */
function together(servers: readonly OurService[], spread: Spread): Contender {
  let people = 0;
  return {
    open: () => {
      const own = servers[people++ % servers.length];
      if (own === undefined) throw new Error('No process');
      return own.open(spread(servers, own));
    },
    usage: async () => {
      const usages = await Promise.all(servers.map((server) => server.usage()));
      const sum = (of: 'cpuMs' | 'rss' | 'heap'): number =>
        usages.reduce((total, usage) => total + usage[of], 0);
      return { cpuMs: sum('cpuMs'), rss: sum('rss'), heap: sum('heap') };
    },
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
