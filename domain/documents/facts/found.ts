import type { Fait, FaitId, FaitValue, Known } from '../fact.js';
import type { Paper, PaperCell, PaperLine } from '../paper.js';
import type { RolePiece } from '../role-piece.js';

/** All that reading a fact may need. */
export interface Reading {
  readonly paper: Paper;
  /** What the dossier says already. */
  readonly known: Known;
  /** The role of the document that the file is. */
  readonly role: RolePiece | undefined;
}

/** Reads one kind of fact; none where the paper doesn't say it, or not surely. */
export type FactReader = (reading: Reading) => Fait | undefined;

/** A fact with where it was read. */
export function fait(
  id: FaitId | 'signe',
  value: FaitValue,
  line: PaperLine,
  { sure = 0.9, cell }: { readonly sure?: number; readonly cell?: PaperCell } = {},
): Fait {
  const words = (cell?.text ?? line.text).slice(0, 160);
  return { id, value, page: line.page, words, sure: Math.min(sure, cell?.sure ?? 1) };
}
