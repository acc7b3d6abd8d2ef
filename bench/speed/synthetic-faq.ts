import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import { seeded } from '../faq/misspell.js';

/** Words that carry the meaning: the little ones stay, as in any text. */
const MEANINGFUL = /\p{L}{5,}/gu;
/** Share of an entry's words that become others, the same in all its forms. */
const REPLACED = 0.5;
/** Share of those that no other text holds: a larger FAQ has more words. */
const NEW = 0.3;

/**
 * So many entries, made of real ones: each takes the forms of one of them with half of its words replaced, by words of
 * the others or by new ones of the same sounds. The same seed makes the same entries.
 */
export function syntheticFaq(real: readonly FaqEntry[], count: number, seed: number): readonly FaqEntry[] {
  const random = seeded(seed);
  const words = [...new Set(real.flatMap(({ formes }) => formes.join(' ').match(MEANINGFUL) ?? []))];
  const pick = (): string => words[Math.floor(random() * words.length)] ?? '';
  const another = (): string => (random() < NEW ? `${half(pick(), 0)}${half(pick(), 1)}` : pick());
  return Array.from({ length: count }, (_, n) => {
    const model = real[n % real.length];
    if (model === undefined) throw new Error('No entry to make others of');
    const replaced = new Map<string, string>();
    const reword = (text: string): string =>
      text.replace(MEANINGFUL, (word) => {
        const key = word.toLowerCase();
        const known = replaced.get(key) ?? (random() < REPLACED ? another() : word);
        replaced.set(key, known);
        return known;
      });
    const { question, formes } = model;
    return { ...model, id: `fiche_${n}`, question: reword(question), formes: formes.map(reword) };
  });
}

function half(word: string, which: 0 | 1): string {
  const middle = Math.ceil(word.length / 2);
  return which === 0 ? word.slice(0, middle) : word.slice(middle);
}
