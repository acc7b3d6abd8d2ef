import type { Appel, Champ } from '../appel/appel.js';
import { fieldsOf } from '../appel/condition.js';
import type { ChampReading } from '../champs/champ-reader.js';
import { polarityOf } from '../champs/polarity.js';
import type { Valeurs } from '../dossier/dossier.js';
import type { NamedAnswer } from './decision/heard.js';
import type { NamedThing } from './named-things.js';
import { partOf } from './part-of.js';
import type { Said } from './said.js';

/** Two things may share a name: a question and the text that its yes asks for. */
const SURE = 0.5;

/**
 * « oui on a des cofinanceurs », typed where another yes or no is asked: the yes belongs to the question that its own sentence
 * names. Nothing where the asked one is named too, or spoken of in the words of its call.
 */
export function answersAnother(
  { said, appel, before }: { readonly said: Said; readonly appel: Appel; readonly before: Valeurs },
  asked: Champ,
  reading: ChampReading,
  things: readonly NamedThing[],
): NamedAnswer | undefined {
  if (asked.type !== 'ouinon' || reading.kind !== 'read' || reading.explained.length > 1) return undefined;
  const [spoken] = reading.explained;
  const clause = said.clauses.find(({ start, end }) => spoken && start <= spoken.start && spoken.start < end);
  if (clause === undefined || clause.marks.question) return undefined;
  const named = things.filter(
    ({ kind, sure, span }) =>
      kind === 'champ' && sure >= SURE && clause.start <= span.start && span.start < clause.end,
  );
  if (named.some(({ id }) => id === asked.id)) return undefined;
  const [other, ...more] = appel.champs.filter(
    (champ) =>
      champ.type === 'ouinon' && named.some(({ id }) => id === champ.id || dependsOn(appel, id, champ)),
  );
  if (other === undefined || more.length > 0 || other === asked) return undefined;
  const told = polarityOf(partOf(said, clause), other.reponses).said;
  if (typeof told !== 'boolean' || before[other.id] === undefined) return undefined;
  return { champ: other, answers: { [other.id]: told }, corrects: before[other.id] !== told };
}

function dependsOn({ champs }: Appel, id: string, on: Champ): boolean {
  const quand = champs.find((champ) => champ.id === id)?.quand;
  return quand !== undefined && fieldsOf(quand).includes(on.id);
}
