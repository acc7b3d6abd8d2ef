/** Written by bench/faq/fit-calibration.ts; not to be edited by hand. */
const zero = {
  explained: 4,
  explainedConcepts: 1,
  nearest: 3,
  probability: 2,
  margin: 1,
  classifier: 1,
  foreign: -4,
  offTopic: -4,
  short: 0,
  bm25: 0,
};

export const CALIBRATION_WEIGHTS = {
  lexicon: { bias: -5, weights: zero, answer: 0.6, suggest: 0.25 },
  plain: { bias: -5, weights: zero, answer: 0.6, suggest: 0.25 },
};
