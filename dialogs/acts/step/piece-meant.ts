import type { Piece } from '../../../domain/appel/appel.js';
import { requiredPieces } from '../../../domain/dossier/steps.js';
import { askModifier } from '../../dossier/modifier.js';
import type { ActOutcome, ActTurn, Work } from '../act.js';
import { nothingUnderWay } from '../nothing-under-way.js';

/**
 * The document that a message is about: the one it names, the one that has just got a file, the one that is asked, or the only
 * one that was sent.
 */
function pieceMeant({ turn, step }: Work, named: ActTurn['named']): Piece | undefined {
  const { appel, dossier } = turn;
  const names = [...named].filter(({ kind }) => kind === 'piece').sort((one, other) => other.sure - one.sure);
  const best = names.filter(({ sure }) => sure === names[0]?.sure);
  const meant = appel.pieces.filter(({ id }) => best.some((name) => name.id === id));
  const asked = new Set([
    ...requiredPieces(dossier, appel).map(({ id }) => id),
    ...Object.keys(dossier.pieces),
  ]);
  const [only, other] = meant.length > 1 ? meant.filter(({ id }) => asked.has(id)) : meant;
  if (only !== undefined) return other === undefined ? only : undefined;
  const just = appel.pieces.find(({ id }) => id === turn.state.recu);
  if (just !== undefined) return just;
  if (step.kind === 'piece') return step.piece;
  const [sent, another] = appel.pieces.filter(({ id }) => (dossier.pieces[id]?.length ?? 0) > 0);
  return another === undefined ? sent : undefined;
}

/** Does something with the document that a message is about; with none to tell, what is to be changed is asked. */
export function onPiece(
  { dc, work, named }: ActTurn,
  act: (work: Work, piece: Piece) => ActOutcome,
): ActOutcome | Promise<ActOutcome> {
  if (work === undefined) return nothingUnderWay(dc);
  const piece = pieceMeant(work, named);
  if (piece !== undefined) return act(work, piece);
  work.turn.state.asked = 'modifier';
  return { kind: 'stay', replies: [askModifier(work.turn)] };
}
