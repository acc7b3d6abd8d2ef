import type { Valeur, Valeurs } from '../dossier/dossier.js';
import type { Appel, Wording } from './appel.js';
import { applies } from './condition.js';

/** How two answers may have to stand to each other: dates by their days, numbers and amounts by their size. */
export const COMPARAISONS = {
  '>=': (order: number): boolean => order >= 0,
  '>': (order: number): boolean => order > 0,
  '<=': (order: number): boolean => order <= 0,
  '<': (order: number): boolean => order < 0,
} as const;

export type Comparaison = keyof typeof COMPARAISONS;

/** Types of fields whose answers have an order. */
export const ORDERED: ReadonlySet<string> = new Set(['date', 'nombre', 'montant']);

/** « La fin ne précède pas le début »: a rule across two fields, with its own sentence. */
export interface Regle {
  /** The field that is asked again while the rule is broken. */
  readonly champ: string;
  readonly doit: Comparaison;
  /** The field that it is compared with. */
  readonly que: string;
  readonly message: Wording;
}

/** The rules that answers break. One of which an answer is missing, or not asked for, is not broken. */
export function brokenRules(
  { regles = [], champs }: Pick<Appel, 'regles' | 'champs'>,
  valeurs: Valeurs,
): readonly Regle[] {
  const answer = (id: string): Valeur | undefined => {
    const champ = champs.find((each) => each.id === id);
    return champ === undefined || !applies(champ.quand, valeurs) ? undefined : valeurs[id];
  };
  return regles.filter(({ champ, doit, que }) => {
    const [one, other] = [answer(champ), answer(que)];
    return one !== undefined && other !== undefined && !COMPARAISONS[doit](order(one, other));
  });
}

function order(one: Valeur, other: Valeur): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : String(one) === String(other) ? 0 : 1;
}
