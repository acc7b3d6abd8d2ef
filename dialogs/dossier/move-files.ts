import type { Piece } from '../../domain/appel/appel.js';
import { applies } from '../../domain/appel/condition.js';
import { withFichiers } from '../../domain/dossier/change-dossier.js';
import type { FileOrder } from '../../domain/understanding/files/file-orders.js';
import type { FileThere } from '../../domain/understanding/files/file-names.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import type { Reply } from '../say/reply.js';
import { askedOnlyIf } from './asked-if.js';
import { save, type DossierTurn } from './dossier-turn.js';
import { fichierOf, idOf } from './files-there.js';
import { moveButton } from './move-button.js';
import { pieceNamed, piecesAsked } from './pieces-asked.js';
import { refusal } from './steps/piece.js';
import { receiveFiles } from './steps/receive-files.js';
import { takeOut, withoutFile } from './take-out.js';
import { MOST_BUTTONS } from './waiting-files.js';

/** What became of one order about files. */
export interface Handled {
  readonly said: readonly string[];
  readonly changed: boolean;
  /** What has to be asked first. */
  readonly asks?: Reply;
}

type Move = Extract<FileOrder, { do: 'move' }>;

/** Moves files to the document that they are; where it goes, or which of several is meant, is asked when it was not said. */
export async function moveFiles(turn: DossierTurn, { files, to, named }: Move): Promise<Handled> {
  const target = turn.appel.pieces.find(({ id }) => id === to);
  const [only, ...others] = files;
  if (only === undefined) return told([]);
  if (target === undefined)
    return others.length === 0 ? asking(askWhere(turn, only)) : asking(askWhich(turn, files, undefined));
  const asked = isAskedFor(turn, target);
  const meant = named === true || others.length === 0 || !asked ? files : readAs(turn, files, target);
  if (meant.length === 0) return asking(askWhich(turn, files, target));
  const before = turn.dossier;
  const said: string[] = [];
  for (const file of meant) said.push(...(await moved(turn, file, target)));
  if (!asked && meant.some(({ piece }) => piece !== target.id)) said.push(askedOnlyIf(turn, target));
  return { said, changed: before !== turn.dossier };
}

const told = (said: readonly string[]): Handled => ({ said, changed: false });
const asking = (asks: Reply): Handled => ({ said: [], changed: false, asks });

/** Of several, those that were read as that very document. */
function readAs(turn: DossierTurn, files: readonly FileThere[], target: Piece): readonly FileThere[] {
  return files.filter((file) => {
    const lecture = fichierOf(turn, file)?.lecture;
    return lecture?.etat === 'lue' && lecture.piece === target.id;
  });
}

async function moved(turn: DossierTurn, file: FileThere, target: Piece): Promise<readonly string[]> {
  const { say, dossier, services } = turn;
  const nom = escapeMarkdown(file.nom);
  const piece = pieceNamed(turn, target.id);
  if (file.piece === target.id) return [say('pieces:ou_est', { nom, piece })];
  if (!isAskedFor(turn, target)) {
    keepFor(turn, file, target);
    return [say(file.piece === undefined ? 'pieces:garde_pour' : 'pieces:laisse', { nom })];
  }
  const fichier = fichierOf(turn, file);
  if (fichier === undefined) return placedWaiting(turn, file, target);
  if (!target.formats.includes(fichier.format))
    return [refusal(turn, target, { kind: 'refuse', nom: file.nom, raison: 'format' })];
  const there = dossier.pieces[target.id] ?? [];
  if (there.length >= target.fichiersMax) return [say('pieces:trop', { nom, count: target.fichiersMax })];
  save(turn, withFichiers(withoutFile(turn, file), target, [...there, fichier], services.now));
  return [
    file.piece === undefined
      ? say('pieces:range', { nom, piece })
      : say('pieces:deplace', { nom, piece, avant: pieceNamed(turn, file.piece) }),
  ];
}

function isAskedFor(turn: DossierTurn, piece: Piece): boolean {
  return applies(piece.quand, turn.dossier.champs) || piecesAsked(turn).includes(piece);
}

/** A file that waits is looked at first; one that is not taken goes on waiting. */
async function placedWaiting(turn: DossierTurn, file: FileThere, target: Piece): Promise<readonly string[]> {
  const recu = turn.state.enAttente?.find((each) => idOf(each) === file.id);
  if (recu === undefined) return [];
  const { lines, kept } = await receiveFiles(turn, { piece: target, fichiers: [recu], chosen: true });
  if (!kept) return lines;
  takeOut(turn, file);
  const under = { nom: escapeMarkdown(file.nom), piece: pieceNamed(turn, target.id) };
  return [turn.say('pieces:range', under), ...lines.slice(1)];
}

/** What a file that waits is, for the day when its document is asked for. */
function keepFor({ state }: DossierTurn, file: FileThere, { id }: Piece): void {
  if (state.enAttente === undefined) return;
  state.enAttente = state.enAttente.map((each) => (idOf(each) === file.id ? { ...each, pour: id } : each));
}

/** Where it should go is asked by the names of documents, likeliest first. */
function askWhere(turn: DossierTurn, file: FileThere): Reply {
  const lecture = fichierOf(turn, file)?.lecture;
  const ranking = lecture?.etat === 'lue' ? lecture.ranking : [];
  const others = piecesAsked(turn).filter(({ id }) => id !== file.piece);
  const likely = ranking.flatMap((id) => others.filter((piece) => piece.id === id));
  const format = fichierOf(turn, file)?.format;
  const fit = others.filter(({ formats }) => format === undefined || formats.includes(format));
  const pieces = [...new Set([...likely, ...fit])].slice(0, MOST_BUTTONS - 1);
  const nom = escapeMarkdown(file.nom);
  return {
    text:
      file.piece === undefined
        ? turn.say('lecture:laquelle', { nom })
        : turn.say('pieces:deplacer_ou', { nom, avant: pieceNamed(turn, file.piece) }),
    buttons: [
      ...pieces.map((piece) => moveButton(turn, file, piece)),
      turn.say('pieces:bouton_retirer', { nom: file.nom }),
    ],
  };
}

function askWhich(turn: DossierTurn, files: readonly FileThere[], target: Piece | undefined): Reply {
  const buttons = files
    .slice(0, MOST_BUTTONS)
    .map((file) =>
      target === undefined
        ? turn.say('pieces:bouton_retirer', { nom: file.nom })
        : moveButton(turn, file, target),
    );
  return { text: turn.say('pieces:deplacer_lequel'), buttons: [...new Set(buttons)] };
}
