import type { Champ } from '../../domain/appel/appel.js';
import type { ChampReading, Hearing } from '../../domain/champs/champ-reader.js';
import { readerOf } from '../../domain/champs/champs.js';
import { takesAnyText } from '../../domain/champs/free-text.js';
import type { NamedAnswer } from '../../domain/understanding/decision/heard.js';
import { leftOver } from '../../domain/understanding/left-over.js';
import { partOf } from '../../domain/understanding/part-of.js';
import { shownAnswers } from '../../domain/understanding/shown-answers.js';
import { overlap, type Span } from '../../domain/understanding/span.js';
import { ficheFor, missingOf } from '../dossier/fiche/sections.js';
import type { Work } from '../acts/act.js';

/** What a message answers where a form is shown: its first open field, and others of the same form. */
export interface ShownHeard {
  readonly reading: ChampReading;
  readonly beside: readonly NamedAnswer[];
}

/**
 * Reads a message for the other fields of the form that is shown. What one of them reads is no text of the first field.
 * @param reading what the first open field reads @param named what was answered by its name
 */
export async function readBeside(
  { turn, step }: Work,
  hearing: Omit<Hearing, 'champ'>,
  champ: Champ,
  reading: ChampReading,
  named: readonly NamedAnswer[],
): Promise<ShownHeard> {
  const groupe = ficheFor(turn, step);
  const shown = groupe === undefined ? [] : missingOf(turn, groupe);
  const others = shown.filter((each) => each !== champ && named.every((answer) => answer.champ !== each));
  if (others.length === 0) return { reading, beside: [] };
  const read = reading.kind === 'none' || takesAnyText(champ) ? [] : reading.explained;
  const taken = [...read, ...named.flatMap(({ by }) => by ?? [])];
  const beside = await shownAnswers(hearing, others, taken);
  const parts = beside.flatMap(({ by }) => by ?? []);
  return {
    reading:
      takesAnyText(champ) && parts.length > 0 ? await readRest(hearing, champ, reading, parts) : reading,
    beside,
  };
}

/** The text of a message without what stands before or after it for other fields. */
async function readRest(
  hearing: Omit<Hearing, 'champ'>,
  champ: Champ,
  reading: ChampReading,
  parts: readonly Span[],
): Promise<ChampReading> {
  const left = leftOver(hearing.said, parts);
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return { kind: 'none', reason: 'reponse.autre' };
  const rest = { start: first.start, end: last.end };
  if (parts.some((part) => overlap(part, rest))) return reading;
  return readerOf(champ.type).read({ ...hearing, said: partOf(hearing.said, rest), champ });
}
