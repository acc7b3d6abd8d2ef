import type { Contender } from './contender.js';
import type { Progress } from './part.js';
import { costOfTalks, type Said } from './talk.js';
import { faqTalks } from './talks.js';

export interface QuestionCosts {
  readonly rounds: number;
  /** So many people with so many questions each. */
  readonly people: number;
  readonly messages: number;
  readonly progress: Progress;
}

/** Rounds that go first, for the compilers. */
const WARM_UP = 2;

const answered = ({ holds = '' }: Said, answer: string): boolean => answer.includes(holds);

/**
 * CPU of a question on each of some servers, milliseconds, round by round: they are asked in turns, another one first each round,
 * so that a busy moment of the machine is everyone's. @throws WrongAnswerError
 */
export async function costsInTurn(
  servers: readonly Contender[],
  { rounds, people, messages, progress }: QuestionCosts,
): Promise<readonly (readonly number[])[]> {
  const found: number[][] = [];
  const all = rounds + WARM_UP;
  for (let round = 0; round < all; round += 1) {
    const costs: number[] = [];
    for (let turn = 0; turn < servers.length; turn += 1) {
      const at = (round + turn) % servers.length;
      const server = servers[at];
      if (server === undefined) continue;
      costs[at] = (await costOfTalks(server, faqTalks(people, messages), answered)).cpuMs;
    }
    found.push(costs);
    progress(`${round + 1}/${all} tours`);
  }
  return found.slice(WARM_UP);
}
