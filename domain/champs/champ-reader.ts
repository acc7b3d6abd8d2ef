import type { ChampsLieu } from '../dossier/lieu.js';
import type { Champ } from '../appel/appel.js';
import type { Territoires } from '../appel/regions.js';
import type { DateReader } from '../dates/date-reader.js';
import type { Valeur, Valeurs } from '../dossier/dossier.js';
import type { Reading } from '../text/reading.js';
import type { Said, Span } from '../understanding/said.js';
import type { OtherFields } from './other-fields.js';

/** All that reading a message as the answer to one field may need. */
export interface Hearing {
  readonly said: Said;
  readonly champ: Champ;
  readonly now: Date;
  readonly fuseau: string;
  /** The fields that say where the dossier belongs. */
  readonly lieu: ChampsLieu;
  /** The fields that an answer may point at. */
  readonly others: OtherFields;
  readonly territoires: Territoires;
  readonly dates: DateReader;
  /** The answers that the dossier holds. */
  readonly before: Valeurs;
  /** A postal code that départements share, given just before: the commune tells which one. */
  readonly codePostal?: string;
}

/** All that most readers need. */
export interface Heard {
  readonly said: Said;
  readonly champ: Pick<Champ, 'id'>;
}

/**
 * What a message answers to a field. `answers` holds the field and what public geography derives from it; `explained` tells
 * which parts of the text say so: what is left unexplained counts against the reading.
 */
export type ChampReading =
  | { readonly kind: 'read'; readonly answers: Valeurs; readonly explained: readonly Span[] }
  | {
      readonly kind: 'unsure';
      readonly candidates: readonly Valeurs[];
      /** A key of locales/, `comprendre:`. */
      readonly reason: string;
      readonly explained: readonly Span[];
    }
  | { readonly kind: 'none'; readonly reason: string };

/** Reads one type of field. */
export interface ChampReader {
  read(hearing: Hearing): ChampReading | Promise<ChampReading>;
}

/** The reading of a field from that of a value, and from the parts of the text that say it. */
export function fromReading<T>(
  { champ }: Hearing,
  { reading, explained }: { readonly reading: Reading<T>; readonly explained: readonly Span[] },
  answers: (value: T) => Valeur | Valeurs,
): ChampReading {
  const given = (value: T): Valeurs => {
    const answer = answers(value);
    return typeof answer === 'object' ? answer : { [champ.id]: answer };
  };
  if (reading.kind === 'read') return { kind: 'read', answers: given(reading.value), explained };
  if (reading.kind === 'none') return reading;
  return { kind: 'unsure', candidates: reading.candidates.map(given), reason: reading.reason, explained };
}
