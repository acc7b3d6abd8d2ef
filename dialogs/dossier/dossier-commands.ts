import type { DialogContext, DialogTurnResult } from '../bot-dialogs.js';
import { isInvited } from '../../domain/dossier/invites.js';
import { missingPieces, type Step } from '../../domain/dossier/steps.js';
import { AccesDialog } from '../acces/acces-dialog.js';
import { InvitationDialog } from '../acces/invitation-dialog.js';
import type { Command } from '../commands.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { passChamp } from './champ-step.js';
import type { DossierTurn } from './dossier-turn.js';
import { askModifier, stepToModify } from './modifier.js';
import { passPiece, postponePiece } from './piece-step.js';
import { progressReport } from './progress.js';
import { reserved } from './reserved.js';
import { goTo } from './step.js';
import { stepBefore } from './step-key.js';
import type { StepOutcome } from './step-outcome.js';

/** Runs a command given in the middle of a dossier; undefined when the step itself is to read it. */
export async function runCommand(
  dc: DialogContext,
  turn: DossierTurn,
  step: Step,
  command: Command,
): Promise<StepOutcome | DialogTurnResult | undefined> {
  const { say } = turn;
  switch (command.name) {
    case 'aide':
      return { kind: 'again', replies: [{ text: say('dossier:aide') }] };
    case 'ou_j_en_suis':
      return { kind: 'again', replies: [{ text: progressReport(turn) }] };
    case 'commencer':
    case 'reprendre':
    case 'completer':
      return {
        kind: 'again',
        replies: [{ text: say('dossier:deja_en_cours', { reference: turn.dossier.reference }) }],
      };
    case 'retour':
      return back(turn);
    case 'modifier':
      return modify(turn, step, command.rest);
    case 'annuler':
    case 'recommencer':
      if (command.name === 'recommencer' && isInvited(turn.stored, turn.services.owner))
        return reserved(turn);
      turn.state.confirming = command.name;
      return dc.beginDialog(ConfirmDialog.id, {
        acte: command.name,
        question: say(`dossier:confirmer_${command.name}`),
      });
    case 'plus_tard':
      if (step.kind === 'piece')
        return step.piece.obligatoire ? postponePiece(turn, step.piece) : passPiece(turn, step.piece);
      return {
        kind: 'again',
        replies: [{ text: say('dossier:plus_tard', { reference: turn.dossier.reference }) }],
      };
    case 'passer':
      if (step.kind === 'piece') return passPiece(turn, step.piece);
      return step.kind === 'champ' ? passChamp(turn, step.champ) : undefined;
    case 'deposer':
      return step.kind === 'recapitulatif' ? undefined : cannotFileYet(turn, step);
    case 'donner_acces':
      return dc.beginDialog(InvitationDialog.id, { reference: turn.dossier.reference });
    case 'acces':
      return dc.beginDialog(AccesDialog.id, { reference: turn.dossier.reference });
    default:
      return undefined;
  }
}

function back(turn: DossierTurn): StepOutcome {
  const before = stepBefore(turn.dossier, turn.appel, turn.state.asked ?? '');
  return before === undefined
    ? { kind: 'again', replies: [{ text: turn.say('dossier:premiere_etape') }] }
    : goTo(turn, before);
}

/** « Corriger », said of what the registry tells, is for that step to read, unless it names an answer given before. */
function modify(turn: DossierTurn, step: Step, rest: string): StepOutcome | undefined {
  const found = rest === '' ? askModifier(turn) : stepToModify(turn, rest);
  if ('kind' in found) return goTo(turn, found);
  if (step.kind === 'registre') return undefined;
  turn.state.asked = 'modifier';
  return { kind: 'stay', replies: [found] };
}

/** A complete dossier only can be filed; an incomplete one says what is missing. */
function cannotFileYet({ dossier, appel, say, conversation }: DossierTurn, step: Step): StepOutcome {
  const missing = missingPieces(dossier, appel).map(({ libelle }) => `\n- ${libelle[conversation.langue]}`);
  const listed = step.kind === 'incomplet' || missing.length === 0;
  const text = say('dossier:pas_complet');
  return {
    kind: 'again',
    replies: [
      { text: listed ? text : `${text} ${say('dossier:pas_complet_pieces', { pieces: missing.join('') })}` },
    ],
  };
}
