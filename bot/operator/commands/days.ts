import { OperatorError } from '../operator-error.js';
import type { Call } from './command.js';

/** How far `--depuis` goes back; undefined where it was not given. @throws OperatorError */
export function daysOf(call: Call): number | undefined {
  const valeur = call.option('depuis');
  if (valeur === undefined) return undefined;
  if (!/^\d{1,4}$/.test(valeur)) throw new OperatorError('jours', { valeur });
  return Number(valeur);
}
