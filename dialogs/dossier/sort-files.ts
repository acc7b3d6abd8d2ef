import type { Piece } from '../../domain/appel/appel.js';
import { applies } from '../../domain/appel/condition.js';
import type { Fichier } from '../../domain/dossier/dossier.js';
import type { FichierRecu } from '../../domain/dossier/fichiers.js';
import { isBeingRead, withFilesToSort } from '../../domain/dossier/lectures.js';
import type { Step } from '../../domain/dossier/steps.js';
import type { Work } from '../acts/act.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { formatFormats } from '../say/format-formats.js';
import { pieceAsked } from './documents/sections.js';
import { filesThere } from './files-there.js';
import { inFiches } from './fiche/sections.js';
import { askedOnlyIf } from './asked-if.js';
import { save, type DossierTurn, type Waiting } from './dossier-turn.js';
import { piecesAsked } from './pieces-asked.js';
import { placed } from './place-file.js';
import { withReading } from './remarks.js';
import { isIllegible, otherPaper, surePiece, unaskedPiece } from './recognised.js';
import { refusal } from './steps/piece.js';
import type { StepOutcome } from './steps/step-outcome.js';
import { tailleMax } from './taille-max.js';
import { askAbout, heard, keepWaiting } from './waiting-files.js';

/** Where the files of one message went. */
interface Sorting {
  readonly lines: string[];
  readonly unsure: Fichier[];
  /** Recognised as documents that the answers don't ask for so far. */
  readonly kept: Waiting[];
  /** Fingerprints of those looked at so far. */
  readonly seen: Set<string>;
  /** How many files there were under documents. */
  readonly there: number;
  /** The document that the words beside the files name: those that are surely no other go there. */
  readonly named?: Piece | undefined;
  /** Documents to offer first for what is unsure. */
  readonly likely?: readonly string[];
}

/** What is known of files besides what is in them. */
interface Beside {
  /** The document that a file sent alone may go on from. */
  readonly before?: Piece | undefined;
  /** The one document that the words beside several files name. */
  readonly named?: Piece | undefined;
  /** All that they name. */
  readonly announced?: readonly string[];
}

/**
 * Looks into files that no words place: those that are surely a document of the call go there and are said, the others are
 * asked about by name, and those that take long to read are sorted later. One file alone, at the step of a document, that is
 * surely no other one is left to that step.
 * `before` is the document that a file sent alone may go on from: which of the two it is for is asked, where that is not read;
 * `named` is the one that the words beside several files name.
 * @returns undefined where the step takes it
 */
export async function sortFiles(
  { turn, step }: Work,
  fichiers: readonly FichierRecu[],
  { before, named, announced }: Beside,
): Promise<StepOutcome | undefined> {
  const sorting: Sorting = { lines: [], unsure: [], kept: [], seen: new Set(), there: countOf(turn), named };
  const late: Fichier[] = [];
  const alone = fichiers.length === 1 ? pieceAsked(turn, step) : undefined;
  for (const recu of fichiers) {
    const fichier = await examined(turn, recu, alone === undefined ? sorting : undefined);
    if (alone !== undefined && (fichier === undefined || staysAt(turn, { piece: alone, before }, fichier)))
      return undefined;
    if (fichier === undefined) continue;
    if (isBeingRead(fichier)) late.push(fichier);
    else sortOne(turn, fichier, sorting);
    if (alone !== undefined && sorting.unsure.includes(fichier) && !alone.formats.includes(fichier.format))
      sorting.lines.push(otherFormat(turn, 'unsure', alone, fichier.nom));
  }
  if (late.length > 0) {
    save(turn, withFilesToSort(turn.dossier, [...(turn.dossier.aTrier ?? []), ...late]));
    turn.state.annonces = [...new Set([...(turn.state.annonces ?? []), ...(announced ?? [])])];
    const noms = late.map(({ nom }) => escapeMarkdown(nom)).join(', ');
    const all = sorting.lines.length === 0 && sorting.unsure.length === 0;
    if (all) return heard({ turn, step }, turn.say('lecture:recus', { count: late.length, noms }));
    sorting.lines.push(turn.say('lecture:encore', { count: late.length, noms }));
  }
  const likely = alone === undefined || before === undefined ? [] : [alone.id, before.id];
  const looked = fichiers.length - late.length;
  return told(
    turn,
    step,
    { ...sorting, likely },
    looked === 0 ? '' : turn.say('lecture:tri', { count: looked }),
  );
}

/**
 * Sorts the files that were read since they came, once all of them are; undefined while one is not, or there is none.
 * @param step the step that comes back after it
 */
export function sortLateFiles({ turn, step }: Work): StepOutcome | undefined {
  const { aTrier = [] } = turn.stored;
  if (aTrier.length === 0 || aTrier.some(isBeingRead)) return undefined;
  const sorting: Sorting = { lines: [], unsure: [], kept: [], seen: new Set(), there: countOf(turn) };
  const { annonces = [] } = turn.state;
  delete turn.state.annonces;
  save(turn, withFilesToSort(turn.dossier, []));
  for (const fichier of aTrier) sortOne(turn, fichier, sorting);
  placeLast(turn, sorting, annonces);
  return told(turn, step, sorting, turn.say('lecture:tri_fini', { count: aTrier.length }));
}

