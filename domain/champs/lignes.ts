import type { Champ } from '../appel/appel.js';
import { foldInPlace } from '../text/fold.js';
import type { ChampReading, Hearing } from './champ-reader.js';
import { findMentions, formsOf, type Forms } from './mentions.js';
import { findAmounts } from './numbers/amounts.js';

type Lignes = NonNullable<Champ['lignes']>;

const formsOfLignes = new WeakMap<Lignes, Forms<string>>();

/**
 * Several lines of a table in one message, each with its amount: « achats 3 000, salaires 12 000 ». Undefined where the line
 * that is asked is not among them, or stands alone.
 */
export function readLignes({ said, champ }: Hearing): ChampReading | undefined {
  const { lignes } = champ;
  if (lignes === undefined || said.clauses.some(({ marks }) => marks.question || marks.negation))
    return undefined;
  const folded = foldInPlace(said.text);
  const named = findMentions(folded, formsFor(lignes));
  const { amounts } = findAmounts(folded, said.langue === 'en');
  const given = named.flatMap((mention, at) => {
    const until = named[at + 1]?.start ?? folded.length;
    const [amount, ...others] = amounts.filter(({ start, end }) => start >= mention.end && end <= until);
    return amount === undefined || others.length > 0 || amount.ambiguous
      ? []
      : [[mention.of, amount.euros] as const];
  });
  const answers = Object.fromEntries(given);
  if (given.length !== named.length || Object.keys(answers).length < 2 || answers[champ.id] === undefined)
    return undefined;
  const most = champ.bornes?.max ?? Infinity;
  if (Object.values(answers).some((euros) => euros > most)) return { kind: 'none', reason: 'money.tooLarge' };
  // The other lines are read by their names, as any field that is named.
  return {
    kind: 'read',
    answers: { [champ.id]: answers[champ.id] ?? 0 },
    explained: [{ start: 0, end: said.text.length }],
  };
}

function formsFor(lignes: Lignes): Forms<string> {
  const made =
    formsOfLignes.get(lignes) ??
    formsOf(
      lignes.map(({ id, libelle, mots }) => [
        id,
        [libelle.fr, libelle.en, ...(mots?.fr ?? []), ...(mots?.en ?? [])],
      ]),
    );
  formsOfLignes.set(lignes, made);
  return made;
}
