import type { Contender } from './contender.js';
import { inTurns, ratioOf } from './ratios.js';
import type { Row } from './table.js';

/** What it took to be of use. */
interface FirstAnswer {
  readonly milliseconds: number;
  readonly rss: number;
}

export interface StartUpParts {
  readonly ours: () => Promise<Contender>;
  readonly peer: () => Promise<Contender>;
  readonly question: string;
  readonly rounds: number;
  readonly progress: (line: string) => void;
}

/** From nothing to the first answer, and the memory then. */
export async function startUp({
  ours,
  peer,
  question,
  rounds,
  progress,
}: StartUpParts): Promise<readonly Row[]> {
  const found = await inTurns(
    rounds,
    { ours: () => firstAnswer(ours, question), peer: () => firstAnswer(peer, question) },
    (over) => {
      progress(`démarrage : ${over}/${rounds} tours`);
    },
  );
  const times = found.map((pair) => ({ ours: pair.ours.milliseconds, peer: pair.peer.milliseconds }));
  const memory = found.map((pair) => ({ ours: pair.ours.rss / 1e6, peer: pair.peer.rss / 1e6 }));
  return [
    {
      what: 'du démarrage à la première réponse / écho',
      ratio: ratioOf(times),
      goal: { atMost: 1 },
      pairs: times,
      unit: 'ms',
    },
    {
      what: 'mémoire résidente à ce moment / écho',
      ratio: ratioOf(memory),
      goal: { atMost: 1.2 },
      pairs: memory,
      unit: 'Mo',
    },
  ];
}

async function firstAnswer(start: () => Promise<Contender>, question: string): Promise<FirstAnswer> {
  const startedAt = performance.now();
  const server = await start();
  const person = await server.open();
  await person.ask(question);
  const milliseconds = performance.now() - startedAt;
  const { rss } = await server.usage();
  person.close();
  await server.stop();
  return { milliseconds, rss };
}
