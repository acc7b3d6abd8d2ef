import type { Piece } from '../../domain/appel/appel.js';
import type { FichierRecu } from '../../domain/dossier/fichiers.js';
import { fold } from '../../domain/text/fold.js';
import { meaningOf } from '../../domain/understanding/decision/share.js';
import { namesWritten } from '../../domain/understanding/files/file-names.js';
import { takesPlace } from '../../domain/understanding/files/takes-place.js';
import { saidWithFiles, type SaidWithFiles } from '../../domain/understanding/files/with-files.js';
import { overlap } from '../../domain/understanding/span.js';
import { thingNamerOf } from '../../domain/understanding/named-things.js';
import { hear, questionIn } from '../../domain/understanding/said.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import type { ActTurn, Work } from '../acts/act.js';
import { escapeMarkdown } from '../say/escape-markdown.js';
import { askedOnlyIf } from './asked-if.js';
import type { DossierTurn, Waiting } from './dossier-turn.js';
import { continued, spokenOf } from './goes-on-from.js';
import { allFilesThere, idOf, piecesThere } from './files-there.js';
import { handleFiles } from './handle-files.js';
import { textsOf, withWordsBeside } from './hear-beside.js';
import { pieceAsked } from './documents/sections.js';
import { inFiches } from './fiche/sections.js';
import { sortFiles } from './sort-files.js';
import {
  askAbout,
  askNames,
  comesBack,
  heard,
  keepOnly,
  keepWaiting,
  MOST_BUTTONS,
} from './waiting-files.js';
import { piecesAsked } from './pieces-asked.js';
import { receiveFiles, takeFichiers, type ForPiece } from './steps/receive-files.js';
import type { StepOutcome } from './steps/step-outcome.js';

/**
 * Takes files wherever they come: each for the document that the words beside them name for it, or the one that is asked; else
 * they wait, and which document they are is asked. What is said beside them, of other files, an answer or a question, is heard too.
 */
export function takeFilesAt(files: FilesTurn): Promise<StepOutcome> {
  const { message, work } = files;
  const { turn } = work;
  const said = hear(message.text, turn.conversation.langue);
  const namer = thingNamerOf(turn.appel);
  const news = message.fichiers.map((recu) => ({ id: idOf(recu), nom: recu.nom, recuLe: '' }));
  const there = allFilesThere(turn);
  const hearing = { said, things: namer(said.text), namer, there, recent: false, pieces: piecesThere(turn) };
  const spoken = saidWithFiles(hearing, news);
  return withWordsBeside(files, spoken.rest, async () => {
    const told = spoken.orders.length === 0 ? [] : textsOf(await handleFiles(work, spoken.orders));
    const placed = await placedBySaid(work, message.fichiers, spoken);
    const { left } = placed;
    const parts = [...told, ...placed.said];
    if (left.length === 0) return saidAt(work, parts);
    return saidBefore(parts, await taken(work, { ...message, fichiers: left }, spoken.documents));
  });
}

type FilesTurn = Pick<ActTurn, 'dc' | 'message'> & { readonly work: Work };

/** The files that the words place one by one; the others are left. */
async function placedBySaid(
  { turn }: Work,
  fichiers: readonly FichierRecu[],
  { places }: SaidWithFiles,
): Promise<{ readonly said: readonly string[]; readonly left: readonly FichierRecu[] }> {
  const said: string[] = [];
  for (const piece of turn.appel.pieces) {
    const here = fichiers.filter((recu) => places.get(idOf(recu)) === piece.id);
    if (here.length > 0) said.push(...(await placedOrKept(turn, piece, here)));
  }
  return { said, left: fichiers.filter((recu) => !places.has(idOf(recu))) };
}

