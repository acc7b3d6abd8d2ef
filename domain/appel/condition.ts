import type { Valeurs } from '../dossier/dossier.js';

/** Values of a field that make a condition true. */
type Accepted = string | number | boolean | readonly (string | number | boolean)[];

/**
 * When a step applies. All of `si` must hold and none of `sauf` may hold entirely:
 * `si: {formeJuridique: [association]}`, `sauf: {formeJuridique: association, formulaire: cerfa}`.
 */
export interface Condition {
  readonly si?: Readonly<Record<string, Accepted>>;
  readonly sauf?: Readonly<Record<string, Accepted>>;
}

/** Whether the answers given so far make the step apply. An unanswered field makes no condition true. */
export function applies(condition: Condition | undefined, valeurs: Valeurs): boolean {
  if (condition === undefined) return true;
  if (condition.si !== undefined && !allHold(condition.si, valeurs)) return false;
  return condition.sauf === undefined || !allHold(condition.sauf, valeurs);
}

/** The same where fields may be answered yet: undefined when an answer to come may change it. */
export function appliesSoFar(condition: Condition | undefined, valeurs: Valeurs): boolean | undefined {
  if (condition === undefined) return true;
  const wanted = condition.si === undefined ? true : holdsSoFar(condition.si, valeurs);
  const barred = condition.sauf === undefined ? false : holdsSoFar(condition.sauf, valeurs);
  if (wanted === false || barred === true) return false;
  return wanted === undefined || barred === undefined ? undefined : true;
}

/** The fields that a condition reads. */
export function fieldsOf(condition: Condition): readonly string[] {
  return [...Object.keys(condition.si ?? {}), ...Object.keys(condition.sauf ?? {})];
}

function allHold(wanted: Readonly<Record<string, Accepted>>, valeurs: Valeurs): boolean {
  return holdsSoFar(wanted, valeurs) === true;
}

/** False as soon as one answer is another, true when all are as wanted. */
function holdsSoFar(wanted: Readonly<Record<string, Accepted>>, valeurs: Valeurs): boolean | undefined {
  const each = Object.entries(wanted).map(([id, accepted]) => {
    const valeur = valeurs[id];
    if (valeur === undefined) return undefined;
    return Array.isArray(accepted) ? (accepted as readonly unknown[]).includes(valeur) : accepted === valeur;
  });
  if (each.includes(false)) return false;
  return each.includes(undefined) ? undefined : true;
}
