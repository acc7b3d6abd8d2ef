import { fold } from './fold.js';

/** W and nine characters; the second may be a letter (2A, 2B in Corse, 9R at La Réunion). */
const RNA = /(?<![a-z0-9])w[ .-]?(\d[0-9a-z])((?:[ .-]?\d){7})(?![a-z0-9])/g;

/** Every RNA number in the text, as « W751234567 ». */
export function findRnas(text: string): string[] {
  return [...fold(text).matchAll(RNA)].map((match) =>
    `W${(match[1] ?? '') + (match[2] ?? '').replace(/\D/g, '')}`.toUpperCase(),
  );
}
