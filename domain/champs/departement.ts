import { none, read, unsure, type Reading } from '../text/reading.js';
import type { Lieu } from '../appel/regions.js';
import { fromReading, type ChampReader, type Hearing } from './champ-reader.js';
import type { Span } from '../understanding/said.js';
import { readLieu } from './lieu.js';

/** Reads a département; a region alone is not enough, nor a département of another region without asking. */
export const departement: ChampReader = {
  read: (hearing) =>
    fromReading(hearing, readDepartement(hearing), ({ region, departement: code }) => ({
      ...(hearing.lieu.region === undefined ? {} : { [hearing.lieu.region]: region }),
      [hearing.champ.id]: code,
    })),
};

function readDepartement(hearing: Hearing): {
  readonly reading: Reading<Required<Lieu>>;
  readonly explained: readonly Span[];
} {
  const { reading, explained } = readLieu(hearing);
  return { reading: departementOf(reading, hearing), explained };
}

function departementOf(reading: Reading<Lieu>, hearing: Hearing): Reading<Required<Lieu>> {
  if (reading.kind === 'none') return reading;
  const lieux = (reading.kind === 'read' ? [reading.value] : reading.candidates).flatMap(
    ({ region, departement: code }) => (code === undefined ? [] : [{ region, departement: code }]),
  );
  const [only] = lieux;
  if (only === undefined) return none('territoire.departement');
  if (reading.kind === 'unsure') return unsure(lieux, reading.reason);
  return only.region === hearing.before[hearing.lieu.region ?? '']
    ? read(only)
    : unsure([only], 'territoire.autre_region');
}