/** Puts files under a document; where it is not asked for, they are kept aside, and it is said why. */
async function placedOrKept(
  turn: DossierTurn,
  piece: Piece,
  fichiers: readonly FichierRecu[],
): Promise<readonly string[]> {
  if (!piecesAsked(turn).includes(piece)) {
    keepWaiting(
      turn,
      fichiers.map((recu) => ({ ...recu, pour: piece.id })),
    );
    const kept = fichiers.map(({ nom }) => turn.say('pieces:garde_pour', { nom: escapeMarkdown(nom) }));
    return [[...kept, askedOnlyIf(turn, piece)].join(' ')];
  }
  const { lines } = await receiveFiles(turn, { piece, fichiers, chosen: true });
  return [turn.say('pieces:classe', { piece: piece.libelle[turn.conversation.langue] }), ...lines];
}

function saidAt({ turn, step }: Work, parts: readonly string[]): StepOutcome {
  const text = parts.join('\n\n');
  return comesBack({ turn, step }) ? { kind: 'again', replies: [{ text }] } : { kind: 'done', said: text };
}

/** What was done with some files is said before what comes of the others. */
function saidBefore(parts: readonly string[], outcome: StepOutcome): StepOutcome {
  if (parts.length === 0) return outcome;
  const before = parts.join('\n\n');
  if (outcome.kind === 'done')
    return { ...outcome, said: [before, outcome.said].filter((part) => part !== '').join('\n\n') };
  if (outcome.kind !== 'stay' && outcome.kind !== 'again') return { kind: 'done', said: before };
  const [first, ...others] = outcome.replies;
  const text = first === undefined ? before : `${before}\n\n${first.text}`;
  return { ...outcome, replies: [{ ...first, text }, ...others] };
}

/** @param documents those that the words name for these files */
async function taken(
  work: Work,
  message: ActTurn['message'],
  documents: readonly string[],
): Promise<StepOutcome> {
  const { turn, step } = work;
  const { text, fichiers } = message;
  const [only, ...others] = turn.appel.pieces.filter(({ id }) => documents.includes(id));
  const isOne = only !== undefined && others.length === 0;
  if (isOne && fichiers.length === 1 && !piecesAsked(turn).includes(only))
    return saidAt(work, await placedOrKept(turn, only, fichiers));
  const named = isOne ? pieceOf(turn, only.id) : undefined;
  const asked = pieceAsked(turn, step);
  const replaces = takesPlace(text, thingNamerOf(turn.appel));
  const piece = named ?? spokenOf(work, text);
  const before = continued(turn, fichiers);
  const reads = turn.services.lecteur !== undefined;
  const several = fichiers.length > 1 && (reads || others.length > 0) && !replaces;
  if ((piece === undefined && (reads || before !== undefined)) || several) {
    const sorted = await sortFiles(work, fichiers, { before, named: piece, announced: documents });
    if (sorted !== undefined) return sorted;
  }
  const meant = piece ?? asked;
  if (meant === undefined) return askWhichPiece(turn, fichiers);
  const replaced = (turn.dossier.pieces[meant.id]?.length ?? 0) > 0 && replaces;
  if (replaced) turn.state.replacing = true;
  return place(work, { piece: meant, fichiers, chosen: piece !== undefined });
}

function pieceOf(turn: DossierTurn, id: string): Piece | undefined {
  return piecesAsked(turn).find((piece) => piece.id === id);
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
  if (!inFiches(turn) && step.kind === 'piece' && step.piece === piece) return takeFichiers(turn, files);
  const { lines } = await receiveFiles(turn, files);
  const under = turn.say('pieces:classe', { piece: piece.libelle[turn.conversation.langue] });
  const said = [under, ...lines].join('\n\n');
  if (inFiches(turn)) return heard({ turn, step }, said);
  return step.kind === 'piece' || comesBack({ turn, step })
    ? { kind: 'again', replies: [{ text: said }] }
    : { kind: 'done', said };
}

function askWhichPiece(turn: DossierTurn, fichiers: ActTurn['message']['fichiers']): StepOutcome {
  const waiting = keepWaiting(turn, fichiers);
  if (inFiches(turn)) return askNames(turn, []);
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
