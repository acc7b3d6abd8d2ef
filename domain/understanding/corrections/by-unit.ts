import type { Champ } from '../../appel/appel.js';
import type { ChampType } from '../../champs/champs.js';
import type { Valeurs } from '../../dossier/dossier.js';
import { foldInPlace } from '../../text/fold.js';
import type { NamedHearing } from '../named-answers.js';
import { overlap } from '../span.js';
import type { Segment } from './segments.js';
import { candidatesIn, valuesIn } from './values-in.js';

/** Units that tell of which kind a value is, though its field is not named: « un mi-temps », « 31 000 € ». */
const UNITS: Readonly<Partial<Record<ChampType, RegExp>>> = {
  nombre: /\betp\b|temps (?:plein|complet)|mi-?temps|\bfte\b|full[- ]time|half[- ]time/,
  montant: /€|\beuros?\b|\bk€/,
  date: /\b\d{1,2} ?[/.-] ?\d{1,2}\b|\b\d{1,2}(?:er)? (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)/,
};

/** The only answer of its kind, when one value is given with the unit of that kind. */
export async function byItsUnit(
  hearing: NamedHearing,
  champ: Champ,
  parts: readonly Segment[],
): Promise<Valeurs | undefined> {
  const { appel, said, asked } = hearing;
  const unit = UNITS[champ.type];
  const alone = appel.champs.filter(({ type }) => type === champ.type).length === 1;
  if (unit?.test(foldInPlace(said.text)) !== true || !alone || asked?.type === champ.type) return undefined;
  const meant = parts.filter((part) => part.dropped || isMeant(hearing, champ, parts, part));
  if (await setsAsideAnother(hearing, champ, meant)) return undefined;
  const { fresh } = await valuesIn(hearing, champ, meant);
  return fresh.length === 1 ? fresh[0] : undefined;
}

/** Amounts of something else than what is asked for. */
const OF_THE_WHOLE = /\b(?:total\w*|cout\w*|budget|whole|overall|costs?)\b/;

/** Whether a value may be a new answer: « 62 000 € ne figure nulle part », « d’où vient ce 62 000 ? » and « le coût total » give none. */
function isMeant(
  { said }: NamedHearing,
  { type }: Champ,
  parts: readonly Segment[],
  { start, end }: Segment,
): boolean {
  const clause = said.clauses.find((each) => each.start < end && start < each.end);
  if (clause === undefined) return false;
  const turned = parts.some((part) => part.dropped && overlap(part, clause));
  const whole = type === 'montant' && OF_THE_WHOLE.test(foldInPlace(said.text.slice(clause.start, end)));
  return !clause.marks.question && (turned || !clause.marks.negation) && !whole;
}

/** « 46 000 et non 45 000 », where the answer is neither: another value is meant. */
async function setsAsideAnother(
  hearing: NamedHearing,
  champ: Champ,
  parts: readonly Segment[],
): Promise<boolean> {
  for (const { dropped, start, end } of parts) {
    const values = dropped ? await candidatesIn(hearing, champ, hearing.said.typed.slice(start, end)) : [];
    if (values.some((each) => each[champ.id] !== hearing.before[champ.id])) return true;
  }
  return false;
}
