import type { Appel, Piece } from '../../../domain/appel/appel.js';
import type { Cofinanceur, Fait } from '../../../domain/documents/fact.js';
import { isIban } from '../../../domain/text/is-iban.js';
import type { Defaut } from '../../../domain/documents/faults/fault.js';
import { faultsNow } from '../../../domain/documents/faults/of-answers.js';
import type { Lecture } from '../../../domain/documents/lecture.js';
import { isSurePlace } from '../../../domain/documents/placing.js';
import type { Dossier, Fichier } from '../../../domain/dossier/dossier.js';
import { formatEuros } from '../../../domain/format/money.js';
import { oneLine } from '../../../domain/text/one-line.js';
import type { Words } from '../../core/locales.js';
import { quoted } from './essentials.js';
import { formatDay, isDay } from '../../../domain/format/day.js';

/** What a program read of a document, for who checks whether a dossier is complete. */
export interface LectureView {
  /** One line: what it is recognised as, and the facts that tell whether it is complete. */
  readonly ligne: string;
  readonly etat: 'lue' | 'non_lue';
  /** The document that it is recognised as, by its id; or a paper that the call doesn't ask for. */
  readonly reconnu: string | undefined;
  readonly pages: number;
  readonly pagesLues: number;
  readonly faits: readonly Fait[];
  readonly remarques: readonly Defaut[];
}

/** A fact read less surely than this is not said. */
const SURE = 0.7;
/** Facts of one line: more of them would hide what is missing. */
const MOST = 6;
const LONGEST = 80;

/** The facts that tell whether a document is complete, in the order that they are said. */
const SAID: readonly (readonly [Fait['id'], (words: Words, value: Fait['value']) => string])[] = [
  ['nom', typed],
  ['titulaire', typed],
  ['iban', iban],
  ['exercice', (_words, value) => plain(value)],
  ['dateDeliberation', day],
  ['dateDocument', day],
  ['montantDemande', euros],
  ['montantTotal', euros],
  ['cofinanceurs', cofinanceurs],
  [
    'signe',
    (words, value) => words('fr', value === true ? 'courrier:lu.signe_oui' : 'courrier:lu.signe_non'),
  ],
];

/** What was read of a file that was given for a document; undefined where the operator has reading off. */
export function lectureView(
  words: Words,
  piece: Piece,
  { lecture }: Pick<Fichier, 'lecture'>,
  dossier: Pick<Dossier, 'champs'>,
  appel: Appel,
): LectureView | undefined {
  if (lecture === undefined) return undefined;
  const { pages, lues: pagesLues, faits } = lecture;
  const said = { pages, pagesLues, ligne: lineOf(words, piece, lecture, appel) };
  if (lecture.etat !== 'lue')
    return { ...said, etat: 'non_lue', reconnu: undefined, faits: [], remarques: [] };
  const own = lecture.piece === piece.id;
  return {
    ...said,
    etat: 'lue',
    reconnu: lecture.piece ?? lecture.autre,
    faits,
    remarques: own ? faultsNow(lecture, piece, dossier, appel) : [],
  };
}

function lineOf(words: Words, piece: Piece, lecture: Lecture, appel: Appel): string {
  const { etat, pages, lues } = lecture;
  if (etat !== 'lue') return words('fr', 'courrier:lu.non_lue');
  const own = lecture.piece === piece.id;
  return [
    recognised(words, piece, lecture, appel),
    ...(own ? factsSaid(words, lecture.faits) : []),
    ...(lues < pages ? [words('fr', 'courrier:lu.pages', { lues, pages })] : []),
  ].join(' – ');
}

function recognised(words: Words, piece: Piece, lecture: Lecture, { pieces, autresPapiers }: Appel): string {
  if (lecture.piece === piece.id) {
    const aussi = pieces.filter(({ id }) => id !== piece.id && lecture.aussi.includes(id));
    return aussi.length === 0
      ? words('fr', 'courrier:lu.reconnu')
      : words('fr', 'courrier:lu.reconnu_aussi', {
          pieces: aussi.map(({ libelle }) => libelle.fr).join(', '),
        });
  }
  const other = isSurePlace(lecture)
    ? pieces.find(({ id }) => id === lecture.piece)
    : autresPapiers.find(({ id }) => id === lecture.autre);
  return other === undefined
    ? words('fr', 'courrier:lu.inconnu')
    : words('fr', 'courrier:lu.autre', { autre: other.libelle.fr });
}

function factsSaid(words: Words, faits: readonly Fait[]): readonly string[] {
  return SAID.flatMap(([id, format]) => {
    const fait = faits.find((each) => each.id === id && each.sure >= SURE);
    return fait === undefined
      ? []
      : [words('fr', `courrier:lu.fait.${id}`, { valeur: format(words, fait.value) })];
  }).slice(0, MOST);
}

function typed(words: Words, value: Fait['value']): string {
  return quoted(words, oneLine(plain(value)).slice(0, LONGEST));
}

/** Enough to compare it by eye; the document itself has the rest. */
function iban(words: Words, value: Fait['value']): string {
  const text = oneLine(plain(value)).replaceAll(/[^a-z\d]/gi, '');
  return words('fr', isIban(text) ? 'courrier:lu.iban_juste' : 'courrier:lu.iban_faux', {
    fin: text.slice(-4),
  });
}

function day(words: Words, value: Fait['value']): string {
  return isDay(plain(value)) ? formatDay(plain(value), 'fr') : typed(words, value);
}

function euros(words: Words, value: Fait['value']): string {
  return typeof value === 'number' ? formatEuros(value, 'fr') : typed(words, value);
}

function cofinanceurs(words: Words, value: Fait['value']): string {
  return Array.isArray(value)
    ? (value as readonly Cofinanceur[])
        .slice(0, MOST)
        .map(({ nom, montant }) => `${typed(words, nom)} ${formatEuros(montant, 'fr')}`)
        .join(', ')
    : typed(words, value);
}

function plain(value: Fait['value']): string {
  return typeof value === 'object' ? '' : String(value);
}
