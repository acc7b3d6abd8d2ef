import { validate as validateSiren } from 'stdnum/lib/cjs/fr/siren.js';
import { digitRuns } from './digit-runs.js';
import { fold, words } from './fold.js';
import { none, read, readOne, unsure, type Reading } from './reading.js';

/** W and nine characters; the second may be a letter (2A, 2B in Corse, 9R at La Réunion). */
const RNA = /(?<![a-z0-9])w[ .-]?(\d[0-9a-z])((?:[ .-]?\d){7})(?![a-z0-9])/g;
const HAS_NONE =
  /\b(?:aucun|sans|n'en (?:ai|a|avons|possede|possedons) pas|pas (?:de|du) (?:numero|rna|n°)|pas d'rna|pas concernee?s?|n'existe pas|alsace|moselle|none|no rna|(?:don't|do not) have (?:one|any))\b/;

/** Every RNA number in the text, as « W751234567 ». */
export function findRnas(text: string): string[] {
  return [...fold(text).matchAll(RNA)].map((match) =>
    `W${(match[1] ?? '') + (match[2] ?? '').replace(/\D/g, '')}`.toUpperCase(),
  );
}

/**
 * Reads an association's RNA number; the value is null when the person says that there is none
 * (Alsace-Moselle). Reasons: rna.missing, rna.length, rna.siren, rna.missingW, rna.several.
 */
export function readRna(text: string): Reading<string | null> {
  const given = readOne<string | null>(findRnas(text), 'rna.several', String);
  if (given !== undefined) return given;
  const digits = digitRuns(text).map((groups) => groups.join(''));
  const nine = digits.find((run) => run.length === 9);
  if (nine !== undefined)
    return validateSiren(nine).isValid ? none('rna.siren') : unsure([`W${nine}`], 'rna.missingW');
  if (digits.some((run) => run.length > 3)) return none('rna.length');
  const [first, second] = words(text);
  if (HAS_NONE.test(fold(text)) || (second === undefined && /^(?:non|no|nan|pas)$/.test(first ?? '')))
    return read(null);
  return none('rna.missing');
}
