import { nameKey } from '../text/name-words.js';
import type { Champ, Piece } from './appel.js';
import type { Draft } from './draft.js';
import { finding, type Finding, type Path } from './problem.js';

type Named = Draft<Champ | Piece> | undefined;

/**
 * The words that name a field or a document. A word that is also the label of another one names that one only when both list
 * it: then the assistant asks which is meant.
 * @param all every field and document of the call
 */
export function checkMots(own: readonly Named[], root: Path, all: readonly Named[]): readonly Finding[] {
  return own.flatMap((named, at) =>
    Object.entries(named?.mots ?? {}).flatMap(([langue, mots]) =>
      (mots ?? []).flatMap((mot, place) => {
        const path = [...root, at, 'mots', langue, place];
        return mot === undefined
          ? []
          : checkMot(
              mot,
              path,
              all.filter((other) => other !== named),
            );
      }),
    ),
  );
}

function checkMot(mot: string, path: Path, others: readonly Named[]): readonly Finding[] {
  const key = nameKey(mot);
  if (key === '') return [finding('motVide', path, { mot })];
  return others
    .filter((other) => labels(other).includes(key) && !motsOf(other).includes(key))
    .map((other) => finding('motPartage', path, { mot, autre: other?.id ?? '' }));
}

const labels = (named: Named): readonly string[] => texts(Object.values(named?.libelle ?? {}));
const motsOf = (named: Named): readonly string[] =>
  texts(Object.values(named?.mots ?? {}).flatMap((mots) => mots ?? []));
const texts = (names: readonly (string | undefined)[]): readonly string[] =>
  names.flatMap((name) => (name === undefined ? [] : [nameKey(name)]));
