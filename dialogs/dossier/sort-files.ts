import type { Piece } from '../../domain/appel/appel.js';
import { isSurePlace } from '../../domain/documents/placing.js';
import { withFichiers } from '../../domain/dossier/change-dossier.js';
import type { Fichier } from '../../domain/dossier/dossier.js';
import type { FichierRecu } from '../../domain/dossier/fichiers.js';
import { isBeingRead, withFilesToSort } from '../../domain/dossier/lectures.js';
import { filesOf } from '../../domain/dossier/complement.js';
import type { Step } from '../../domain/dossier/steps.js';
import type { Work } from '../acts/act.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { save, type DossierTurn } from './dossier-turn.js';
import { piecesAsked } from './pieces-asked.js';
import { remarksOn, withReading } from './remarks.js';
import { formatFichier, refusal } from './steps/piece.js';
import type { StepOutcome } from './steps/step-outcome.js';
import { tailleMax } from './taille-max.js';
import { askAbout, comesBack, keepWaiting } from './waiting-files.js';

/** A paper that is read more surely than this as one that nobody asks for is not put anywhere. */
const SURELY_OTHER = 0.85;

/** Where the files of one message went. */
interface Sorting {
  readonly lines: string[];
  readonly unsure: Fichier[];
  /** Documents to offer first for what is unsure. */
  readonly likely?: readonly string[];
}

/**
 * Looks into files that no words place: those that are surely a document of the call go there and are said, the others are
 * asked about by name, and those that take long to read are sorted later. One file alone, at the step of a document, that is
 * surely no other one is left to that step.
 * @param before the document that a file sent alone may go on from: which of the two it is for is asked, where that is not read
 * @returns undefined where the step takes it
 */
export async function sortFiles(
  { turn, step }: Work,
  fichiers: readonly FichierRecu[],
  before?: Piece,
): Promise<StepOutcome | undefined> {
  const sorting: Sorting = { lines: [], unsure: [] };
  const late: Fichier[] = [];
  const alone = fichiers.length === 1 && step.kind === 'piece' ? step.piece : undefined;
  for (const recu of fichiers) {
    const fichier = await examined(turn, recu, alone === undefined ? sorting : undefined);
    if (alone !== undefined && (fichier === undefined || staysAt(turn, { piece: alone, before }, fichier)))
      return undefined;
    if (fichier === undefined) continue;
    if (isBeingRead(fichier)) late.push(fichier);
    else sortOne(turn, fichier, sorting);
  }
  if (late.length > 0) {
    save(turn, withFilesToSort(turn.dossier, [...(turn.dossier.aTrier ?? []), ...late]));
    const noms = late.map(({ nom }) => escapeMarkdown(nom)).join(', ');
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
  const sorting: Sorting = { lines: [], unsure: [] };
  save(turn, withFilesToSort(turn.dossier, []));
  for (const fichier of aTrier) sortOne(turn, fichier, sorting);
  return told(turn, step, sorting, turn.say('lecture:tri_fini', { count: aTrier.length }));
}

function told(
  turn: DossierTurn,
  step: Step,
  { lines, unsure, likely = [] }: Sorting,
  opening: string,
): StepOutcome {
  const said = lines.length === 0 ? '' : [opening, ...lines].filter((line) => line !== '').join('\n\n');
  if (unsure.length === 0)
    return comesBack({ turn, step }) ? { kind: 'again', replies: [{ text: said }] } : { kind: 'done', said };
  const waiting = keepWaiting(
    turn,
    unsure.map(({ id, nom, taille }) => ({ id, nom, taille })),
  );
  const ranking = [...likely, ...(unsure[0]?.lecture?.ranking ?? [])];
  return askAbout(turn, waiting, said === '' ? [] : [said], ranking);
}

/** The file with what was read of it; undefined for one that no document takes. @param sorting told why not */
async function examined(
  turn: DossierTurn,
  recu: FichierRecu,
  sorting: Sorting | undefined,
): Promise<Fichier | undefined> {
  const { fichiers, now } = turn.services;
  const formats = [...new Set(piecesAsked(turn).flatMap((piece) => piece.formats))];
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
  if (sure === undefined && before !== undefined && before.id !== piece.id && !isBeingRead(fichier))
    return false;
  return (sure === undefined || sure.id === piece.id) && otherPaper(turn, fichier) === undefined;
}

function sortOne(turn: DossierTurn, fichier: Fichier, { lines, unsure }: Sorting): void {
  const { say, conversation } = turn;
  const nom = escapeMarkdown(fichier.nom);
  const autre = otherPaper(turn, fichier);
  const sure = surePiece(turn, fichier);
  if (autre !== undefined) {
    const papier = autre.libelle[conversation.langue];
    lines.push(say(autre.obtenu ? 'lecture:pas_demande_obtenu' : 'lecture:pas_demande', { nom, papier }));
  } else if (sure === undefined) unsure.push(fichier);
  else lines.push(...placed(turn, sure, fichier));
}

function otherPaper(
  { appel }: DossierTurn,
  { lecture }: Fichier,
): { libelle: Piece['libelle']; obtenu: boolean } | undefined {
  return lecture?.etat !== 'lue' || lecture.probability < SURELY_OTHER
    ? undefined
    : appel.autresPapiers.find(({ id }) => id === lecture.autre);
}

function surePiece(turn: DossierTurn, { lecture }: Fichier): Piece | undefined {
  return lecture?.etat === 'lue' && isSurePlace(lecture)
    ? piecesAsked(turn).find(({ id }) => id === lecture.piece)
    : undefined;
}
/** Puts a file under the document that it is, and says so. */
function placed(turn: DossierTurn, piece: Piece, fichier: Fichier): readonly string[] {
  const { say, conversation, services, dossier, appel } = turn;
  const nom = escapeMarkdown(fichier.nom);
  if (filesOf(dossier.pieces).some(({ sha256 }) => sha256 === fichier.sha256))
    return [say('pieces:deja_recu', { nom })];
  if (!piece.formats.includes(fichier.format))
    return [refusal(turn, piece, { kind: 'refuse', nom: fichier.nom, raison: 'format' })];
  const there = dossier.pieces[piece.id] ?? [];
  if (there.length >= piece.fichiersMax) return [say('pieces:trop', { nom, count: piece.fichiersMax })];
  save(turn, withFichiers(dossier, piece, [...there, fichier], services.now));
  turn.state.recu = piece.id;
  const { langue } = conversation;
  const aussi = appel.pieces
    .filter(({ id }) => fichier.lecture?.aussi.includes(id) === true)
    .map(({ libelle }) => libelle[langue]);
  return [
    say('lecture:classe', { fichier: formatFichier(turn, fichier), piece: piece.libelle[langue] }),
    ...(aussi.length > 0 ? [say('lecture:a_la_fois', { pieces: aussi.join(', ') })] : []),
    ...remarksOn({ say, langue, appel }, fichier, piece, dossier),
  ];
}
