import { validate as validateSiren } from 'stdnum/lib/cjs/fr/siren.js';
import { validate as validateSiret } from 'stdnum/lib/cjs/fr/siret.js';
import { foldInPlace } from '../text/fold.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { chosen, doubtful, type Found } from './chosen.js';
import { digitRunsOf, saidInDigits, together, type DigitGroup } from './digits.js';

const SIRET_LENGTH = 14;
const SIREN_LENGTH = 9;
/** La Poste: its establishments have a key of their own. */
const LA_POSTE = '356000000';
const HAS_NONE =
  /\b(?:(?:n'en|en|n'|on|j|ya|y a) ?(?:ai|a|avons|possede|possedons) (?:pas|pa|aucun)(?! (?:sous|la|le|sur|avec|ici))|(?:pas|pa|aucun|sans|pas de|no) (?:de |encore de )?(?:siret|numero)|pas encore (?:immatricul|inscrit|de siret|attribue|recu)\w*|en cours (?:d'immatriculation|d'attribution|de creation)|(?:don't|do not) have (?:one|a siret))\b/;

/** Reads 14 digits whose two keys are right, the establishment's and its SIREN's. */
export const siret: ChampReader = {
  read: (hearing) => {
    const runs = digitRunsOf(saidInDigits(hearing.said.text));
    const sirets = runs.flatMap((groups) => together(groups, SIRET_LENGTH, isSiret));
    if (sirets.length > 0)
      return chosen(hearing, sirets.map(found), {
        several: 'siret.several',
        missing: 'siret.missing',
        unknown: 'siret.unknown',
      });
    return missing(hearing, runs);
  },
};

/** True for 14 digits with the right keys. */
export function isSiret(digits: string): boolean {
  const siren = digits.slice(0, SIREN_LENGTH);
  return validateSiret(digits).isValid && (siren === LA_POSTE || validateSiren(siren).isValid);
}

function missing(hearing: Hearing, runs: readonly (readonly DigitGroup[])[]): ChampReading {
  const none = (reason: string): ChampReading => ({ kind: 'none', reason });
  const any = (): boolean => true;
  if (runs.some((groups) => together(groups, SIRET_LENGTH, any).length > 0)) return none('siret.checksum');
  const isSiren = (digits: string): boolean => validateSiren(digits).isValid;
  // Thirteen digits that begin with a SIREN are a SIRET with one left out.
  if (
    runs.some(
      (groups) => lengthOf(groups) < SIRET_LENGTH - 2 && together(groups, SIREN_LENGTH, isSiren).length > 0,
    )
  )
    return none('siret.siren');
  if (HAS_NONE.test(foldInPlace(hearing.said.text))) return none('siret.none');
  if (doubtful(hearing)) return none('siret.unknown');
  const tries = runs.filter((groups) => !isMeasured(hearing, groups));
  return none(Math.max(0, ...tries.map(lengthOf)) >= 5 ? 'siret.length' : 'siret.missing');
}

/** « 12 000 euros »: digits that are counted in something are no number of an organisation. */
function isMeasured({ said }: Hearing, groups: readonly DigitGroup[]): boolean {
  return /^ ?(?:€|k€|euros?\b|eur\b|%|etp\b)/.test(foldInPlace(said.text).slice(groups.at(-1)?.end));
}

const lengthOf = (groups: readonly DigitGroup[]): number =>
  groups.reduce((sum, { digits }) => sum + digits.length, 0);

function found({ digits, start, end }: DigitGroup): Found {
  return { value: digits, start, end };
}
