import { validate as validateSiret } from 'stdnum/lib/cjs/fr/siret.js';
import { digitRuns } from './digit-runs.js';

const SIRET_LENGTH = 14;

/** Every valid SIRET in the text, 14 digits each, whatever the spaces and dots. La Poste's own checksum is known. */
export function findSirets(text: string): string[] {
  return candidates(text, SIRET_LENGTH).filter((digits) => validateSiret(digits).isValid);
}

/** « 732 829 320 00074 ». */
export function formatSiret(siret: string): string {
  return `${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)} ${siret.slice(9)}`;
}

/** Neighbouring groups of digits that make up exactly `length` digits together. */
function candidates(text: string, length: number): string[] {
  return digitRuns(text).flatMap((groups) =>
    groups.flatMap((_, start) => {
      let digits = '';
      for (const group of groups.slice(start, start + length)) {
        digits += group;
        if (digits.length >= length) break;
      }
      return digits.length === length ? [digits] : [];
    }),
  );
}
