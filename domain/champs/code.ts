import type { ChampReader, ChampReading } from './champ-reader.js';
import { chosen, type Found } from './chosen.js';

const PARTS: Readonly<Record<string, string>> = { '9': '\\d', A: '[A-Z]', X: '[A-Z0-9]' };

/** Reads a code of the form that the call gives: 9 for a digit, A for a letter, X for either, all else as it stands. */
export const code: ChampReader = {
  read: (hearing): ChampReading => {
    const { modele = '' } = hearing.champ;
    const text = hearing.said.text.toUpperCase();
    const found = [...text.matchAll(patternOf(modele))].map(({ 0: all, index }): Found => ({
      value: inForm(all, modele),
      start: index,
      end: index + all.length,
    }));
    return chosen(hearing, found, {
      several: 'code.several',
      missing: 'code.missing',
      unknown: 'code.unknown',
    });
  },
};

/** What stands between the characters may be left out, or be a space. */
function patternOf(modele: string): RegExp {
  const parts = Array.from(
    modele,
    (mark) => PARTS[mark] ?? (/[A-Z0-9]/.test(mark) ? mark : `[ ${escaped(mark)}]?`),
  );
  return new RegExp(`(?<![A-Z0-9])${parts.join(' ?')}(?![A-Z0-9])`, 'g');
}

function escaped(mark: string): string {
  return mark.replace(/[-\\\]^./]/, String.raw`\$&`);
}

function inForm(typed: string, modele: string): string {
  const marks = Array.from(typed.replace(/[^A-Z0-9]/g, ''));
  return Array.from(modele, (mark) => (/[A-Z0-9]/.test(mark) ? (marks.shift() ?? '') : mark)).join('');
}
