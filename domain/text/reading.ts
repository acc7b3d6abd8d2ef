/**
 * What a reader of free text answers.
 *
 * `reason` is the suffix of a locale key (`siret.checksum`): the sentence itself lives in locales/.
 * `said` is the value in its canonical text, to be said back to the person.
 */
export type Reading<T> =
  | { readonly kind: 'read'; readonly value: T; readonly said?: string }
  | { readonly kind: 'unsure'; readonly candidates: readonly T[]; readonly reason: string }
  | { readonly kind: 'none'; readonly reason: string };

/** Understood: `value`, and how to say it back. */
export function read<T>(value: T, said?: string): Reading<T> {
  return said === undefined ? { kind: 'read', value } : { kind: 'read', value, said };
}

/** Several meanings, or one that must be confirmed first. */
export function unsure<T>(candidates: readonly T[], reason: string): Reading<T> {
  return { kind: 'unsure', candidates, reason };
}

/** Not understood; `reason` tells which sentence to answer. */
export function none<T>(reason: string): Reading<T> {
  return { kind: 'none', reason };
}
