import { keyOf } from '../../domain/dossier/step-key.js';
import { isUnderWay } from '../../domain/dossier/steps.js';
import { reply, type Reply } from '../say/reply.js';
import { stepButtons } from '../say/step-buttons.js';
import { currentStep } from './current-step.js';
import { nextOf, type DossierTurn } from './dossier-turn.js';
import { sendFirstCode } from './steps/code.js';
import { askStep } from './steps/steps.js';

/** Asks the step again. */
export async function repeat(turn: DossierTurn): Promise<void> {
  await reply(turn.context, await repeated(turn));
}

/** The step again, shorter, with the buttons that an interruption offered before its own. */
export async function repeated(turn: DossierTurn): Promise<Reply> {
  const current = currentStep(turn);
  const step = current ?? nextOf(turn);
  // What was asked is no more, as when the virus scanner is done: what comes next is asked in its place.
  if (current === undefined) turn.state.asked = keyOf(step);
  await sendFirstCode(turn, step);
  const asked = atStep(turn, askStep(turn, step, current !== undefined));
  // Buttons would take the place of a form where each message has a card of its own.
  if (asked.attend === true && turn.services.fiches === 'nouvelles') return asked;
  return { ...asked, buttons: [...new Set([...stepButtons(turn.context), ...(asked.buttons ?? [])])] };
}

/** What is said at a step names it; there is none once the dossier was filed, or filing is closed. */
export function atStep(turn: DossierTurn, said: Reply): Reply {
  const { asked } = turn.state;
  return asked === undefined || said.attend === true || !isUnderWay(turn.stored)
    ? said
    : { ...said, etape: asked };
}

/** Two things said as one message, with the buttons of the second. */
export function merged(first: Reply | undefined, second: Reply): Reply {
  return first === undefined || first.text === ''
    ? second
    : { ...second, text: `${first.text}\n\n${second.text}` };
}
