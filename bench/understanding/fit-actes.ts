/**
 * npm run fit:actes [-- --write]: fits how sure the assistant is of an act, and from where on it does or offers it. Reports each
 * fifth of the sets under weights fitted without it, then fits on everything and, with --write, keeps the result.
 */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { createActEngine, type ActEngine } from '../../domain/understanding/acts/act-engine.js';
import {
  ACT_FEATURES,
  actConfidence,
  type ActCalibration,
  type ActFeatures,
} from '../../domain/understanding/acts/calibration.js';
import { TALKS } from '../../domain/understanding/acts/names.js';
import { fitLogistic } from '../faq/logistic.js';
import { judgedRows, type JudgedRow } from './act-rows.js';
import { learnedActs } from './learned-acts.js';

const SETS = ['bench/sets/acts-dev.jsonl', 'bench/sets/actes.jsonl'];
const FILE = 'domain/understanding/acts/calibration-weights.ts';
const FOLDS = 5;
/** At most this share of what is done on its own may be another thing than was wanted. */
const WRONG_WHEN_SURE = 0.03;
/** At most this share of what asks for nothing may have something done. */
const TAKEN_WHEN_SURE = 0.03;
/** An offer is worth showing when it is right this often. */
const OFFERED = 0.25;

interface Sample {
  readonly features: ActFeatures;
  readonly right: boolean;
  readonly isAct: boolean;
  /** Whether the first candidate would have something done. */
  readonly does: boolean;
}

const samples = SETS.flatMap(judgedRows).flatMap(sampleOf(createActEngine(await learnedActs())));
const held = Array.from({ length: FOLDS }, (_, fold) =>
  fit(samples.filter((_sample, at) => at % FOLDS !== fold)),
);
const judged = samples.map((sample, at) => {
  const calibration = held[at % FOLDS] ?? fit(samples);
  return { ...sample, confidence: actConfidence(sample.features, calibration), calibration };
});
report();
const calibration = fit(samples);
console.log(`sure from ${calibration.sure.toFixed(3)}, offered from ${calibration.offered}`);
if (process.argv.includes('--write')) {
  const text = `/** Written by bench/understanding/fit-actes.ts; not to be edited by hand. */\nexport const ACT_WEIGHTS = ${JSON.stringify(calibration)};\n`;
  writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
}

function sampleOf(engine: ActEngine): (row: JudgedRow) => readonly Sample[] {
  return ({ said, situation, right, none }) => {
    const { candidates, features } = engine.explain(said, situation);
    const [first] = candidates;
    if (first === undefined || features === undefined) return [];
    return [
      {
        features,
        right: right.has(first.act),
        isAct: none === undefined,
        does: !TALKS.some((talk) => talk === first.act),
      },
    ];
  };
}

function fit(from: readonly Sample[]): ActCalibration {
  const cases = from.map(({ features, right }) => ({
    features: ACT_FEATURES.map((name) => features[name]),
    right,
    weight: 1,
  }));
  const { bias, weights } = fitLogistic(cases);
  const named = Object.fromEntries(ACT_FEATURES.map((name, at) => [name, weights[at] ?? 0])) as ActFeatures;
  const model = { bias, weights: named, sure: 1, offered: OFFERED };
  return { ...model, sure: sureFrom(from, model) };
}

/** The lowest limit above which few enough are wrong. */
function sureFrom(from: readonly Sample[], model: ActCalibration): number {
  const ranked = from
    .map((sample) => ({ ...sample, confidence: actConfidence(sample.features, model) }))
    .sort((one, other) => other.confidence - one.confidence);
  const none = from.filter(({ isAct }) => !isAct).length;
  let [wrong, taken, sure] = [0, 0, 1];
  for (const [at, { right, isAct, does, confidence }] of ranked.entries()) {
    if (!right) wrong += 1;
    if (!isAct && does) taken += 1;
    if (wrong / (at + 1) <= WRONG_WHEN_SURE && taken <= TAKEN_WHEN_SURE * none) sure = confidence;
  }
  return sure;
}

function report(): void {
  const acts = judged.filter(({ isAct }) => isAct);
  const none = judged.filter(({ isAct }) => !isAct);
  const sure = judged.filter((each) => each.confidence >= each.calibration.sure);
  const share = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  const count = (list: readonly { right: boolean }[], right: boolean): number =>
    list.filter((each) => each.right === right).length;
  console.log(`cross-validated on ${judged.length} lines of ${SETS.join(' and ')}:`);
  console.log(`  first right ${share(count(acts, true), acts.length)} of ${acts.length} acts`);
  console.log(
    `  done ${share(count(sure, true), acts.length)}, done wrongly ${share(count(sure, false), judged.length)}`,
  );
  const taken = none.filter((each) => each.does && each.confidence >= each.calibration.sure).length;
  console.log(`  no act taken for none ${share(none.length - taken, none.length)} of ${none.length}`);
  const gap = judged.reduce((sum, { confidence, right }) => sum + (confidence - (right ? 1 : 0)) ** 2, 0);
  console.log(`  Brier ${(gap / judged.length).toFixed(4)}`);
}
