import type { Draft } from './draft.js';
import type { ChampEcrit } from './expand.js';
import { finding, type Finding } from './problem.js';

type Type = ChampEcrit['type'];

/** The keys that only some types of fields have. */
const OWN_KEYS = {
  champs: ['groupe'],
  encore: ['groupe'],
  fois: ['groupe'],
  lignes: ['tableau'],
  total: ['tableau'],
  modele: ['code'],
  calcul: ['calcul'],
  unite: ['nombre', 'decimal', 'calcul'],
  entier: ['nombre'],
  reponses: ['ouinon', 'engagement'],
} as const satisfies Partial<Record<keyof ChampEcrit, readonly Type[]>>;

/** Those that a type can't do without. */
const NEEDED: Readonly<Partial<Record<Type, readonly (keyof typeof OWN_KEYS)[]>>> = {
  groupe: ['champs', 'encore'],
  tableau: ['lignes', 'total'],
};

/** Each field has the keys that its type needs, and none that its type has no use for. */
export function checkEcrits(champs: readonly (Draft<ChampEcrit> | undefined)[]): readonly Finding[] {
  return champs.flatMap((champ, at) => {
    const path = ['champs', at];
    const type = champ?.type;
    if (champ === undefined || type === undefined) return [];
    const needed = NEEDED[type] ?? [];
    const keys = Object.keys(OWN_KEYS) as (keyof typeof OWN_KEYS)[];
    const foreign = keys.filter(
      (cle) => champ[cle] !== undefined && !(OWN_KEYS[cle] as readonly Type[]).includes(type),
    );
    return [
      ...needed
        .filter((cle) => champ[cle] === undefined)
        .map((cle) => finding('cleManquante', [...path, cle], { cle })),
      ...foreign.map((cle) =>
        finding('cleAutreType', [...path, cle], {
          champ: champ.id ?? '',
          type,
          cle,
          types: OWN_KEYS[cle].join(', '),
        }),
      ),
      ...(type === 'calcul' && champ.calcul === undefined
        ? [finding('calculSansFormule', path, { champ: champ.id ?? '' })]
        : []),
      ...(type === 'code' && champ.modele === undefined
        ? [finding('codeSansModele', path, { champ: champ.id ?? '' })]
        : []),
    ];
  });
}
