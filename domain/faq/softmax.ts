/** Turns logits into log-probabilities, in place. */
export function toLogProbabilities(logits: Float64Array): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (const logit of logits) if (logit > top) top = logit;
  let total = 0;
  for (const logit of logits) total += Math.exp(logit - top);
  const shift = top + Math.log(total);
  for (let k = 0; k < logits.length; k += 1) logits[k] = (logits[k] ?? 0) - shift;
  return logits;
}
