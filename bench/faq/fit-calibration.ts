/**
 * npx tsx bench/faq/fit-calibration.ts [--write]: fits the ranking, the confidence and the zones' limits. Reports each fifth of
 * the labelled sets under weights fitted without it, then fits on everything and, with --write, keeps the result.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { EMPTY_LEXICON } from '../../domain/faq/lexicon.js';
import { recall, type Knowledge } from '../../domain/faq/knowledge.js';
import { learn } from '../../domain/faq/learn.js';
import type { Calibration } from '../../domain/faq/calibration.js';
import { contentEntries, contentLexicon, foreignEntries } from './content.js';
import { fitCalibration, judge } from './fit-model.js';
import type { Source, Tolerance } from './fit-model.js';
import { percent, summarise } from './measure.js';
import { misspell, seeded } from './misspell.js';
import { readQuestions } from './question-set.js';
import type { Labelled } from './question-set.js';
import { FOLDS, formSamples, setSamples } from './samples.js';
import type { Sample } from './samples.js';

const SETS = 'bench/sets';
const SEED = 7;
const MISSPELT_SHARE = 0.35;
const dev = readQuestions(`${SETS}/faq-dev.jsonl`);
const adverse = readQuestions(`${SETS}/faq-adverse.jsonl`);
const covid = readQuestions(`${SETS}/covidqc_dev.jsonl`);

const offTopic = readQuestions(`${SETS}/faq-hors-sujet.jsonl`);

const ours = contentEntries();
const lexicon = contentLexicon();
const known = recall(learn(ours, lexicon, 'fr'));
const withLexicon = fitAndReport(
  'with the lexicon',
  [labelled(dev, known), labelled(adverse, known)],
  { wrong: 0.02, far: 0.05 },
  [
    { samples: formSamples(ours, lexicon), order: 1, confidence: 0.3 },
    { samples: setSamples(offTopic, known), order: 0, confidence: 0.6 },
    { samples: setSamples(covid, known, true), order: 0, confidence: 0.1 },
  ],
);

const theirs = foreignEntries(`${SETS}/covidqc_kb.json`);
const knownPlain = recall(learn(theirs, EMPTY_LEXICON, 'fr'));
const plain = fitAndReport('without a lexicon', [labelled(covid, knownPlain)], { wrong: 0.05, far: 0.02 }, [
  { samples: formSamples(theirs, EMPTY_LEXICON), order: 1, confidence: 0.5 },
  { samples: setSamples(dev, knownPlain, true), order: 0, confidence: 0.3 },
  { samples: setSamples(offTopic, knownPlain, true), order: 0, confidence: 0.3 },
]);

if (process.argv.includes('--write')) {
  const data = JSON.stringify({ lexicon: withLexicon, plain });
  const file = 'domain/faq/calibration-weights.ts';
  const text = `/** Written by bench/faq/fit-calibration.ts; not to be edited by hand. */\nexport const CALIBRATION_WEIGHTS = ${data};\n`;
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
}

/** A labelled set, and the same questions with a third of their long words misspelt. */
interface TwiceAsked {
  readonly clean: readonly Sample[];
  readonly misspelt: readonly Sample[];
}

function labelled(questions: readonly Labelled[], knowledge: Knowledge): TwiceAsked {
  return {
    clean: setSamples(questions, knowledge),
    misspelt: setSamples(misspelt(questions), knowledge),
  };
}

function misspelt(questions: readonly Labelled[]): Labelled[] {
  const random = seeded(SEED);
  return questions.map(({ text, gold }) => ({ text: misspell(text, MISSPELT_SHARE, random), gold }));
}

function fitAndReport(
  name: string,
  sets: readonly TwiceAsked[],
  tolerance: Tolerance,
  others: readonly Source[],
): Calibration {
  const fit = (kept: (sample: Sample) => boolean): Calibration => {
    const part = sets.map(({ clean }) => clean.filter(kept));
    const sources = [
      ...others,
      ...part.map((samples) => ({ samples, order: 1.5, confidence: 1.5 })),
      ...sets.map(({ misspelt: typos }) => ({ samples: typos.filter(kept), order: 0, confidence: 1 })),
    ];
    return fitCalibration(sources, part, tolerance);
  };
  const held = Array.from({ length: FOLDS }, (_, fold) => fit((sample) => sample.fold !== fold));
  for (const { clean } of sets) report(name, clean, held);
  const calibration = fit(() => true);
  console.log(`  answer from ${calibration.answer}, suggest from ${calibration.suggest}`);
  return calibration;
}

/** Each question under the weights that were fitted without it. */
function report(name: string, samples: readonly Sample[], held: readonly Calibration[]): void {
  const rows = samples.flatMap((sample) => {
    const calibration = held[sample.fold];
    return calibration === undefined ? [] : [judge(sample, calibration)];
  });
  const summary = summarise(rows.map((row) => ({ ...row, text: '', id: row.top[0] ?? '', ms: 0 })));
  console.log(
    `${name}, ${samples.length} questions, cross-validated: T1 ${percent(summary.t1)} T3 ${percent(summary.t3)} ` +
      `right ${percent(summary.right)} wrong ${percent(summary.wrong)} FAR ${percent(summary.far)} AUROC ${summary.auroc.toFixed(4)}`,
  );
}
