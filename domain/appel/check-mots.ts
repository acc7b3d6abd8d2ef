import { nameKey } from '../text/name-words.js';
import type { Champ, Piece } from './appel.js';
import type { Draft } from './draft.js';
import { finding, type Finding, type Path } from './problem.js';

type Named = Draft<Champ | Piece> | undefined;

/** A field or a document, and the keys of what it is called. */
interface Keyed {
  readonly named: Named;
  readonly labels: ReadonlySet<string>;
  readonly mots: ReadonlySet<string>;
}

/**
 * The words that name a field or a document. A word that is also the label of another one names that one only when both list
 * it: then the assistant asks which is meant.
 * @param all every field and document of the call
 */
export function checkMots(own: readonly Named[], root: Path, all: readonly Named[]): readonly Finding[] {
  const keyed = all.map(withKeys);
  return own.flatMap((named, at) => {
    const others = keyed.filter((other) => other.named !== named);
    return Object.entries(named?.mots ?? {}).flatMap(([langue, mots]) =>
      (mots ?? []).flatMap((mot, place) =>
        mot === undefined ? [] : checkMot(mot, [...root, at, 'mots', langue, place], others),
      ),
    );
  });
}

function checkMot(mot: string, path: Path, others: readonly Keyed[]): readonly Finding[] {
  const key = nameKey(mot);
  if (key === '') return [finding('motVide', path, { mot })];
  return others
    .filter(({ labels, mots }) => labels.has(key) && !mots.has(key))
    .map(({ named }) => finding('motPartage', path, { mot, autre: named?.id ?? '' }));
}

function withKeys(named: Named): Keyed {
  return {
    named,
    labels: keys(Object.values(named?.libelle ?? {})),
    mots: keys(Object.values(named?.mots ?? {}).flatMap((mots) => mots ?? [])),
  };
}

function keys(names: readonly (string | undefined)[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => (name === undefined ? [] : [nameKey(name)])));
}
