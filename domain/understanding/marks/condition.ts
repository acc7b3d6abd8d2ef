const CONDITION =
  /(?:^|, |\b(?:mais|sauf|seulement|uniquement|oui|non|alors|ok|meme|only|but|even) )(?:si (?!bien|non|oui|si\b)[a-z']|s'ils? (?!vous plai|te plai)|if |unless |provided |a condition |en cas )|\b(?:a condition (?:que|de)|sous reserve|sous condition|pourvu que|sauf si|si (?:vous|tu|ce|cela|ca|elle|il|on) (?:ne |n')|if (?:you|it|that) (?:don't|doesn't|isn't|is not|do not|does not))\b/;

/** Whether a folded clause holds only under a condition. */
export function isConditional(clause: string): boolean {
  return CONDITION.test(clause);
}
