import type { ChampType } from '../champs/champs.js';
import type { Valeur, Valeurs } from '../dossier/dossier.js';
import type { Appel, Wording } from './appel.js';
import { applies, COMPARAISONS, orderOf, type Comparaison, type Condition } from './condition.js';

/** Types of fields whose answers have an order: days among themselves, numbers among themselves. */
export const ORDERED: Readonly<Partial<Record<ChampType, 'jour' | 'nombre'>>> = {
  date: 'jour',
  nombre: 'nombre',
  decimal: 'nombre',
  pourcentage: 'nombre',
  montant: 'nombre',
  calcul: 'nombre',
};

/** « La fin ne précède pas le début », « 5 000 € au plus pour cet axe »: a rule of the call, with its own sentence. */
export interface Regle {
  /** The field that is asked again while the rule is broken. */
  readonly champ: string;
  /** The value that is compared, where it is not that field's: a computed total. */
  readonly si?: string;
  readonly doit: Comparaison;
  /** The field, or the number, that it is compared with. */
  readonly que: string | number;
  /** The rule counts in that case only. */
  readonly quand?: Condition;
  readonly message: Wording;
}

/** What the call tells of some answers: it informs, and neither refuses nor accepts anything. */
export interface Remarque {
  readonly quand: Condition;
  readonly message: Wording;
}

type Asking = Pick<Appel, 'champs' | 'regles' | 'remarques'>;

/** The rules that answers break. One of which an answer is missing, or not asked for, is not broken. */
export function brokenRules({ regles = [], champs }: Asking, valeurs: Valeurs): readonly Regle[] {
  const answer = (id: string): Valeur | undefined => {
    const champ = champs.find((each) => each.id === id);
    return champ === undefined || !applies(champ.quand, valeurs) ? undefined : valeurs[id];
  };
  return regles.filter(({ champ, si = champ, doit, que, quand }) => {
    const [asked, one, other] = [answer(champ), answer(si), typeof que === 'number' ? que : answer(que)];
    if (asked === undefined || one === undefined || other === undefined) return false;
    return applies(quand, valeurs) && !COMPARAISONS[doit](orderOf(one, other));
  });
}

/** What the call tells of these answers. */
export function remarquesOf({ remarques = [] }: Asking, valeurs: Valeurs): readonly Remarque[] {
  return remarques.filter(({ quand }) => applies(quand, valeurs));
}
