import type { Piece } from '../../domain/appel/appel.js';
import { fold } from '../../domain/text/fold.js';
import { meaningOf } from '../../domain/understanding/decision/share.js';
import { namesWritten } from '../../domain/understanding/files/file-names.js';
import { overlap } from '../../domain/understanding/span.js';
import { thingNamerOf } from '../../domain/understanding/named-things.js';
import { hear, questionIn } from '../../domain/understanding/said.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import type { ActTurn, Work } from '../acts/act.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import type { DossierTurn, Waiting } from './dossier-turn.js';
import { continued, spokenOf, takesPlace } from './goes-on-from.js';
import { textsOf, withWordsBeside } from './hear-beside.js';
import { sortFiles } from './sort-files.js';
import { askAbout, comesBack, keepOnly, keepWaiting, MOST_BUTTONS } from './waiting-files.js';
import { piecesAsked } from './pieces-asked.js';
import { receiveFiles, takeFichiers, type ForPiece } from './steps/receive-files.js';
import type { StepOutcome } from './steps/step-outcome.js';

/**
 * Takes files wherever they come: for the document that is asked, or the one that the words beside them name; else they wait,
 * and which document they are is asked. What is said beside them, an answer or a question, is heard too.
 */
export function takeFilesAt(files: FilesTurn): Promise<StepOutcome> {
  const { message, work } = files;
  return withWordsBeside(files, message.text, () => taken(work, message));
}

type FilesTurn = Pick<ActTurn, 'dc' | 'message'> & { readonly work: Work };

async function taken(work: Work, message: ActTurn['message']): Promise<StepOutcome> {
  const { turn, step } = work;
  const { text } = message;
  const named = pieceNamed(turn, text);
  const asked = step.kind === 'piece' ? step.piece : undefined;
  const piece = named ?? spokenOf(work, text);
  const before = continued(turn, message.fichiers);
  const reads = turn.services.lecteur !== undefined;
  const several = message.fichiers.length > 1 && reads && !takesPlace(text);
  if ((piece === undefined && (reads || before !== undefined)) || several) {
    const sorted = await sortFiles(work, message.fichiers, { before, named: piece });
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
  const kept = waiting.filter(({ pour }) => pour !== undefined && pour !== piece.id);
  const meant = waiting.filter((each) => !kept.includes(each));
  const first = meant.find(({ pour }) => pour === piece.id) ?? meant[0];
  const others = meant.filter((each) => each !== first);
  if (turn.services.lecteur === undefined || first === undefined || others.length === 0) {
    keepOnly(turn, kept);
    return place(work, { piece, fichiers: meant, chosen: true });
  }
  // Each was asked about by its name: the others are asked about in turn.
  keepOnly(turn, [...kept, ...others]);
  return askAbout(turn, others, textsOf(await place(work, { piece, fichiers: [first], chosen: true })));
}

/** More words than these, besides the document's name, say something else too. */
const MOST_WORDS = 3;
/** Words that ask for something else than a place for what waits. */
const ORDERS = /\b(?:modif|chang|corrig|rempla|retir|enlev|suppr|pas|sans|plus tard|change|remove|later|not)/;

/** The document that a message chooses for a file that waits: by its button, or by naming it in a sentence that says no more. */
function pieceChosen(turn: DossierTurn, text: string): Piece | undefined {
  const { langue } = turn.conversation;
  const shown = piecesAsked(turn).find(({ libelle }) => sameWording(text, libelle[langue]));
  if (shown !== undefined) return shown;
  const said = hear(text, langue);
  const things = thingNamerOf(turn.appel)(said.text);
  const others = meaningOf(said, { start: 0, end: said.text.length }).filter(
    (word) => !things.some(({ kind, span }) => kind === 'piece' && overlap(word, span)),
  );
  const more = others.length > MOST_WORDS || namesWritten(text).length > 0;
  return more || questionIn(said) !== '' || ORDERS.test(fold(text)) ? undefined : pieceNamed(turn, text);
}

function saysNone(turn: DossierTurn, text: string): boolean {
  return sameWording(text, turn.say('pieces:bouton_aucun'));
}

/** None of the documents: the first of the files that are asked about is left out. */
function setAside(turn: DossierTurn, waiting: readonly Waiting[]): StepOutcome | undefined {
  const [first, ...others] = waiting.filter(({ pour }) => pour === undefined);
  if (first === undefined) return undefined;
  keepOnly(
    turn,
    waiting.filter((each) => each !== first),
  );
  const said = turn.say('pieces:ecarte', { nom: escapeMarkdown(first.nom) });
  return others.length === 0 ? { kind: 'again', replies: [{ text: said }] } : askAbout(turn, others, [said]);
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
