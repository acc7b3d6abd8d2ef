/** Turns logits into log-probabilities, in place. */
export function toLogProbabilities(logits: Float64Array): Float64Array {
  const top = highest(logits);
  let total = 0;
  for (const logit of logits) total += Math.exp(logit - top);
  const shift = top + Math.log(total);
  for (let k = 0; k < logits.length; k += 1) logits[k] = (logits[k] ?? 0) - shift;
  return logits;
}

/** Turns logits into probabilities, in place. */
export function toProbabilities(logits: Float64Array): Float64Array {
  const top = highest(logits);
  let total = 0;
  for (let k = 0; k < logits.length; k += 1) total += logits[k] = Math.exp((logits[k] ?? 0) - top);
  for (let k = 0; k < logits.length; k += 1) logits[k] = (logits[k] ?? 0) / total;
  return logits;
}

function highest(logits: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > top) top = logit;
  return top;
}
