import { plain } from './fold.js';

const RUN = /(?:\+|\b00)?\(?\d(?:[ .\-/()_]{0,3}\d)+/g;
/** Country codes of French territories: their numbers begin with 0 at home. */
const FRENCH = /^(?:33|262|590|594|596)0?([1-9]\d{8})$/;
const HOME = /^0[1-9]\d{8}$/;

/** Every phone number in the text: French ones as « 01 23 45 67 89 », others as +32470123456. */
export function findPhones(text: string): string[] {
  return runs(text).flatMap((run) => phoneOf(run) ?? []);
}

function runs(text: string): string[] {
  return plain(text).match(RUN) ?? [];
}

function phoneOf(run: string): string | undefined {
  const digits = run.replace(/\D/g, '');
  if (HOME.test(digits)) return pairs(digits);
  const abroad = run.startsWith('+') ? digits : /^00/.exec(digits) ? digits.slice(2) : undefined;
  if (abroad === undefined) return undefined;
  const national = FRENCH.exec(abroad)?.[1];
  if (national !== undefined) return pairs(`0${national}`);
  return /^(?!33)[1-9]\d{7,14}$/.test(abroad) ? `+${abroad}` : undefined;
}

function pairs(digits: string): string {
  return digits.replace(/(\d\d)(?=\d)/g, '$1 ');
}
