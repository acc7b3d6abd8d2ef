import { none, read, unsure, type Reading } from '../text/reading.js';
import { fromReading, type ChampReader, type Hearing } from './champ-reader.js';

/** Reads one day, YYYY-MM-DD. A span (« en septembre ») is a question about its first day; an open one is no answer. */
export const date: ChampReader = {
  read: async (hearing) => fromReading(hearing, await readJour(hearing), String),
};

async function readJour({ dates, said, now }: Hearing): Promise<Reading<string>> {
  const reading = await dates.read(said.text, now);
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
