import { readFileSync } from 'node:fs';
import { loadVocabulary } from '../../bot/content/load-vocabulary.js';
import { createActEngine } from '../../domain/understanding/acts/act-engine.js';
import { ACT_CALIBRATION } from '../../domain/understanding/acts/calibration.js';
import { bareWords } from '../../domain/text/normalise.js';
import { contentEntries } from '../faq/content.js';
import { createNlp } from '../faq/nlp-peer.js';
import type { JudgedRow } from './act-rows.js';
import { learnedActs } from './learned-acts.js';

/** What a contender makes of a line. */
export interface Verdict {
  /** Acts that are possible there, best first. */
  readonly ranked: readonly string[];
  /** What it would have done without asking. */
  readonly does: string | undefined;
}

export interface Contender {
  readonly name: string;
  weigh(row: JudgedRow): Promise<Verdict>;
}

const NOTHING = 'None';
/** What NLP.js takes for understood. */
const NLP_THRESHOLD = 0.5;

/** The assistant's engine. */
export async function ourEngine(): Promise<Contender> {
  const engine = createActEngine(await learnedActs());
  return {
    name: 'assistant-aap',
    weigh: ({ said, situation }) => {
      const found = engine.weigh(said, situation);
      const [first] = found;
      const sure = first !== undefined && first.probability >= ACT_CALIBRATION.sure;
      return Promise.resolve({ ranked: found.map(({ act }) => act), does: sure ? first.act : undefined });
    },
  };
}

/** NLP.js, taught the same phrases, what is no act included. */
export async function nlpJs(): Promise<Contender> {
  const nlp = await createNlp();
  const { vocabulary } = await loadVocabulary('vocabulary');
  for (const [act, phrases] of Object.entries(vocabulary.acts))
    for (const { text } of phrases) nlp.addDocument('fr', text, act);
  for (const { text } of vocabulary.background) nlp.addDocument('fr', text, NOTHING);
  for (const { question } of contentEntries('fr')) nlp.addDocument('fr', question, NOTHING);
  await nlp.train();
  return {
    name: 'NLP.js',
    weigh: async ({ text, situation }) => {
      const { classifications } = await nlp.process('fr', text);
      const possible: ReadonlySet<string> = situation.possible;
      const [first] = classifications;
      const sure = first !== undefined && first.score >= NLP_THRESHOLD && possible.has(first.intent);
      return {
        ranked: classifications.map(({ intent }) => intent).filter((intent) => possible.has(intent)),
        does: sure ? first.intent : undefined,
      };
    },
  };
}

interface Lists {
  readonly politesses: readonly string[];
  readonly actes: Readonly<Record<string, readonly string[]>>;
}

/** The lists of whole wordings that the assistant had before: kept here to be compared with. */
export function formerLists(): Contender {
  const { politesses, actes } = JSON.parse(
    readFileSync('bench/understanding/listes-avant.json', 'utf8'),
  ) as Lists;
  const polite = new Set(politesses.flatMap(bareWords));
  const key = (text: string): string =>
    bareWords(text)
      .filter((word) => !polite.has(word))
      .join(' ');
  const known = Object.entries(actes).map(([act, list]) => ({ act, keys: new Set(list.map(key)) }));
  return {
    name: 'lists',
    weigh: ({ text, situation }) => {
      const possible: ReadonlySet<string> = situation.possible;
      const ranked = known.flatMap(({ act, keys }) =>
        possible.has(act) && keys.has(key(text)) ? [act] : [],
      );
      return Promise.resolve({ ranked, does: ranked[0] });
    },
  };
}
