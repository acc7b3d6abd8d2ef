import { setImmediate } from 'node:timers/promises';
import { buildFaqEngine } from '../../domain/faq/faq-engine.js';
import { contentEntries, contentLexicon } from '../faq/content.js';
import { ROUNDS } from '../faq/measure.js';
import { misspell, seeded } from '../faq/misspell.js';
import { miniSearch } from '../faq/peers.js';
import { readQuestions } from '../faq/question-set.js';
import type { Options } from './options.js';
import type { Progress } from './part.js';
import { quantile } from './ratios.js';
import type { Row } from './table.js';
import { syntheticFaq } from './synthetic-faq.js';

const GOAL_MS = 5;
const SEED = 2023;
/** Of each kind: people's own, and forms of the entries with slips of the keyboard. */
const QUESTIONS = 150;
const TYPOS = 0.2;
/** From here on one round says enough. */
const SLOW_MS = 20;

interface Times {
  readonly p50: number;
  readonly p99: number;
}

/**
 * Looks questions up in FAQs of several sizes, with as many forms an entry as ours has, and asks minisearch the same.
 * A look-up costs what its quickest round cost: a shared machine stops everything now and then.
 */
export async function measureFaqSize(
  { entries }: Pick<Options, 'entries'>,
  progress: Progress,
  questions = QUESTIONS,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const count of entries) {
    const faq = syntheticFaq(contentEntries(), count, SEED);
    const startedAt = performance.now();
    const engine = buildFaqEngine(faq, { lexicon: contentLexicon() });
    const built = Math.round(performance.now() - startedAt);
    const peer = miniSearch(faq);
    const asked = questionsTo(faq, questions);
    const told = (name: string): Progress => {
      return (line) => {
        progress(`FAQ de ${count} fiches, ${name} : ${line}`);
      };
    };
    const ours = await timesOf(asked, (text) => engine.ask(text), told(`nous (construite en ${built} ms)`));
    const theirs = await timesOf(asked, (text) => peer.search(text), told('minisearch'));
    for (const part of ['p50', 'p99'] as const)
      rows.push({
        what: `FAQ de ${count} fiches, ${part} d’une recherche / minisearch`,
        ratio: ours[part] / theirs[part],
        pairs: [{ ours: ours[part], peer: theirs[part] }],
        unit: 'ms',
      });
    if (count === Math.max(...entries))
      rows.push({
        what: `FAQ de ${count} fiches, p99 d’une recherche / ce qui est promis`,
        ratio: ours.p99 / GOAL_MS,
        goal: { atMost: 1 },
        pairs: [{ ours: ours.p99, peer: GOAL_MS }],
        unit: 'ms',
      });
  }
  return rows;
}

function questionsTo(faq: ReturnType<typeof syntheticFaq>, count: number): readonly string[] {
  const random = seeded(SEED);
  const people = readQuestions('bench/sets/faq-dev.jsonl').map(({ text }) => text);
  const forms = Array.from({ length: count }, () => {
    const { formes, question } = faq[Math.floor(random() * faq.length)] ?? { formes: [], question: '' };
    return misspell(formes[Math.floor(random() * formes.length)] ?? question, TYPOS, random);
  });
  return [...people.slice(0, count), ...forms];
}

/** Each question is asked once before, for the compilers. */
async function timesOf(
  questions: readonly string[],
  ask: (text: string) => unknown,
  progress: Progress,
): Promise<Times> {
  const times: number[] = [];
  const every = Math.ceil(questions.length / 4);
  for (const [at, text] of questions.entries()) {
    let quickest = Infinity;
    for (let round = 0; round <= ROUNDS && (round === 0 || quickest < SLOW_MS); round += 1) {
      const startedAt = performance.now();
      ask(text);
      quickest = Math.min(quickest, performance.now() - startedAt);
    }
    times.push(quickest);
    if ((at + 1) % every === 0) {
      progress(`${at + 1}/${questions.length} questions`);
      await setImmediate();
    }
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
