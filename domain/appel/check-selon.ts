import type { FaqEntry } from '../faq/faq-entry.js';
import { tellingWords, verdictOn } from '../faq/state-words.js';
import {
  DIMENSIONS,
  ETATS_DOSSIER,
  SELON,
  allTexts,
  dimensionsOf,
  etatsIn,
  stateTexts,
  type Dimension,
  type Selon,
  type StateText,
  type Textes,
} from '../faq/selon.js';
import type { Langue } from './appel.js';
import { finding, type Finding, type Path } from './problem.js';

/** What the states of an answer are checked against. */
export interface SelonContext {
  readonly langue: Langue;
  /** The states of each dimension, for this call. */
  readonly etats: Readonly<Record<Dimension, readonly string[]>>;
  /** Whether the call's sources give several dates. */
  readonly datesDiverses: boolean;
}

type Answered = Pick<FaqEntry, 'reponse' | 'selon'>;

/** Values that are known in some states of the dossier only. */
const VALEURS: Readonly<Record<string, readonly string[]>> = {
  reference: ETATS_DOSSIER.filter((etat) => etat !== 'aucun'),
  depose_le: ['depose', 'transmis', 'non_transmis'],
  transmis_le: ['transmis'],
};

/** Where a date limit is said, and where the other published date is. */
const LIMITE = /\{\{date_limite\}\}/u;
const AUTRE = /\{\{autre_(?:date|limite)\}\}/u;

/** The states of an answer: each has its text and its place, and nothing outside says what only one makes true. */
export function checkSelon(entry: Answered, path: Path, context: SelonContext): readonly Finding[] {
  const { reponse, selon = {} } = entry;
  const main: StateText = { path: [], text: reponse, etats: {} };
  const inside = stateTexts(selon);
  return [
    ...checkStates(selon, [...path, 'selon'], context),
    ...checkPlaces(reponse, selon, path),
    ...[main, ...inside].flatMap((each) => {
      const place = each === main ? [...path, 'reponse'] : [...path, 'selon', ...each.path];
      return [...checkWords(each, place, context.langue), ...checkValues(each, place)];
    }),
    ...(context.datesDiverses ? checkDates(entry, inside, path) : []),
  ];
}

/** Both languages answer by the same states. */
export function checkSameSelon(
  entry: Answered,
  other: Answered,
  path: Path,
  langue: Langue,
): readonly Finding[] {
  return DIMENSIONS.filter(
    (name) => entry.selon?.[name] === undefined && other.selon?.[name] !== undefined,
  ).map((dimension) => finding('faqSelonLangue', [...path, 'selon'], { dimension, langue }));
}

function checkStates(selon: Selon, path: Path, context: SelonContext): readonly Finding[] {
  return dimensionsOf(selon).flatMap(([dimension, textes]) => {
    const place = [...path, dimension];
    const connus = context.etats[dimension];
    const named = Object.keys(textes).flatMap((key) => etatsIn(key).map((etat) => ({ key, etat })));
    const missing = connus.filter((etat) => !named.some((each) => each.etat === etat));
    return [
      ...(missing.length > 0
        ? [finding('faqEtatManquant', place, { etats: missing.join(', '), dimension })]
        : []),
      ...named.flatMap(({ key, etat }, at) => {
        if (!connus.includes(etat))
          return [finding('faqEtatInconnu', [...place, key], { etat, connus: connus.join(', ') })];
        const double = named.findIndex((each) => each.etat === etat) < at;
        return double ? [finding('faqEtatDouble', [...place, key], { etat })] : [];
      }),
      ...checkInside(textes, place, context),
    ];
  });
}

function checkInside(textes: Textes, path: Path, context: SelonContext): readonly Finding[] {
  return Object.entries(textes).flatMap(([key, text]) =>
    typeof text === 'string' ? [] : checkStates(text, [...path, key], context),
  );
}

function checkPlaces(reponse: string, selon: Selon, path: Path): readonly Finding[] {
  const placed = [...reponse.matchAll(SELON)].map(([, name = '']) => name);
  const declared: readonly string[] = dimensionsOf(selon).map(([name]) => name);
  return [
    ...placed.filter((name) => !declared.includes(name)).map((dimension) => ({ dimension, at: 'reponse' })),
    ...declared.filter((name) => !placed.includes(name)).map((dimension) => ({ dimension, at: 'selon' })),
  ].map(({ dimension, at }) => finding('faqSelonPlace', [...path, at], { dimension }));
}

function checkWords({ text, etats }: StateText, path: Path, langue: Langue): readonly Finding[] {
  return [...tellingWords(text, langue), ...verdictOn(text, langue)]
    .filter(({ dimension }) => etats[dimension] === undefined)
    .map(({ extrait, dimension }) => finding('faqEtatNonDeclare', path, { extrait, dimension }));
}

function checkValues({ text, etats }: StateText, path: Path): readonly Finding[] {
  return Object.entries(VALEURS)
    .filter(([valeur]) => text.includes(`{{${valeur}}}`))
    .filter(([, known]) => !(etats.dossier ?? ['aucun']).every((etat) => known.includes(etat)))
    .map(([valeur, known]) => finding('faqValeurEtat', path, { valeur, etats: known.join(', ') }));
}

/** The other published date is in the same text, or in the part of the answer that all states share. */
function checkDates(entry: Answered, inside: readonly StateText[], path: Path): readonly Finding[] {
  if (AUTRE.test(entry.reponse) || !allTexts(entry).some((text) => LIMITE.test(text))) return [];
  const alone = inside.find(({ text }) => LIMITE.test(text) && !AUTRE.test(text));
  if (LIMITE.test(entry.reponse)) return [finding('faqAutreDate', [...path, 'reponse'])];
  return alone === undefined ? [] : [finding('faqAutreDate', [...path, 'selon', ...alone.path])];
}
