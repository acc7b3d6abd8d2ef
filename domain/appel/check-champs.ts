import type { ChampType } from '../champs/champs.js';
import type { Champ, RoleRegistre } from './appel.js';
import { checkCondition } from './check-condition.js';
import { checkIds } from './check-ids.js';
import type { Draft } from './draft.js';
import { finding, type Finding } from './problem.js';
import { ORDERED } from './regles.js';

/** The type of field that can take each thing the registry says. */
const REGISTRE_TYPES: Readonly<Record<RoleRegistre, ChampType>> = {
  nom: 'texte',
  formeJuridique: 'choix',
  region: 'territoire',
  departement: 'departement',
  adresse: 'adresse',
  rna: 'rna',
};

/** The fields: each can be asked, and its condition only reads what was asked before it. */
export function checkChamps(champs: readonly (Draft<Champ> | undefined)[]): readonly Finding[] {
  return [
    ...checkIds(champs, ['champs']),
    ...champs.flatMap((champ, at) => (champ === undefined ? [] : checkChamp(champ, at, champs))),
    ...checkContact(champs),
    ...checkLieu(champs),
  ];
}

/** One field of type email, asked of everybody: whom to write to, and who may resume a dossier, hang on it. */
function checkContact(champs: readonly (Draft<Champ> | undefined)[]): readonly Finding[] {
  const unread = champs.length === 0 || champs.some((champ) => champ?.type === undefined);
  const places = champs.flatMap((champ, at) => (champ?.type === 'email' ? [at] : []));
  const [first, ...others] = places;
  if (first === undefined) return unread ? [] : [finding('contactAbsent', ['champs'])];
  const uncertain = champs[first]?.facultatif === true || champs[first]?.quand !== undefined;
  return [
    ...(uncertain ? [finding('contactIncertain', ['champs', first])] : []),
    ...others.map((at) => finding('contactDouble', ['champs', at], { champ: champs[at]?.id ?? '' })),
  ];
}

/** One region, and one département at most: the mailbox is found by them, whatever their names. */
function checkLieu(champs: readonly (Draft<Champ> | undefined)[]): readonly Finding[] {
  const unread = champs.length === 0 || champs.some((champ) => champ?.type === undefined);
  const second = (asked: ChampType): readonly Finding[] => {
    const places = champs.flatMap((champ, at) => (champ?.type === asked ? [at] : []));
    return places
      .slice(1)
      .map((at) => finding('lieuDouble', ['champs', at], { champ: champs[at]?.id ?? '', type: asked }));
  };
  const absent = champs.every((champ) => champ?.type !== 'territoire');
  return [
    ...(absent && !unread ? [finding('lieuAbsent', ['champs'])] : []),
    ...second('territoire'),
    ...second('departement'),
  ];
}

function checkChamp(
  champ: Draft<Champ>,
  at: number,
  champs: readonly (Draft<Champ> | undefined)[],
): readonly Finding[] {
  const path = ['champs', at];
  const { type, options = [], bornes } = champ;
  const champId = champ.id ?? '';
  const findings: Finding[] = [];
  const chooses = type === 'choix' || type === 'choixMultiple';
  if (chooses && options.length === 0) findings.push(finding('choixSansOptions', path, { champ: champId }));
  if (type !== undefined && !chooses && options.length > 0)
    findings.push(finding('optionsInutiles', [...path, 'options'], { champ: champId, type }));
  findings.push(...checkEnsembles(champ, path));
  if (bornes?.min !== undefined && bornes.max !== undefined && bornes.min > bornes.max)
    findings.push(finding('bornesInversees', [...path, 'bornes'], { min: bornes.min, max: bornes.max }));
  if (champ.registre !== undefined && type !== undefined && type !== REGISTRE_TYPES[champ.registre])
    findings.push(
      finding('registreType', [...path, 'registre'], { type, attendu: REGISTRE_TYPES[champ.registre] }),
    );
  return [
    ...findings,
    ...checkCalcul(champ, path, champs),
    ...checkIds(options, [...path, 'options']),
    ...checkCondition(champ.quand, [...path, 'quand'], { before: champs.slice(0, at), all: champs }),
  ];
}

/** A computed value is made of numbers of this call. */
function checkCalcul(
  { id = '', calcul }: Draft<Champ>,
  path: readonly (string | number)[],
  champs: readonly (Draft<Champ> | undefined)[],
): readonly Finding[] {
  return Object.entries(calcul ?? {}).flatMap(([part, ids]) =>
    (ids ?? []).flatMap((autre): readonly Finding[] => {
      const of = champs.find((champ) => champ?.id === autre);
      const at = [...path, 'calcul', part];
      if (autre === undefined || of?.type === undefined)
        return of === undefined && autre !== undefined
          ? [
              finding('champInconnu', at, {
                champ: autre,
                connus: champs.flatMap((each) => each?.id ?? []).join(', '),
              }),
            ]
          : [];
      return ORDERED[of.type] === 'nombre' ? [] : [finding('calculNonNombre', at, { champ: id, autre })];
    }),
  );
}

/** An option joins options of its own field. */
function checkEnsembles(
  { options = [] }: Draft<Champ>,
  path: readonly (string | number)[],
): readonly Finding[] {
  const ids = options.map((option) => option?.id);
  return options.flatMap((option, at) =>
    (option?.ensemble ?? []).flatMap((nom, place) =>
      nom === undefined || ids.includes(nom)
        ? []
        : [
            finding('ensembleInconnu', [...path, 'options', at, 'ensemble', place], {
              option: option?.id ?? '',
              nom,
            }),
          ],
    ),
  );
}
