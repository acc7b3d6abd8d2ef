import { hear, type Said, type Span } from './said.js';

/** A part of a message, read for itself. */
export function partOf({ typed, langue }: Said, { start, end }: Span): Said {
  return hear(typed.slice(start, end), langue);
}
