import { readTerritoire, type Lieu } from '../appel/regions.js';
import { foldInPlace } from '../text/fold.js';
import { none, unsure, type Reading } from '../text/reading.js';
import { digitsSaid } from '../text/respelt.js';
import { setsAside } from '../understanding/marks/negation.js';
import type { Hearing } from './champ-reader.js';

/** French territories that the call does not cover. */
const NOT_COVERED =
  /\b(?:nouvelle[- ]caledonie|new caledonia|noumea|polynesie(?: francaise)?|french polynesia|tahiti|papeete|wallis(?: et futuna)?|saint[- ]pierre[- ]et[- ]miquelon|terres australes|monaco|(?:975|98[4678])(?:\d\d)?)\b/;
const AMOUNT = /\d[\d .,]*\s?(?:€|euros?\b|k€|habitants?\b|heures?\b|etp\b)/g;

/**
 * Reads a place in what the person says of it: not in a question, nor where they set it aside. A number said in words counts
 * where no name is found; a postal code that départements share, given just before, narrows the communes.
 */
export function readLieu({ said, territoires, codePostal }: Hearing): Reading<Lieu> {
  const folded = foldInPlace(said.text);
  const words = ({ start, end }: { start: number; end: number }): string => folded.slice(start, end);
  const told = said.clauses.filter((clause) => !setsAside(words(clause)));
  const last = told.findLastIndex(({ marks }, i) => i > 0 && marks.repair && !marks.question);
  const current = last === -1 ? told : told.slice(last);
  const answers = current.filter(({ marks }) => !marks.question);
  const text = (answers.length > 0 ? answers : current)
    .map(({ core }) => said.text.slice(core.start, core.end))
    .join(' ');
  const plain = joined(foldInPlace(text).replace(AMOUNT, ' '));
  const hints = codePostal === undefined ? {} : { codePostal };
  const reading = readTerritoire(plain === foldInPlace(text) ? text : plain, territoires, hints);
  if (reading.kind !== 'read' && NOT_COVERED.test(plain)) return none('territoire.horsAppel');
  const spoken =
    reading.kind === 'read'
      ? reading
      : better(reading, readTerritoire(joined(digitsSaid(plain).text), territoires, hints));
  const unknown = said.clauses.some(({ marks }) => marks.doubt === 'unknown');
  if (!unknown && answers.length > 0) return spoken;
  if (spoken.kind === 'read') return unsure([spoken.value], 'territoire.several');
  return spoken.kind === 'none' && unknown ? none('territoire.unknown') : spoken;
}

function better(typed: Reading<Lieu>, spoken: Reading<Lieu>): Reading<Lieu> {
  if (spoken.kind === 'read') return spoken;
  return typed.kind === 'none' ? spoken : typed;
}

/** « le neuf trois », « le 9-3 » and « 2 A » are numbers of départements too. */
function joined(folded: string): string {
  return folded
    .replace(/(?<=^|[a-z] )(\d)[ .-](\d)(?![ .-]?\d)/g, '$1$2')
    .replace(/\b2 ([ab])(?=\W*$)/g, '2$1');
}
