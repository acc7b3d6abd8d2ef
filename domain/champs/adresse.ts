import { foldInPlace } from '../text/fold.js';
import { plainApostrophes } from '../text/normalise.js';
import { readAdresse, ROAD } from '../text/read-adresse.js';
import { digitsSaid, originOf, respell, type Respelt } from '../text/respelt.js';
import type { Clause } from '../understanding/said.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { digitRunsOf, together, type DigitGroup } from './digits.js';
import { standingClauses } from './standing-clauses.js';

/** Before the number or the road: « on est au 5 impasse … », « au vingt-sept boulevard … ». */
const BEFORE = new RegExp(
  `^(?:(?:notre|nos|le|les|la|mon) [a-z' ]{3,30} )?(?:(?:est|sont|se trouve|se situe|est situee?|est fixee?|on est|on et) )?(?:au|a|aux|le|sis au|situee? au) (?=\\d|(?:[a-z]+[- ]){1,4}(?:bis |ter )?(?:${ROAD})\\b)`,
);
/** The same, after a whole sentence: « il faudrait supprimer la halle : c’est simplement 1 place … ». */
const CLAIMED = new RegExp(
  `^(?:.*(?:\\b(?:c'est|cest|c|est|soit)|:) )?(?:(?:simplement|juste|bien|donc|plutot|desormais|maintenant|toujours|tjrs|tout simplement) )?(?:(?:au|le) )?(?=\\d{1,4}(?: ?(?:bis|ter))?,? (?:${ROAD})\\b)`,
  's',
);
/** A numbered street. */
const STREET = new RegExp(`\\b\\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? (?:${ROAD})\\b`);
/** A number said before the street that it is in. */
const BEFORE_STREET = new RegExp(`\\d+(?= (?:bis |ter )?(?:${ROAD})\\b)`, 'g');
const POSTAL = 5;
/** After the town, what is no part of the address. */
const AFTER =
  /,? (?:et (?:l'on|on|nous|je|c'est|l'entree|finalement|en fait|enfin|puis|aussi|pour)|finalement|mais|(?:ne )?(?:tu|vous|ils?) [a-z]+|je [a-z]+|au lieu|a la place|svp|stp|merci|koi|quoi|hein|lol|c'est|ou (?:l'on|nous|on)|on (?:y )?entre|entree par|juste|pres d[eu]|en face|derriere|depuis)\b.*$/;

/** Reads a postal address, in any of the clauses that say one; numbers said in words are written in digits. */
export const adresse: ChampReader = {
  read: (hearing) => {
    const { said } = hearing;
    if (said.clauses.length === 0) return { kind: 'none', reason: 'adresse.empty' };
    const folded = foldInPlace(said.text);
    const current = standingClauses(said.clauses, folded).filter(
      ({ marks }) => !marks.question && !(marks.negation && said.clauses.length > 1),
    );
    const reading = addressIn(hearing, fromStreet(current));
    const unknown = said.clauses.some(({ marks }) => marks.doubt === 'unknown');
    return reading.kind === 'none' && unknown ? { kind: 'none', reason: 'adresse.unknown' } : reading;
  },
};

/** « je vous l’ai dit, c’est à Dijon. 12 rue … »: without what is said before the street, where one is named. */
function fromStreet(clauses: readonly Clause[]): readonly Clause[] {
  const first = clauses.findIndex(({ text }) => STREET.test(foldInPlace(text)));
  return first === -1 ? clauses : clauses.slice(first);
}

function addressIn({ said, champ }: Hearing, clauses: readonly Clause[]): ChampReading {
  const lines = clauses.map(({ core }) => said.typed.slice(core.start, core.end).replace(/[.;]$/, ''));
  const text = written(lines.join('\n'));
  const folded = foldInPlace(plainApostrophes(text));
  const start = (CLAIMED.exec(folded) ?? BEFORE.exec(folded))?.[0].length ?? 0;
  const postal = folded.search(/\d{5}(?!.*\d{5})/s);
  const added = postal === -1 ? undefined : AFTER.exec(folded.slice(postal))?.index;
  const reading = readAdresse(text.slice(start, added === undefined ? undefined : postal + added));
  if (reading.kind !== 'read')
    return { kind: 'none', reason: reading.kind === 'none' ? reading.reason : 'adresse.several' };
  const { adresse: rue, codePostal, commune } = reading.value;
  const value = `${rue}, ${codePostal} ${commune}`;
  if (value.length > champ.max) return { kind: 'none', reason: 'adresse.tooLong' };
  const cut = added === undefined ? 0 : text.length - postal - added;
  const explained = clauses.map(({ start: from, core }, i) => ({
    start: from,
    end: i === clauses.length - 1 ? Math.max(from + 1, core.end - cut) : core.end,
  }));
  return { kind: 'read', answers: { [champ.id]: value }, explained };
}

/** « vingt-sept boulevard » and « vingt et un mille Dijon » in digits; the numbers of a street's name stay words. */
function written(text: string): string {
  const folded = foldInPlace(text);
  const said = digitsSaid(folded);
  const replacements = [...numbersOfStreets(said), ...postalCodes(said, folded)]
    .filter(({ start, end }) => /[a-z]/.test(folded.slice(start, end)))
    .map(({ digits, start, end }) => ({
      start,
      end: start + folded.slice(start, end).trimEnd().length,
      by: digits,
    }))
    .sort((one, other) => one.start - other.start);
  return respell(text, replacements).text;
}

function numbersOfStreets(said: Respelt): readonly DigitGroup[] {
  return [...said.text.matchAll(BEFORE_STREET)].map(({ 0: digits, index }) => ({
    digits,
    ...originOf(said, index, index + digits.length),
  }));
}

/** « soixante-sept mille huit cent », and « soixante-sept huit cent », as people say it in two parts. */
function postalCodes(said: Respelt, folded: string): readonly DigitGroup[] {
  const runs = digitRunsOf(said).map((groups) => groups.filter((group) => !isOfStreet(said, group)));
  const isPart = ({ digits }: DigitGroup): boolean => digits.length !== POSTAL - 1;
  const whole = runs.flatMap((groups) => together(groups.filter(isPart), POSTAL, () => true));
  if (whole.length > 0) return whole;
  return runs
    .flat()
    .filter(
      ({ digits, start, end }) => digits.length === POSTAL - 1 && /mille/.test(folded.slice(start, end)),
    )
    .map((group) => ({ ...group, digits: group.digits.padStart(POSTAL, '0') }));
}

function isOfStreet(said: Respelt, { start }: DigitGroup): boolean {
  return numbersOfStreets(said).some((number) => number.start === start);
}
