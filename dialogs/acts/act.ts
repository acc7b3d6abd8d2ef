import type { DialogContext, DialogTurnResult } from '../bot-dialogs.js';
import type { Step } from '../../domain/dossier/steps.js';
import type { NamedThing } from '../../domain/understanding/named-things.js';
import type { DossierTurn } from '../dossier/dossier-turn.js';
import type { StepOutcome } from '../dossier/steps/step-outcome.js';
import type { Message } from '../turn/message.js';

/** A dossier that is being worked on, at the step that is asked. */
export interface Work {
  readonly turn: DossierTurn;
  readonly step: Step;
}

/** What an act is done with. */
export interface ActTurn {
  readonly dc: DialogContext;
  readonly message: Message;
  /** Absent when nothing is under way. */
  readonly work?: Work;
  /** The fields and documents that the message names. */
  readonly named: readonly NamedThing[];
}

/** What came of an act: what becomes of the step, or another dialog's turn, which asks something of its own. */
export type ActOutcome = StepOutcome | DialogTurnResult;

/** It was said; the step that was being asked comes back. */
export const TOLD: StepOutcome = { kind: 'asked' };

/** What a person may want done, whatever their words. */
export interface Act {
  /** Whether it asks before it does anything: it can't be undone. */
  readonly serious?: true;
  readonly run: (turn: ActTurn) => ActOutcome | Promise<ActOutcome>;
}

/** Says something of the step, which comes back with it. */
export function again(text: string, buttons?: readonly string[]): StepOutcome {
  return { kind: 'again', replies: [buttons === undefined ? { text } : { text, buttons }] };
}
