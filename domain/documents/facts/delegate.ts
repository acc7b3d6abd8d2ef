import { fait, type FactReader } from './found.js';
import { valuesOf } from './labels.js';
import { nameIn } from './people.js';

const GIVEN_TO =
  /(?:d[ée]l[ée]gation|pouvoir|procuration|mandat|autorisation|habilitation)[^.;]{0,60}?(?: [àa]|en faveur de|au profit de) |(?:j[’']?autorise|autorise|habilite|mandate|d[ée]l[èe]gue) /giu;
const CALLED = /^(?:(?:la |le )?(?:directrice|directeur|salari[ée]e?)[^,]{0,40}, )?/iu;

/** Who may sign for another: the person to whom a power is given. */
export const delegataire: FactReader = ({ paper }) => {
  const labelled = valuesOf(paper, /(?:(?:le |la )?(?:delegataire|mandataire|beneficiaire de la delegation))/)
    .map(({ text, line }) => ({ name: nameIn(text), line }))
    .find(({ name }) => name !== undefined);
  if (labelled?.name !== undefined) return fait('delegataire', labelled.name, labelled.line);
  for (const [at, line] of paper.lines.entries()) {
    const text = `${line.text} ${paper.lines[at + 1]?.text ?? ''}`;
    for (const { 0: words, index } of text.matchAll(GIVEN_TO)) {
      const name =
        index < line.text.length ? nameIn(text.slice(index + words.length).replace(CALLED, '')) : undefined;
      if (name !== undefined) return fait('delegataire', name, line, { sure: 0.85 });
    }
  }
  return undefined;
};
