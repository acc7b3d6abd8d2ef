import { none, read, unsure, type Reading } from '../../domain/text/reading.js';
import type { DossierTurn } from './dossier-turn.js';

/** Reads one day, YYYY-MM-DD. A span (« en septembre ») is a question about its first day; an open one is no answer. */
export async function readJour(turn: DossierTurn, text: string): Promise<Reading<string>> {
  const reading = await turn.services.dates.read(text, turn.services.now);
  if (reading.kind === 'none') return reading;
  if (reading.kind === 'unsure') {
    return unsure(
      reading.candidates.flatMap(({ first }) => first ?? []),
      reading.reason,
    );
  }
  const { first, last } = reading.value;
  if (first === undefined) return none('date.missing');
  return first === last ? read(first) : unsure([first], 'date.periode');
}
