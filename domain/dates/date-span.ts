/** Days from `first` to `last`, both included, as YYYY-MM-DD in Paris; an end that is absent is open. One day: both the same. */
export interface DateSpan {
  readonly first?: string;
  readonly last?: string;
}

/** The span in the notation of the measured sets: `2023-07-01`, `2023-07-01..2023-07-15`, `..2023-05-31`, `2023-06-05..`. */
export function formatSpan({ first = '', last = '' }: DateSpan): string {
  return first === last ? first : `${first}..${last}`;
}