/** Of the documents that were named, the one that got no file is the one that the last file is, which reading did not tell. */
function placeLast(turn: DossierTurn, { unsure, lines }: Sorting, named: readonly string[]): void {
  const empty = piecesAsked(turn).filter(
    ({ id }) => named.includes(id) && (turn.dossier.pieces[id] ?? []).length === 0,
  );
  const [piece, ...others] = empty;
  const [fichier] = unsure;
  const fits = named.length === 1 || unsure.length === 1;
  if (piece === undefined || others.length > 0 || fichier === undefined || !fits) return;
  for (const each of unsure.filter(({ format }) => piece.formats.includes(format)))
    lines.push(...placed(turn, piece, each));
  unsure.splice(0, unsure.length, ...unsure.filter(({ format }) => !piece.formats.includes(format)));
}

function told(
  turn: DossierTurn,
  step: Step,
  { lines, unsure, kept, there, likely = [] }: Sorting,
  opening: string,
): StepOutcome {
  const added = countOf(turn) - there;
  const counted = added === 0 ? [] : [turn.say('documents:ranges', { count: added })];
  const parts = inFiches(turn) ? [...counted, ...lines] : lines.length === 0 ? [] : [opening, ...lines];
  const said = parts.filter((line) => line !== '').join('\n\n');
  if (kept.length > 0) keepWaiting(turn, kept);
  if (unsure.length === 0) return heard({ turn, step }, said);
  const waiting = keepWaiting(turn, unsure.map(recuOf));
  const ranking = [...likely, ...(unsure[0]?.lecture?.ranking ?? [])];
  return askAbout(turn, waiting, said === '' ? [] : [said], ranking, unsure[0]?.format);
}

function countOf({ dossier }: DossierTurn): number {
  return new Set(filesThere(dossier).map(({ id }) => id)).size;
}

function recuOf({ id, nom, taille, lecture }: Fichier): Waiting {
  const [probable] = lecture?.ranking ?? [];
  return { id, nom, taille, ...(probable === undefined ? {} : { probable }) };
}

/** The file with what was read of it; undefined for one that no document takes. @param sorting told why not */
async function examined(
  turn: DossierTurn,
  recu: FichierRecu,
  sorting: Sorting | undefined,
): Promise<Fichier | undefined> {
  const { fichiers, now } = turn.services;
  const formats = [...new Set(turn.appel.pieces.flatMap((piece) => piece.formats))];
  const inspection = await fichiers.inspect(recu, { formats, tailleMax: tailleMax(turn) }, now);
  if (inspection.kind === 'pris') return withReading(turn, inspection.fichier);
  sorting?.lines.push(refusal(turn, { formats }, inspection));
  return undefined;
}

/** Whether a file that came alone is left to the step at which it came. */
function staysAt(
  turn: DossierTurn,
  { piece, before }: { readonly piece: Piece; readonly before: Piece | undefined },
  fichier: Fichier,
): boolean {
  const sure = surePiece(turn, fichier);
  const isElsewhere = !piece.formats.includes(fichier.format) || unaskedPiece(turn, fichier) !== undefined;
  if (isElsewhere) return false;
  if (sure === undefined && before !== undefined && before.id !== piece.id && !isBeingRead(fichier))
    return false;
  return (sure === undefined || sure.id === piece.id) && otherPaper(turn, fichier) === undefined;
}

function sortOne(turn: DossierTurn, fichier: Fichier, sorting: Sorting): void {
  const { say, conversation } = turn;
  const { lines, unsure, kept, named, seen } = sorting;
  const nom = escapeMarkdown(fichier.nom);
  if (seen.has(fichier.sha256)) {
    lines.push(say('pieces:deja_recu', { nom }));
    return;
  }
  seen.add(fichier.sha256);
  const autre = otherPaper(turn, fichier);
  const unasked = unaskedPiece(turn, fichier);
  const sure = surePiece(turn, fichier) ?? (named?.formats.includes(fichier.format) ? named : undefined);
  const fits = sure?.formats.includes(fichier.format) === true;
  if (autre !== undefined) {
    const papier = autre.libelle[conversation.langue];
    lines.push(say(autre.obtenu ? 'lecture:pas_demande_obtenu' : 'lecture:pas_demande', { nom, papier }));
  } else if (unasked !== undefined) {
    kept.push({ ...recuOf(fichier), pour: unasked.id });
    const piece = unasked.libelle[conversation.langue];
    lines.push(say('lecture:garde', { nom, piece, condition: askedOnlyIf(turn, unasked) }));
  } else if (sure !== undefined && (fits || isAskedNow(turn, sure)))
    lines.push(
      ...(fits ? placed(turn, sure, fichier) : [otherFormat(turn, 'recognised', sure, fichier.nom)]),
    );
  else if (sure !== undefined) {
    // It may never be asked for: no other format of it is, so far.
    kept.push({ ...recuOf(fichier), pour: sure.id });
    const piece = sure.libelle[conversation.langue];
    lines.push(say('lecture:garde', { nom, piece, condition: askedOnlyIf(turn, sure) }));
  } else {
    unsure.push(fichier);
    if (isIllegible(fichier)) lines.push(say('lecture:illisible', { nom }));
    else if (fichier.lecture?.etat === 'non_lue') lines.push(say('lecture:pas_lu', { nom }));
  }
}

function isAskedNow({ dossier }: DossierTurn, { quand }: Piece): boolean {
  return applies(quand, dossier.champs);
}

const OTHER_FORMAT = { recognised: 'lecture:reconnu_format', unsure: 'lecture:autre_format' } as const;

/** A file that is, or may be, a document that does not take its format. */
function otherFormat(
  { say, conversation: { langue } }: DossierTurn,
  how: keyof typeof OTHER_FORMAT,
  { libelle, formats }: Piece,
  nom: string,
): string {
  const values = {
    nom: escapeMarkdown(nom),
    piece: libelle[langue],
    formats: formatFormats(formats, langue),
  };
  return say(OTHER_FORMAT[how], values);
}
