/** A part of a text, as indices into it; `end` is the first one after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
