import type { Valeur, Valeurs } from '../dossier/dossier.js';

type Scalar = string | number | boolean;

/** How an answer may have to stand to a value: numbers and amounts by their size, dates (YYYY-MM-DD) by their days. */
export const COMPARAISONS = {
  '=': (order: number): boolean => order === 0,
  '≠': (order: number): boolean => order !== 0,
  '>=': (order: number): boolean => order >= 0,
  '>': (order: number): boolean => order > 0,
  '<=': (order: number): boolean => order <= 0,
  '<': (order: number): boolean => order < 0,
} as const;

export type Comparaison = keyof typeof COMPARAISONS;

export const NOMS_COMPARAISONS = Object.keys(COMPARAISONS) as [Comparaison, ...Comparaison[]];

/** « effectif: { '<': 250 } »: all of its comparisons must hold. */
export type Compared = Readonly<Partial<Record<Comparaison, Scalar>>>;

/** Values of a field that make a condition true. */
type Accepted = Scalar | readonly Scalar[] | Compared;

/**
 * When a step applies. All of `si` must hold, none of `sauf` may hold entirely, all of `et` and one of `ou`:
 * `si: {formeJuridique: [association]}`, `sauf: {formeJuridique: association, formulaire: cerfa}`, `ou: [{si: …}, {si: …}]`.
 */
export interface Condition {
  readonly si?: Readonly<Record<string, Accepted>>;
  readonly sauf?: Readonly<Record<string, Accepted>>;
  readonly et?: readonly Condition[];
  readonly ou?: readonly Condition[];
}

/** Whether the answers given so far make the step apply. An unanswered field makes no condition true. */
export function applies(condition: Condition | undefined, valeurs: Valeurs): boolean {
  if (condition === undefined) return true;
  const { si, sauf, et = [], ou } = condition;
  if (si !== undefined && holdsSoFar(si, valeurs) !== true) return false;
  if (sauf !== undefined && holdsSoFar(sauf, valeurs) === true) return false;
  return (
    et.every((each) => applies(each, valeurs)) &&
    (ou === undefined || ou.some((each) => applies(each, valeurs)))
  );
}

/** The same where fields may be answered yet: undefined when an answer to come may change it. */
export function appliesSoFar(condition: Condition | undefined, valeurs: Valeurs): boolean | undefined {
  if (condition === undefined) return true;
  const { si, sauf, et = [], ou } = condition;
  const barred = sauf === undefined ? false : holdsSoFar(sauf, valeurs);
  const any = ou?.map((each) => appliesSoFar(each, valeurs)) ?? [true];
  return all([
    si === undefined ? true : holdsSoFar(si, valeurs),
    barred === undefined ? undefined : !barred,
    ...et.map((each) => appliesSoFar(each, valeurs)),
    any.includes(true) ? true : any.includes(undefined) ? undefined : false,
  ]);
}

/** The fields that a condition reads. */
export function fieldsOf({ si = {}, sauf = {}, et = [], ou = [] }: Condition): readonly string[] {
  return [...Object.keys(si), ...Object.keys(sauf), ...[...et, ...ou].flatMap(fieldsOf)];
}

/** The fields whose present answers keep a condition from being true: another answer to one of them may make it so. */
export function barring(condition: Condition | undefined, valeurs: Valeurs): readonly string[] {
  const { si = {}, sauf, et = [], ou = [] } = condition ?? {};
  const holds = (id: string, accepted: Accepted): boolean | undefined =>
    holdsSoFar({ [id]: accepted }, valeurs);
  const wanted = Object.entries(si);
  const refused = wanted.filter(([id, accepted]) => holds(id, accepted) === false).map(([id]) => id);
  const barred = sauf !== undefined && holdsSoFar(sauf, valeurs) === true ? Object.keys(sauf) : [];
  // What is wanted as it is would bar no more, were it changed, but the condition would not be true either.
  const changed = barred.filter((id) => !wanted.some(([other]) => other === id));
  const none = ou.some((each) => applies(each, valeurs)) ? [] : ou;
  const deeper = [...et, ...none].flatMap((each) => barring(each, valeurs));
  return [...new Set([...refused, ...(changed.length > 0 ? changed : barred), ...deeper])];
}

/** How two answers stand to each other. */
export function orderOf(one: Valeur, other: Valeur): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : String(one) === String(other) ? 0 : 1;
}

/** False as soon as one answer is another, true when all are as wanted. */
function holdsSoFar(wanted: Readonly<Record<string, Accepted>>, valeurs: Valeurs): boolean | undefined {
  return all(
    Object.entries(wanted).map(([id, accepted]) => {
      const valeur = valeurs[id];
      return valeur === undefined ? undefined : isAccepted(valeur, accepted);
    }),
  );
}

/** Several options of one field are each an answer to it. */
const SEVERAL = /^[\w-]+(?:,[\w-]+)+$/;

function isAccepted(valeur: Valeur, accepted: Accepted): boolean {
  if (isList(accepted)) return accepted.some((each) => isAccepted(valeur, each));
  if (typeof accepted === 'object')
    return Object.entries(accepted).every(([how, than]) =>
      COMPARAISONS[how as Comparaison](
        how === '=' || how === '≠' ? Number(!isAccepted(valeur, than)) : orderOf(valeur, than),
      ),
    );
  if (typeof valeur === 'string' && SEVERAL.test(valeur) && valeur.split(',').includes(String(accepted)))
    return true;
  return valeur === accepted;
}

function isList(accepted: Accepted): accepted is readonly Scalar[] {
  return Array.isArray(accepted);
}

function all(held: readonly (boolean | undefined)[]): boolean | undefined {
  if (held.includes(false)) return false;
  return held.includes(undefined) ? undefined : true;
}
