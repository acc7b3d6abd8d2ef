/** A part of a text, as indices into it; `end` is the first one after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two parts of a text share a character. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
