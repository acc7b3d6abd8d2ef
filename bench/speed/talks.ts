import { contentEntries } from '../faq/content.js';
import { seeded } from '../faq/misspell.js';
import { makeScenario } from '../chaos/scenario.js';
import type { Said, Talk } from './talk.js';

/** Where a dossier's answers stop being of one kind: the next one sends a letter. */
const BEFORE_LETTERS = 'adresse électronique';

/** Questions of the FAQ as its buttons send them, each with the beginning of its answer. */
export function faqQuestions(): readonly Said[] {
  return contentEntries().flatMap(({ question, reponse }) =>
    /[{[*\n]/u.test(reponse.slice(0, 20)) ? [] : [{ text: question, holds: reponse.slice(0, 20) }],
  );
}

/** So many people who each ask so many questions. */
export function faqTalks(people: number, messages: number): readonly Talk[] {
  const questions = faqQuestions();
  return Array.from({ length: people }, (_, person) => ({
    before: [],
    measured: Array.from(
      { length: messages },
      (_, at) => questions[(person * 7 + at) % questions.length] ?? { text: '' },
    ),
  }));
}

/** So many people who each fill in a dossier as far as their address. */
export function dossierTalks(people: number): Promise<readonly Talk[]> {
  return Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const { steps } = await makeScenario(person + 1, seeded(person + 1));
      const end = steps.findIndex(({ next }) => next === BEFORE_LETTERS);
      const [start, ...answers] = steps
        .slice(0, end + 1)
        .map(({ says, next }) => ({ text: says, holds: next }));
      return { before: start === undefined ? [] : [start], measured: answers };
    }),
  );
}
