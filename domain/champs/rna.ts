import { validate as validateSiren } from 'stdnum/lib/cjs/fr/siren.js';
import { foldInPlace } from '../text/fold.js';
import { originOf, type Respelt } from '../text/respelt.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { chosen, doubtful, explainedIn, type Found } from './chosen.js';
import { digitRunsOf, saidInDigits } from './digits.js';

/** W and nine characters; the second may be a letter (2A, 2B in Corse, 9R at La Réunion). */
const RNA =
  /(?<![a-z0-9])(?:w|double[ -]?(?:v|u|ve))[ .-]?(\d[ .-]?[0-9a-z])((?:[ .,-]{0,2}\d){7})(?![a-z0-9])/g;
const HAS_NONE =
  /\b(?:aucun(?! (?:souci|probleme|doute|droit|moyen))|neant|(?:sans|pas|pas de|pas d'|no|pas de numero) (?:rna|n°|numero(?: rna)?)|(?:n'en|en|l'|n'|on) ?(?:ai|a|avons|possede|possedons) (?:pas|jamais eu|aucun)(?! (?:sous|la|le|encore|sur|avec|ici|trouve|retrouve|recu))|pas concernee?s?|n'existe pas|none|not applicable|(?:don't|do not|never) (?:have|had|got) (?:one|any|it)|n\/a)\b/;
/** Alsace and Moselle keep their associations in the registers of their courts. */
const OWN_REGISTER =
  /\b(?:volume \w+|folio \w+|droit local|registre du tribunal|registre des associations|alsace[- ]moselle|tribunal (?:judiciaire|d'instance|de proximite))\b/;
const BARE_NO = /^\W*(?:non|no|nan|nn|pas|rien|nope|aucun|0|zero)\W*$/;

/** Reads an association's number, or that it has none. */
export const rna: ChampReader = {
  read: (hearing) => {
    const respelt = saidInDigits(hearing.said.text);
    const numbers = findIn(respelt);
    if (numbers.length > 0)
      return chosen(hearing, numbers, {
        several: 'rna.several',
        missing: 'rna.missing',
        unknown: 'rna.unknown',
      });
    return without(hearing, respelt);
  },
};

/** Every number in the text, as « W751234567 ». */
function findIn(respelt: Respelt): Found[] {
  return [...respelt.text.matchAll(RNA)].map(({ 0: all, 1: place = '', 2: rest = '', index }) => ({
    value: `W${place.replace(/[^0-9a-z]/g, '')}${rest.replace(/\D/g, '')}`.toUpperCase(),
    ...originOf(respelt, index, index + all.length),
  }));
}

function without(hearing: Hearing, respelt: Respelt): ChampReading {
  const none = (reason: string): ChampReading => ({ kind: 'none', reason });
  const { said, champ } = hearing;
  const folded = foldInPlace(said.text);
  const clause = said.clauses.find(({ start, end, marks }) => {
    const words = folded.slice(start, end);
    return !marks.question && (HAS_NONE.test(words) || OWN_REGISTER.test(words) || BARE_NO.test(words));
  });
  if (clause !== undefined && !doubtful(hearing))
    return { kind: 'read', answers: { [champ.id]: 'aucun' }, explained: explainedIn(clause, clause) };
  const runs = digitRunsOf(respelt).map((groups) => groups.map(({ digits }) => digits).join(''));
  const nine = runs.find((run) => run.length === 9);
  if (nine !== undefined)
    return validateSiren(nine).isValid
      ? none('rna.siren')
      : {
          kind: 'unsure',
          candidates: [{ [champ.id]: `W${nine}` }],
          reason: 'rna.missingW',
          explained: said.clauses,
        };
  if (runs.some((run) => run.length > 3)) return none('rna.length');
  return none(doubtful(hearing) ? 'rna.unknown' : 'rna.missing');
}
