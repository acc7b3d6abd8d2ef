import type { Appel, Wording } from './appel.js';

/** What a new version of a call asks for and the former one did not, and the reverse. */
export interface AppelChanges {
  readonly ajoutes: readonly Wording[];
  readonly retires: readonly Wording[];
}

type Asked = Pick<Appel, 'champs' | 'pieces'>;

/** Compares what two versions of a call ask for, by name: fields first, then documents. */
export function appelChanges(before: Asked, after: Asked): AppelChanges {
  return { ajoutes: onlyIn(after, before), retires: onlyIn(before, after) };
}

function onlyIn(one: Asked, other: Asked): readonly Wording[] {
  const without = (here: readonly Named[], there: readonly Named[]): readonly Wording[] =>
    here.filter(({ id }) => there.every((each) => each.id !== id)).map(({ libelle }) => libelle);
  return [...without(one.champs, other.champs), ...without(one.pieces, other.pieces)];
}

interface Named {
  readonly id: string;
  readonly libelle: Wording;
}
