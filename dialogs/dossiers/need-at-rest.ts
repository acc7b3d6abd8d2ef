import type { TurnContext } from 'botbuilder';
import type { Thing } from '../../domain/understanding/named-things.js';
import { openDossier } from '../dossier/dossier-turn.js';
import { needTold } from '../dossier/tell-need.js';
import { sayOf } from '../say/reply.js';
import { conversationOf } from '../turn/conversation.js';
import { currentAppel } from '../turn/current-appel.js';
import { latestOf } from './start-or-resume.js';

/** Whether documents of the call are wanted, where nothing is worked on: as the person's dossier for it says, where nobody else reads. */
export async function needAtRest(context: TurnContext, things: readonly Thing[]): Promise<string> {
  const { appel } = currentAppel(context);
  const { langue } = conversationOf(context);
  const latest = context.activity.conversation.isGroup ? undefined : await latestOf(context);
  const turn =
    latest?.appelId === appel.id ? await openDossier(context, { reference: latest.reference }) : undefined;
  return needTold({ say: sayOf(context), appel, langue, turn }, things);
}
