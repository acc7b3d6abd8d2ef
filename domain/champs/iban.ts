import { isIban } from '../text/is-iban.js';
import { plainLines } from '../text/fold.js';
import type { ChampReader, ChampReading } from './champ-reader.js';
import { chosen, type Found } from './chosen.js';

const IBAN = /(?<![A-Z0-9])[A-Z]{2}[ .-]?\d{2}(?:[ .-]?[A-Z0-9]){11,34}/g;
const SHORTEST = 15;
/** Where a length is known it is told; others are known by their key. */
const FRENCH_LENGTH = 27;
const BIC = /(?<![A-Z0-9])([A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Z0-9])/g;

/** Reads an account's IBAN whose key is right (mod 97), in groups or not. */
export const iban: ChampReader = {
  read: (hearing): ChampReading => {
    const text = plainLines(hearing.said.text).toUpperCase();
    const candidates = [...text.matchAll(IBAN)];
    const found = candidates.flatMap(({ 0: all, index }) => wholeIn(all, index));
    const reasons = { several: 'iban.several', missing: 'iban.missing', unknown: 'iban.unknown' };
    if (found.length > 0 || candidates.length === 0) return chosen(hearing, found, reasons);
    const [first = ''] = candidates.map(([all]) => all.replace(/[ .-]/g, ''));
    const short = first.startsWith('FR') && first.length !== FRENCH_LENGTH;
    return { kind: 'none', reason: short ? 'iban.length' : 'iban.checksum' };
  },
};

/** Reads the code of a bank: eight or eleven letters and digits. */
export const bic: ChampReader = {
  read: (hearing): ChampReading => {
    const { text } = hearing.said;
    const written = [...text.matchAll(BIC)];
    const alone =
      written.length > 0
        ? written
        : [
            ...text
              .trim()
              .toUpperCase()
              .matchAll(/^([A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)$/g),
          ];
    const found = alone
      .filter(([, code = '']) => isCountry(code.slice(4, 6)))
      .map(({ 0: all, 1: value = '', index }): Found => ({ value, start: index, end: index + all.length }));
    return chosen(hearing, found, { several: 'bic.several', missing: 'bic.missing', unknown: 'bic.unknown' });
  },
};

/** Words after the account may look like more of it: the longest part whose key is right. */
function wholeIn(all: string, index: number): Found[] {
  for (let end = all.length; end >= SHORTEST; end--) {
    const value = all.slice(0, end).replace(/[ .-]/g, '');
    const cut = /[A-Z0-9]/.test(all.charAt(end)) && /[A-Z0-9]/.test(all.charAt(end - 1));
    if (!cut && isIban(value)) return [{ value, start: index, end: index + end }];
  }
  return [];
}

const NAMES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function isCountry(code: string): boolean {
  return NAMES.of(code) !== undefined;
}
