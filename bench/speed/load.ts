import { temporaryFolder } from '../../test/support/temporary-folder.js';
import { highestRate, STEPS } from './highest-rate.js';
import { rowsOfLoad, toldOf, type Run, type Trial } from './load-rows.js';
import { openChats, waitAlone } from './many-chats.js';
import { MemorySamples } from './memory-samples.js';
import { sendOpenLoop } from './open-loop.js';
import type { Options } from './options.js';
import { OurService } from './our-service.js';
import type { Progress } from './part.js';
import { figure, type Row } from './table.js';
import { faqQuestions } from './talks.js';
import type { WebUser } from './web-user.js';

/** How much slower than for one person alone a hundredth of the answers may be. */
const SLOWER = 10;
const TRIAL_SECONDS = 20;
const SAMPLES = 10;
/** The rest is for a machine that is busy with something else now and then. */
const PART_OF_HELD = 0.75;

type LoadOptions = Pick<Options, 'chats' | 'rate' | 'messages' | 'minutes'>;

/**
 * Many open web chats on one process, and messages that are sent by schedule: what is lost, how long the slowest hundredth waits,
 * and what the memory becomes. When the rate that is asked for does not hold, the one that does is looked for, and kept for the memory.
 */
export async function measureLoad(
  { chats, rate, messages, minutes }: LoadOptions,
  progress: Progress,
  seconds = TRIAL_SECONDS,
): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const server = await OurService.start(folder.path('data'));
  try {
    const people = await openChats(server, chats, progress);
    const alone = await waitAlone(people);
    progress(`une personne à la fois : p50 ${figure(alone)} ms`);
    const trials: Trial[] = [];
    const held = await highestRate(rate, async (tried) => {
      const trial = { rate: tried, messages: Math.ceil(tried * seconds), say: faqQuestions() };
      const loaded = await sendOpenLoop(people, trial);
      const holds = loaded.lost + loaded.refused === 0 && loaded.p99 < SLOWER * alone;
      trials.push({ ...loaded, rate: tried });
      progress(`${figure(tried)} messages/s : ${toldOf(loaded)}, ${holds ? 'tenu' : 'non tenu'}`);
      return holds;
    });
    const pace = PART_OF_HELD * (held > 0 ? held : rate / 2 ** STEPS);
    const total = Math.ceil(Math.min(messages, pace * 60 * minutes));
    const run = await longRun(server, people, { rate: pace, total, progress });
    for (const person of people) person.close();
    return rowsOfLoad({ chats, alone, asked: rate, trials, held, run, slower: SLOWER });
  } finally {
    await server.stop();
    folder.remove();
  }
}

interface LongRun {
  readonly rate: number;
  readonly total: number;
  readonly progress: Progress;
}

async function longRun(
  server: OurService,
  people: readonly WebUser[],
  { rate, total, progress }: LongRun,
): Promise<Run> {
  const samples = new MemorySamples(server);
  const every = Math.ceil(total / SAMPLES);
  const loaded = await sendOpenLoop(people, {
    ...{ rate, messages: total, say: faqQuestions() },
    onSent: (sent) => {
      if (sent % every !== 0 && sent !== total) return;
      samples.take(sent);
      progress(`mémoire : ${sent}/${total} messages, encore ${figure((total - sent) / rate / 60)} min`);
    },
  });
  progress(`${figure(rate)} messages/s, ${total} messages : ${toldOf(loaded)}`);
  return { ...loaded, rate, heap: await samples.trend('heap'), rss: await samples.trend('rss') };
}
