/**
 * npm run eval:faq:maigre: a new call's FAQ, thin beside the shared one. Ten entries of the 2023 call drawn at random, five
 * forms each, without its lexicon; the questions are those of the labelled sets, whose authors wrote none of the forms.
 */
import { buildFaqEngine, type FaqResult } from '../../domain/faq/faq-engine.js';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import { ownEntries, sharedEntries, sharedLexicon } from './content.js';
import { percent } from './measure.js';
import { seeded } from './misspell.js';
import { readQuestions } from './question-set.js';
import type { Labelled } from './question-set.js';

const DRAWS = 6;
const ENTRIES = 10;
const FORMS = 5;
const SETS = ['bench/sets/faq-dev.jsonl', 'bench/sets/faq-adverse.jsonl'];

const random = seeded(5);
const lexicon = sharedLexicon();
const sets = SETS.map((file) => ({ file, questions: readQuestions(file), counts: [] as Counts[] }));
const asked = new Set(sets.flatMap(({ questions }) => questions.flatMap(({ gold }) => gold)));
const common = sharedEntries('fr');
const shared = new Set(common.map(({ id }) => id));
const candidates = ownEntries('fr').filter(({ id }) => asked.has(id) && !shared.has(id));

for (let draw = 0; draw < DRAWS; draw += 1) {
  const own = shuffled(candidates).slice(0, ENTRIES).map(thin);
  const engine = buildFaqEngine([...own, ...common], { lexicon });
  for (const { questions, counts } of sets) counts.push(count(questions, own, (text) => engine.ask(text)));
}
for (const { file, counts } of sets) {
  const share = (of: keyof Counts, among: keyof Counts): string =>
    percent(sum(counts, of) / Math.max(1, sum(counts, among)));
  console.log(
    `${file}: right ${share('right', 'on')}  wrong ${share('wrong', 'on')}  FAR ${share('far', 'off')}; ` +
      `the call's own: right ${share('ownRight', 'own')}  wrong ${share('ownWrong', 'own')}`,
  );
}

interface Counts {
  on: number;
  right: number;
  wrong: number;
  own: number;
  ownRight: number;
  ownWrong: number;
  off: number;
  far: number;
}

/** A question about an entry that this call doesn't have is left out. */
function count(
  questions: readonly Labelled[],
  own: readonly FaqEntry[],
  ask: (text: string) => FaqResult,
): Counts {
  const counts = { on: 0, right: 0, wrong: 0, own: 0, ownRight: 0, ownWrong: 0, off: 0, far: 0 };
  const ids = new Set([...own, ...common].map(({ id }) => id));
  for (const { text, gold } of questions) {
    const { zone, candidates: found } = ask(text);
    const id = found[0]?.id ?? '';
    const answered = zone === 'answer' ? 1 : 0;
    const right = gold.includes(id) ? answered : 0;
    if (gold.length === 0) {
      counts.off += 1;
      counts.far += id.startsWith('inconnu_') ? 0 : answered;
    } else if (gold.some((each) => ids.has(each))) {
      const ofOwn = own.some((each) => gold.includes(each.id)) ? 1 : 0;
      counts.on += 1;
      counts.right += right;
      counts.wrong += answered - right;
      counts.own += ofOwn;
      counts.ownRight += ofOwn * right;
      counts.ownWrong += ofOwn * (answered - right);
    }
  }
  return counts;
}

function thin(entry: FaqEntry): FaqEntry {
  return { ...entry, formes: shuffled(entry.formes).slice(0, FORMS) };
}

function shuffled<T>(list: readonly T[]): readonly T[] {
  return list
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function sum(counts: readonly Counts[], of: keyof Counts): number {
  return counts.reduce((total, each) => total + each[of], 0);
}
