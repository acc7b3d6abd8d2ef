import type { Dossier, Valeurs } from '../dossier/dossier.js';
import type { Appel, Champ } from './appel.js';
import { applies } from './condition.js';

/** How a value that nobody is asked for is worked out: a sum, less another, or its share of something, in percent. */
export interface Calcul {
  readonly somme: readonly string[];
  readonly moins?: readonly string[];
  /** The percentage that it is of these. */
  readonly sur?: readonly string[];
}

/** The dossier with its computed values as its answers make them: totals, what is left, shares. */
export function withCalculs(appel: Pick<Appel, 'champs'>, dossier: Dossier): Dossier {
  const computed = appel.champs.filter((champ): champ is Computed => champ.calcul !== undefined);
  if (computed.length === 0) return dossier;
  const champs: Record<string, Valeurs[string]> = { ...dossier.champs };
  for (const { id, calcul } of computed) {
    const value = worked(appel, calcul, champs);
    if (value === undefined) Reflect.deleteProperty(champs, id);
    else champs[id] = value;
  }
  return computed.every(({ id }) => champs[id] === dossier.champs[id]) ? dossier : { ...dossier, champs };
}

type Computed = Champ & { readonly calcul: Calcul };

/** Undefined where nothing of the sum was answered, or the share is of nothing. */
function worked(
  appel: Pick<Appel, 'champs'>,
  { somme, moins = [], sur }: Calcul,
  champs: Valeurs,
): number | undefined {
  const numbers = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => {
      const champ = appel.champs.find((each) => each.id === id);
      const value = champs[id];
      return typeof value === 'number' && applies(champ?.quand, champs) ? [value] : [];
    });
  const parts = numbers(somme);
  if (parts.length === 0) return undefined;
  const value = sum(parts) - sum(numbers(moins));
  if (sur === undefined) return cents(value);
  const whole = sum(numbers(sur));
  return whole === 0 ? undefined : cents((100 * value) / whole);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const cents = (value: number): number => Math.round(value * 100) / 100;
