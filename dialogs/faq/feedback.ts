import type { TurnContext } from 'botbuilder';
import { polarityOf } from '../../domain/champs/polarity.js';
import { leftOver } from '../../domain/understanding/left-over.js';
import { hear, questionIn } from '../../domain/understanding/said.js';
import { conversationOf } from '../turn/conversation.js';
import { currentAppel } from '../turn/current-appel.js';
import { reply, sayOf, type Reply } from '../say/reply.js';
import { circumstancesWithDossier } from './circumstances.js';
import { entryReply } from './entry-reply.js';
import { keepMissed } from './keep-missed.js';
import { servicesOf } from '../turn/services.js';
import { serviceContact } from './live-values.js';

/** Adds « Cette réponse vous a-t-elle aidé ? » to an answer, and remembers what to offer on a no. */
export function withFeedback(
  context: TurnContext,
  answer: Reply,
  asked: { readonly text: string; readonly others: readonly string[] },
): Reply {
  const say = sayOf(context);
  conversationOf(context).feedback = { question: asked.text.slice(0, 300), others: asked.others.slice(0, 1) };
  return {
    ...answer,
    text: `${answer.text}\n\n${say('faq:aide')}`,
    buttons: [...(answer.buttons ?? []), say('faq:aide_oui'), say('faq:aide_non')],
  };
}

/** Takes a yes or no to that question; on a no, the next best answer, then a person. @returns whether it was one. */
export async function takeFeedback(context: TurnContext, text: string): Promise<boolean> {
  const conversation = conversationOf(context);
  const { feedback } = conversation;
  delete conversation.feedback;
  const helped = feedback === undefined ? undefined : readHelped(context, text);
  if (feedback === undefined || helped === undefined) return false;
  const say = sayOf(context);
  const servi = currentAppel(context);
  servicesOf(context).statistics.count(servi.appel, 'helped', helped ? 'oui' : 'non');
  if (helped) {
    await reply(context, { text: say('faq:aide_merci') });
    return true;
  }
  const [next] = feedback.others;
  keepMissed(context, servi, { text: feedback.question, kind: 'inutile', nearest: feedback.others });
  if (next === undefined) {
    const contact = serviceContact(await circumstancesWithDossier(context, servi));
    await reply(context, { text: say('faq:aide_personne', { contact }) });
    return true;
  }
  conversation.lastEntry = next;
  const answer = await entryReply(context, servi, next);
  await reply(
    context,
    withFeedback(
      context,
      { ...answer, text: `${say('faq:aide_autre')}\n\n${answer.text}` },
      { text: feedback.question, others: [] },
    ),
  );
  return true;
}

/** Whether an answer helped, when a message says that and nothing else. */
function readHelped(context: TurnContext, text: string): boolean | undefined {
  const { wordings } = servicesOf(context);
  const said = hear(text, conversationOf(context).langue);
  const cues = { oui: wordings.of('indices/reponse-utile'), non: wordings.of('indices/reponse-inutile') };
  const { said: helped, unknown, explained } = polarityOf(said, cues);
  if (unknown || helped === 'both' || questionIn(said) !== '') return undefined;
  return leftOver(said, explained).length === 0 ? helped : undefined;
}
