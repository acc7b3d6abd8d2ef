import type { DialogContext, DialogTurnResult } from '../bot-dialogs.js';
import { withPostponed } from '../../domain/dossier/change-dossier.js';
import { withWanted } from '../../domain/dossier/complement.js';
import type { Step } from '../../domain/dossier/steps.js';
import { AccesDialog } from '../acces/acces-dialog.js';
import { InvitationDialog } from '../acces/invitation-dialog.js';
import type { Command } from '../commands.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { askAjout, want } from './ajout-step.js';
import { passChamp } from './champ-step.js';
import { save, saveWhole, type DossierTurn } from './dossier-turn.js';
import { stepToModify } from './modifier.js';
import type { StepOutcome } from './step-outcome.js';

/** Runs a command given while a complement is prepared; undefined when the step itself is to read it. */
export async function runComplementCommand(
  dc: DialogContext,
  turn: DossierTurn,
  step: Step,
  command: Command,
): Promise<StepOutcome | DialogTurnResult | undefined> {
  const { say } = turn;
  const again = (text: string): StepOutcome => ({ kind: 'again', replies: [{ text }] });
  switch (command.name) {
    case 'aide':
      return again(say('complement:aide'));
    case 'ou_j_en_suis':
    case 'commencer':
    case 'reprendre':
    case 'completer':
      return again(say('complement:en_cours', { reference: turn.stored.reference }));
    case 'retour':
      return backToChoice(turn);
    case 'modifier': {
      if (command.rest === '') return backToChoice(turn);
      const found = stepToModify(turn, command.rest);
      return 'kind' in found ? want(turn, found) : { kind: 'stay', replies: [found] };
    }
    case 'annuler':
    case 'recommencer':
      turn.state.confirming = 'abandonner';
      return dc.beginDialog(ConfirmDialog.id, {
        acte: 'abandonner',
        question: say('complement:confirmer_abandonner'),
      });
    case 'plus_tard':
    case 'passer':
      return step.kind === 'piece' || step.kind === 'champ'
        ? leaveAside(turn, step)
        : again(say('complement:plus_tard'));
    case 'deposer':
      return step.kind === 'envoi' ? undefined : again(say('complement:pas_fini'));
    case 'donner_acces':
      return dc.beginDialog(InvitationDialog.id, { reference: turn.stored.reference });
    case 'acces':
      return dc.beginDialog(AccesDialog.id, { reference: turn.stored.reference });
    default:
      return undefined;
  }
}

function backToChoice(turn: DossierTurn): StepOutcome {
  saveWhole(turn, withWanted(turn.stored, undefined));
  turn.state.asked = 'ajout';
  return { kind: 'stay', replies: [askAjout(turn, false)] };
}

/** A document is left out of this complement; an answer stays as it was. */
function leaveAside(turn: DossierTurn, step: Extract<Step, { kind: 'piece' | 'champ' }>): StepOutcome {
  if (step.kind === 'champ' && turn.dossier.champs[step.champ.id] === undefined)
    return passChamp(turn, step.champ);
  if (step.kind === 'piece') save(turn, withPostponed(turn.dossier, step.piece, turn.services.now));
  return { kind: 'done', said: turn.say('complement:laisse') };
}
