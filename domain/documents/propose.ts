import type { Appel, Champ } from '../appel/appel.js';
import { applies } from '../appel/condition.js';
import { lieuxOfPostalCode, type Territoires } from '../appel/territoires.js';
import type { Dossier, Fichier, Valeur, Valeurs } from '../dossier/dossier.js';
import { formatEuros } from '../format/money.js';
import { words } from '../text/fold.js';
import type { Cofinanceur, Fait, FaitId } from './fact.js';
import type { Lecture } from './lecture.js';

/** An answer that a document gives to a field that has none yet. */
export interface Propose {
  readonly champ: Champ;
  readonly valeur: Valeur;
  /** The file that says it, and its page. */
  readonly nom: string;
  readonly page: number;
  /** Another file that says another figure. */
  readonly autrement?: { readonly valeur: Valeur; readonly nom: string };
}

/** Below this, a fact is not offered as an answer. */
const SURE = 0.7;
/** Figures and numbers that are the same or are not; names are written in many ways. */
const EXACT: readonly Champ['type'][] = ['siret', 'rna', 'montant', 'nombre'];

/**
 * What the documents of a dossier may answer for the applicant, each from the first document that says it; not what the
 * applicant answered, passed over, or left aside when it was offered.
 * @param territoires by which a postal code tells a region; without them none is told
 */
export function proposals(
  { champs, passes, pieces, lusEcartes = [] }: Pick<Dossier, 'champs' | 'passes' | 'pieces' | 'lusEcartes'>,
  appel: Appel,
  territoires?: Territoires,
): readonly Propose[] {
  const open = appel.champs.filter(
    ({ id, lit }) =>
      lit !== undefined && champs[id] === undefined && !lusEcartes.includes(id) && !passes.includes(id),
  );
  const found = open.flatMap((champ) => proposalOf(champ, pieces, appel, territoires));
  const all = { ...answersOf(found), ...champs };
  return found.filter(({ champ }) => applies(champ.quand, all));
}

/** The answers that these proposals give. */
export function answersOf(proposed: readonly Propose[]): Valeurs {
  return Object.fromEntries(proposed.map(({ champ, valeur }) => [champ.id, valeur]));
}

function proposalOf(
  champ: Champ,
  pieces: Dossier['pieces'],
  appel: Appel,
  territoires: Territoires | undefined,
): readonly Propose[] {
  const said = appel.pieces.flatMap((piece) =>
    champ.lit?.dans !== undefined && !champ.lit.dans.includes(piece.id)
      ? []
      : (pieces[piece.id] ?? []).flatMap((fichier) => saidIn(champ, piece.id, fichier, territoires)),
  );
  const [first, ...others] = said;
  if (first === undefined) return [];
  const other = EXACT.includes(champ.type) ? others.find(({ valeur }) => valeur !== first.valeur) : undefined;
  return [
    {
      champ,
      ...first,
      ...(other === undefined ? {} : { autrement: { valeur: other.valeur, nom: other.nom } }),
    },
  ];
}

function saidIn(
  champ: Champ,
  piece: string,
  { nom, lecture }: Fichier,
  territoires: Territoires | undefined,
): readonly Omit<Propose, 'champ'>[] {
  if (lecture === undefined || foreign(lecture)) return [];
  if (lecture.piece !== piece && !lecture.aussi.includes(piece)) return [];
  const found = lecture.faits.find(({ id }) => id === champ.lit?.fait);
  if (found === undefined || found.sure < SURE) return [];
  const valeur = answerOf(champ, found, lecture.faits, territoires);
  return valeur === undefined ? [] : [{ valeur, nom, page: found.page }];
}

/** A paper of another structure, or one that can't be trusted, answers nothing. */
function foreign({ defauts }: Lecture): boolean {
  return defauts.some(({ id }) => id === 'autre_structure' || id === 'illisible' || id === 'vierge');
}

type Answer = (
  champ: Champ,
  fait: Fait,
  faits: readonly Fait[],
  territoires: Territoires | undefined,
) => Valeur | undefined;

const text: Answer = ({ max }, { value }) => {
  const said = Array.isArray(value) ? cofinanceursSaid(value as readonly Cofinanceur[]) : value;
  return typeof said === 'string' && said !== '' && said.length <= max ? said : undefined;
};

const figure: Answer = ({ bornes }, { value }) =>
  typeof value === 'number' && value >= (bornes?.min ?? 0) && value <= (bornes?.max ?? Infinity)
    ? value
    : undefined;

/** How a fact answers a field, by the type of the field; a type that is not here is always asked. */
const ANSWERS: Partial<Record<Champ['type'], Answer>> = {
  siret: text,
  texte: text,
  rna: text,
  email: text,
  telephone: text,
  nombre: figure,
  montant: figure,
  adresse: (_champ, _fait, faits) => {
    const [street, code, town] = [told(faits, 'adresse'), told(faits, 'codePostal'), told(faits, 'commune')];
    return street === undefined || code === undefined || town === undefined
      ? undefined
      : `${street}, ${code} ${town}`;
  },
  personne: (_champ, { value }, faits) => {
    const quality = told(faits, 'qualite');
    if (typeof value !== 'string') return undefined;
    return quality === undefined ? value : `${value}, ${quality.toLowerCase()}`;
  },
  // A fact that is there says yes; its absence says nothing.
  ouinon: ({ reponses }, { value }) =>
    (Array.isArray(value) && value.length > 0) ||
    (typeof value === 'string' && reponses?.oui.some((each) => same(each, value)) === true)
      ? true
      : undefined,
  choix: ({ lit, options }) => options.find(({ id }) => id === lit?.donne)?.id,
  territoire: (_champ, { value }, _faits, territoires) => lieu(value, territoires)?.region,
  departement: (_champ, { value }, _faits, territoires) => lieu(value, territoires)?.departement,
};

function answerOf(
  champ: Champ,
  ...said: [Fait, readonly Fait[], Territoires | undefined]
): Valeur | undefined {
  return ANSWERS[champ.type]?.(champ, ...said);
}

function told(faits: readonly Fait[], id: FaitId): string | undefined {
  const value = faits.find((fact) => fact.id === id)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The place of a postal code, where it is one place only. A département attached to another region's service is asked about. */
function lieu(
  code: Fait['value'],
  territoires: Territoires | undefined,
): { readonly region: string; readonly departement?: string } | undefined {
  if (territoires === undefined || typeof code !== 'string') return undefined;
  const [only, ...others] = lieuxOfPostalCode(territoires, code);
  return only === undefined || others.length > 0 || territoires.rattaches.has(only.departement ?? '')
    ? undefined
    : only;
}

function cofinanceursSaid(all: readonly Cofinanceur[]): string {
  return all.map(({ nom, montant }) => `${nom}, ${formatEuros(montant, 'fr')}`).join(' ; ');
}

function same(a: string, b: string): boolean {
  return words(a).join(' ') === words(b).join(' ');
}
