import type { FaqEngine, FaqResult } from './faq-engine.js';
import type { FaqEntry } from './faq-entry.js';

const ELLIPTICAL = /^(?:et|mais|ou alors|sinon|ok et|d'accord et|and|but|what about|how about)(?=[\s,'’])/iu;
const LONGEST_WORDS = 10;

/** Whether a question leans on the one before: « et pour l’Île-de-France ? », « et si je suis en retard ? ». */
export function isElliptical(text: string): boolean {
  return ELLIPTICAL.test(text.trim()) && text.trim().split(/\s+/).length <= LONGEST_WORDS;
}

/**
 * Asks again with the question before in mind: its usual follow-ups are believed first, then both questions together.
 * @returns the better of that and of what the words alone gave.
 */
export function askFollowUp(engine: FaqEngine, text: string, before: FaqEntry): FaqResult {
  const alone = engine.ask(text);
  if (alone.zone === 'answer') return alone;
  const usual = alone.candidates.find(({ id }) => before.suites?.includes(id));
  if (usual !== undefined) {
    return {
      zone: 'answer',
      confidence: usual.confidence,
      candidates: [usual, ...alone.candidates.filter(({ id }) => id !== usual.id)],
    };
  }
  const together = engine.ask(`${before.question} ${text}`);
  return together.confidence > alone.confidence && together.candidates[0]?.id !== before.id
    ? together
    : alone;
}
