import type { Piece } from '../../domain/appel/appel.js';
import type { FichierRecu } from '../../domain/dossier/fichiers.js';
import { keyOf } from '../../domain/dossier/step-key.js';
import { fold } from '../../domain/text/fold.js';
import { filesNamed } from '../../domain/understanding/files/file-names.js';
import { thingNamerOf } from '../../domain/understanding/named-things.js';
import { hear, questionIn } from '../../domain/understanding/said.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import type { ActTurn, Work } from '../acts/act.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { nextOf, type DossierTurn } from './dossier-turn.js';
import { continued, spokenOf, takesPlace } from './goes-on-from.js';
import { hearBeside, textsOf } from './hear-beside.js';
import { sortFiles } from './sort-files.js';
import { askAbout, comesBack, keepWaiting, MOST_BUTTONS } from './waiting-files.js';
import { piecesAsked } from './pieces-asked.js';
import { receiveFiles, takeFichiers, type ForPiece } from './steps/receive-files.js';
import type { StepOutcome } from './steps/step-outcome.js';

/**
 * Takes files wherever they come: for the document that is asked, or the one that the words beside them name; else they wait,
 * and which document they are is asked. What is said beside them, an answer or a question, is heard too.
 */
export async function takeFilesAt({ dc, message, work }: FilesTurn): Promise<StepOutcome> {
  const before = keyOf(nextOf(work.turn));
  await hearBeside({ dc, message, work });
  const outcome = await taken(work, message);
  const moved = before === work.turn.state.asked && keyOf(nextOf(work.turn)) !== before;
  return moved && outcome.kind === 'again'
    ? { kind: 'done', said: outcome.replies.map(({ text }) => text).join('\n\n') }
    : outcome;
}

type FilesTurn = Pick<ActTurn, 'dc' | 'message'> & { readonly work: Work };

async function taken(work: Work, message: ActTurn['message']): Promise<StepOutcome> {
  const { turn, step } = work;
  const { text } = message;
  const named = pieceNamed(turn, text);
  const asked = step.kind === 'piece' ? step.piece : undefined;
  const piece = named ?? spokenOf(work, text);
  const before = continued(turn, message.fichiers);
  if (piece === undefined && (turn.services.lecteur !== undefined || before !== undefined)) {
    const sorted = await sortFiles(work, message.fichiers, before);
    if (sorted !== undefined) return sorted;
  }
  const meant = piece ?? asked;
  if (meant === undefined) return askWhichPiece(turn, message.fichiers);
  const replaced = (turn.dossier.pieces[meant.id]?.length ?? 0) > 0 && takesPlace(text);
  if (replaced) turn.state.replacing = true;
  return place(work, { piece: meant, fichiers: message.fichiers, chosen: piece !== undefined });
}

/** Puts the files that wait under the document that was chosen for them; undefined when a message chooses none. */
export async function placeWaiting(work: Work, text: string): Promise<StepOutcome | undefined> {
  const { turn } = work;
  const { enAttente: waiting } = turn.state;
  if (waiting === undefined) return undefined;
  if (saysNone(turn, text)) return setAside(turn, waiting);
  const piece = pieceChosen(turn, text);
  if (piece === undefined) return undefined;
  const meant = waiting.filter((each) => isNamed(each, waiting, text));
  const first = meant[0] ?? waiting[0];
  const others = waiting.filter((each) => each !== first);
  if (turn.services.lecteur === undefined || first === undefined || others.length === 0) {
    delete turn.state.enAttente;
    return place(work, { piece, fichiers: waiting, chosen: true });
  }
  // Each was asked about by its name: the others are asked about in turn.
  turn.state.enAttente = others;
  return askAbout(turn, others, textsOf(await place(work, { piece, fichiers: [first], chosen: true })));
}

/** Words that ask for something else than a place for what waits. */
const ORDERS = /\b(?:modif|chang|corrig|rempla|retir|enlev|suppr|pas|sans|plus tard|change|remove|later|not)/;

/** The document that a message chooses for a file that waits: by its button, or by naming it in a sentence that asks nothing. */
function pieceChosen(turn: DossierTurn, text: string): Piece | undefined {
  const { langue } = turn.conversation;
  const shown = piecesAsked(turn).find(({ libelle }) => sameWording(text, libelle[langue]));
  const says = questionIn(hear(text, langue)) === '' && !ORDERS.test(fold(text));
  return shown ?? (says ? pieceNamed(turn, text) : undefined);
}

function isNamed({ id, nom }: FichierRecu, waiting: readonly FichierRecu[], text: string): boolean {
  const files = waiting.map((each) => ({ id: each.id ?? '', nom: each.nom, piece: '', recuLe: '' }));
  return filesNamed(text, files, () => false).some(({ file }) => file.id === id && file.nom === nom);
}

function saysNone(turn: DossierTurn, text: string): boolean {
  return sameWording(text, turn.say('pieces:bouton_aucun'));
}

/** None of the documents: the first of the files that wait is left out. */
function setAside(turn: DossierTurn, [first, ...others]: readonly FichierRecu[]): StepOutcome {
  const said = turn.say('pieces:ecarte', { nom: escapeMarkdown(first?.nom ?? '') });
  if (others.length === 0) {
    delete turn.state.enAttente;
    return { kind: 'again', replies: [{ text: said }] };
  }
  turn.state.enAttente = others;
  return askAbout(turn, others, [said]);
}

/** The document that words name, when they name one only. */
function pieceNamed(turn: DossierTurn, text: string): Piece | undefined {
  const asked = new Set(piecesAsked(turn).map(({ id }) => id));
  const names = thingNamerOf(turn.appel)(hear(text, turn.conversation.langue).text).filter(
    ({ kind, id }) => kind === 'piece' && asked.has(id),
  );
  const spans = new Set(names.map(({ span }) => span.start));
  const best = spans.size > 1 ? names : names.filter(({ sure }) => sure === names[0]?.sure);
  const ids = new Set(best.map(({ id }) => id));
  return ids.size === 1 ? turn.appel.pieces.find(({ id }) => ids.has(id)) : undefined;
}

/** Takes files for a document; where another step was asked, it says where they went and asks it again. */
async function place({ turn, step }: Work, files: ForPiece): Promise<StepOutcome> {
  const { piece } = files;
  if (step.kind === 'piece' && step.piece === piece) return takeFichiers(turn, files);
  const { lines } = await receiveFiles(turn, files);
  const under = turn.say('pieces:classe', { piece: piece.libelle[turn.conversation.langue] });
  return step.kind === 'piece' || comesBack({ turn, step })
    ? { kind: 'again', replies: [{ text: [under, ...lines].join('\n\n') }] }
    : { kind: 'done', said: [under, ...lines].join('\n\n') };
}

function askWhichPiece(turn: DossierTurn, fichiers: ActTurn['message']['fichiers']): StepOutcome {
  const waiting = keepWaiting(turn, fichiers);
  const { langue } = turn.conversation;
  const names = piecesAsked(turn).map(({ libelle }) => libelle[langue]);
  return {
    kind: 'stay',
    replies: [
      {
        text: turn.say('pieces:quelle_piece', { count: waiting.length }),
        buttons: names.slice(0, MOST_BUTTONS),
      },
    ],
  };
}
