import type { ChampType } from '../champs/champs.js';
import { isAsked } from '../champs/not-asked.js';
import type { Champ } from './appel.js';
import type { AppelFile } from './appel-schema.js';
import { checkCondition } from './check-condition.js';
import type { Draft } from './draft.js';
import { finding, type Finding, type Path } from './problem.js';
import { ORDERED, type Regle } from './regles.js';
import { ROLE_TYPES, ROLES } from './roles.js';

type Champs = readonly (Draft<Champ> | undefined)[];

/** What letters are made with: each role once, on a field of its type, and the name asked of everybody. */
export function checkRoles(champs: Champs): readonly Finding[] {
  return [
    ...champs.flatMap((champ, at) => (champ === undefined ? [] : checkRole(champ, at))),
    ...ROLES.flatMap((role) => {
      const places = champs.flatMap((champ, at) => (champ?.role === role ? [at] : []));
      return places
        .slice(1)
        .map((at) => finding('roleDouble', ['champs', at, 'role'], { champ: champs[at]?.id ?? '', role }));
    }),
    ...checkNom(champs),
  ];
}

function checkRole({ id = '', role, type }: Draft<Champ>, at: number): readonly Finding[] {
  if (type === undefined || role === undefined || ROLE_TYPES[role] === type) return [];
  const attendu = ROLE_TYPES[role];
  return [finding('roleType', ['champs', at, 'role'], { champ: id, role, type, attendu })];
}

function checkNom(champs: Champs): readonly Finding[] {
  if (champs.length === 0 || champs.some((champ) => champ?.type === undefined)) return [];
  const said = champs.findIndex((champ) => champ?.role === 'nom');
  const at = said >= 0 ? said : champs.findIndex((champ) => champ?.registre === 'nom');
  const champ = champs[at];
  if (champ === undefined) return [finding('nomAbsent', ['champs'])];
  return champ.facultatif === true || champ.quand !== undefined
    ? [finding('nomIncertain', ['champs', at], { champ: champ.id ?? '' })]
    : [];
}

/** What the first screen, the subject, the headings and the rules name: fields and groups of this call. */
export function checkPresentation({
  champs = [],
  essentiel = [],
  objet = [],
  rubriques,
  regles = [],
  remarques = [],
}: Draft<AppelFile>): readonly Finding[] {
  const ids = champs.flatMap((champ) => champ?.id ?? []);
  const groupes = new Set(champs.flatMap((champ) => champ?.groupe ?? []));
  const unknown = (champ: string | undefined, path: Path): readonly Finding[] =>
    champ === undefined || ids.includes(champ)
      ? []
      : [finding('champInconnu', path, { champ, connus: ids.join(', ') })];
  return [
    ...essentiel.flatMap((ligne, at) =>
      (ligne?.champs ?? []).flatMap((champ, place) => unknown(champ, ['essentiel', at, 'champs', place])),
    ),
    ...objet.flatMap((champ, at) => unknown(champ, ['objet', at])),
    ...regles.flatMap((regle, at) => [
      ...unknown(regle?.champ, ['regles', at, 'champ']),
      ...unknown(regle?.si, ['regles', at, 'si']),
      ...(typeof regle?.que === 'string' ? unknown(regle.que, ['regles', at, 'que']) : []),
      ...checkCondition(regle?.quand, ['regles', at, 'quand'], { before: champs, all: champs }),
      ...incomparable(champs, regle, at),
    ]),
    ...remarques.flatMap((remarque, at) =>
      checkCondition(remarque?.quand, ['remarques', at, 'quand'], { before: champs, all: champs }),
    ),
    ...Object.keys(rubriques ?? {})
      .filter((groupe) => !groupes.has(groupe))
      .map((groupe) =>
        finding('rubriqueInconnue', ['rubriques', groupe], { groupe, connus: [...groupes].join(', ') }),
      ),
  ];
}

/** A rule compares two dates, or two numbers, and asks again for something that is asked. */
function incomparable(champs: Champs, regle: Draft<Regle> | undefined, at: number): readonly Finding[] {
  const typeOf = (id: string | undefined): ChampType | undefined =>
    champs.find((champ) => champ?.id === id)?.type;
  const asked = typeOf(regle?.champ);
  if (asked !== undefined && !isAsked({ type: asked }))
    return [finding('regleNonPosee', ['regles', at, 'champ'], { champ: regle?.champ ?? '' })];
  const one = typeOf(regle?.si ?? regle?.champ);
  const other = typeof regle?.que === 'number' ? 'nombre' : typeOf(regle?.que);
  if (one === undefined || other === undefined) return [];
  const alike = ORDERED[one] !== undefined && ORDERED[one] === ORDERED[other];
  return alike ? [] : [finding('regleIncomparable', ['regles', at], { un: one, autre: other })];
}
