/**
 * npx tsx bench/faq/fit-calibration.ts [--write]: fits the ranking, the confidence and the zones' limits. Reports each fifth of
 * the labelled sets under weights fitted without it, then fits on everything and, with --write, keeps the result.
 */
import { writeFileSync } from 'node:fs';
import { EMPTY_LEXICON } from '../../domain/faq/lexicon.js';
import { learn } from '../../domain/faq/knowledge.js';
import type { Calibration } from '../../domain/faq/calibration.js';
import { contentEntries, contentLexicon, foreignEntries } from './content.js';
import { fitCalibration, judge } from './fit-model.js';
import type { Source, Tolerance } from './fit-model.js';
import { percent, summarise } from './measure.js';
import { readQuestions } from './question-set.js';
import { FOLDS, formSamples, setSamples } from './samples.js';
import type { Sample } from './samples.js';

const SETS = 'bench/sets';
const dev = readQuestions(`${SETS}/faq-dev.jsonl`);
const covid = readQuestions(`${SETS}/covidqc_dev.jsonl`);

const offTopic = readQuestions(`${SETS}/faq-hors-sujet.jsonl`);

const ours = contentEntries();
const lexicon = contentLexicon();
const known = learn(ours, lexicon, 'fr');
const withLexicon = fitAndReport('with the lexicon', setSamples(dev, known), { wrong: 0.028, far: 0.056 }, [
  { samples: formSamples(ours, lexicon), order: 1, confidence: 0.3 },
  { samples: setSamples(offTopic, known), order: 0, confidence: 0.6 },
  { samples: setSamples(covid, known, true), order: 0, confidence: 0.1 },
]);

const theirs = foreignEntries(`${SETS}/covidqc_kb.json`);
const knownPlain = learn(theirs, EMPTY_LEXICON, 'fr');
const plain = fitAndReport('without a lexicon', setSamples(covid, knownPlain), { wrong: 0.05, far: 0.02 }, [
  { samples: formSamples(theirs, EMPTY_LEXICON), order: 1, confidence: 0.5 },
  { samples: setSamples(dev, knownPlain, true), order: 0, confidence: 0.3 },
  { samples: setSamples(offTopic, knownPlain, true), order: 0, confidence: 0.3 },
]);

if (process.argv.includes('--write')) {
  const data = JSON.stringify({ lexicon: withLexicon, plain }, null, 2);
  writeFileSync(
    'domain/faq/calibration-weights.ts',
    `/** Written by bench/faq/fit-calibration.ts; not to be edited by hand. */\nexport const CALIBRATION_WEIGHTS = ${data};\n`,
  );
}

function fitAndReport(
  name: string,
  set: readonly Sample[],
  tolerance: Tolerance,
  others: readonly Source[],
): Calibration {
  const sources = (samples: readonly Sample[]): Source[] => [
    ...others,
    { samples, order: 1.5, confidence: 1.5 },
  ];
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const part = set.filter((sample) => sample.fold !== fold);
    const calibration = fitCalibration(sources(part), part, tolerance);
    return set.filter((sample) => sample.fold === fold).map((sample) => judge(sample, calibration));
  }).flat();
  const summary = summarise(held.map((row) => ({ ...row, text: '', id: row.top[0] ?? '', ms: 0 })));
  console.log(
    `${name}, cross-validated: T1 ${percent(summary.t1)} T3 ${percent(summary.t3)} right ${percent(summary.right)} ` +
      `wrong ${percent(summary.wrong)} FAR ${percent(summary.far)} AUROC ${summary.auroc.toFixed(4)}`,
  );
  const calibration = fitCalibration(sources(set), set, tolerance);
  console.log(`  answer from ${calibration.answer}, suggest from ${calibration.suggest}`);
  return calibration;
}
