import type { DialogContext } from '../bot-dialogs.js';
import type { StepOutcome } from '../dossier/steps/step-outcome.js';
import { menu } from '../accueil.js';
import { reply, sayOf } from '../say/reply.js';
import { TOLD } from './act.js';

/** Says that nothing is being worked on, and what can be done instead. */
export async function nothingUnderWay({ context }: DialogContext): Promise<StepOutcome> {
  await reply(context, await menu(context, sayOf(context)('accueil:rien_en_cours')));
  return TOLD;
}
