import type { Valeurs } from '../dossier/dossier.js';
import { originOf, type Respelt } from '../text/respelt.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { chosen, doubtful, type Found } from './chosen.js';
import { digitRunsOf, saidInDigits, together } from './digits.js';

const HOME_LENGTH = 10;
const HOME = /^0[1-9]\d{8}$/;
const SHORT = /^[1-9]\d{8}$/;
/** Country codes of French territories whose numbers begin with 0 at home. */
const FRENCH = /^(?:33|262|590|594|596)0?([1-9]\d{8})$/;
const ABROAD = /(?:\+|(?<![\d+])00)\d(?:[ .\-/()_]{0,3}\d){6,16}/g;
/** A number that is no voice line. */
const FAX = /\b(?:fax|telecopie|telecopieur)\b[^\d+]{0,12}$/;

/** Reads a number: French ones as « 01 23 45 67 89 », others as +32470123456. */
export const telephone: ChampReader = {
  read: (hearing) => {
    const respelt = saidInDigits(hearing.said.text);
    const abroad = numbersAbroad(respelt);
    const home = digitRunsOf(respelt)
      .flatMap((groups) => together(groups, HOME_LENGTH, (digits) => HOME.test(digits)))
      .filter(({ start }) => !abroad.some((one) => start >= one.start && start < one.end))
      .map(({ digits, start, end }) => ({ value: pairs(digits), start, end }));
    const numbers = [...abroad, ...home].filter(
      ({ start }) => !FAX.test(respelt.text.slice(0, respelt.origin.indexOf(start))),
    );
    if (numbers.length === 0) return missing(hearing, respelt);
    return chosen(hearing, numbers, {
      several: 'phone.several',
      missing: 'phone.missing',
      unknown: 'phone.unknown',
    });
  },
};

function numbersAbroad(respelt: Respelt): Found[] {
  return [...respelt.text.matchAll(ABROAD)].flatMap(({ 0: run, index }) => {
    const digits = run.replace(/^00|\D/g, '');
    const national = FRENCH.exec(digits)?.[1];
    const value =
      national === undefined
        ? /^(?!33)[1-9]\d{7,14}$/.test(digits)
          ? `+${digits}`
          : undefined
        : pairs(`0${national}`);
    return value === undefined ? [] : [{ value, ...originOf(respelt, index, index + run.length) }];
  });
}

function missing(hearing: Hearing, respelt: Respelt): ChampReading {
  const runs = digitRunsOf(respelt).map((groups) => groups.map(({ digits }) => digits).join(''));
  const short = runs.find((run) => SHORT.test(run));
  if (short !== undefined) {
    const candidate: Valeurs = { [hearing.champ.id]: pairs(`0${short}`) };
    return {
      kind: 'unsure',
      candidates: [candidate],
      reason: 'phone.noZero',
      explained: hearing.said.clauses,
    };
  }
  if (runs.some((run) => run.length >= 4)) return { kind: 'none', reason: 'phone.length' };
  return { kind: 'none', reason: doubtful(hearing) ? 'phone.unknown' : 'phone.missing' };
}

function pairs(digits: string): string {
  return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
}
