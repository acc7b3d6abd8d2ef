import type { TurnContext } from 'botbuilder';
import { readTerritoire, type Lieu } from '../../domain/appel/regions.js';
import { isElliptical } from '../../domain/faq/follow-up.js';
import { allTexts } from '../../domain/faq/selon.js';
import type { QuestionOutcome } from '../../domain/statistics/daily-count.js';
import { conversationOf } from '../turn/conversation.js';
import { askedAppel, namedNow, namingAppel } from '../turn/asked-appel.js';
import { asksSomething } from '../../domain/understanding/said.js';
import { reply, sayOf, type Reply } from '../say/reply.js';
import { servicesOf, type AppelServi } from '../turn/services.js';
import { readMood } from '../small-talk.js';
import { addStepButtons } from '../say/step-buttons.js';
import { noteDeed } from '../turn/deeds.js';
import { circumstancesWithDossier } from './circumstances.js';
import { datedReply } from './dated-question.js';
import { isActionName } from '../../domain/understanding/acts/names.js';
import { openActs } from '../hearing/open-acts.js';
import { actButton, entryReply } from './entry-reply.js';
import { withFeedback } from './feedback.js';
import { keepMissed } from './keep-missed.js';
import { serviceContact } from './live-values.js';
import { understandQuestion } from './understand-question.js';

interface AnswerOptions {
  /** Say nothing unless the answer is sure: the message may not be a question at all. */
  readonly onlyIfSure?: boolean;
  /** Ask whether the answer helped; only where no step is waiting for an answer of its own. */
  readonly feedback?: boolean;
}

/** Values that a place changes. */
const OF_A_PLACE = /\{\{(?:contact_region|service|date_limite)\}\}/u;

/** Misses in a row after which a person is named instead of another try. */
const MISSES_BEFORE_A_PERSON = 2;

/**
 * Answers a question from the FAQ of the call: the answer with its source, « Vouliez-vous dire », or an honest « je ne sais pas ».
 * @returns whether something was said.
 */
export async function answerQuestion(
  context: TurnContext,
  text: string,
  options: AnswerOptions = {},
): Promise<boolean> {
  const servi = askedAppel(context);
  const conversation = conversationOf(context);
  const lieu = namedPlace(context, text);
  const again = appelFollowUp(context, servi) ?? (lieu && placeFollowUp(context, servi, text));
  const understood =
    again === undefined
      ? understandQuestion(context, servi, text)
      : { kind: 'answers' as const, ids: [again], others: [] };
  const dated = await datedReply(context, servi, text, understood);
  const { statistics } = servicesOf(context);

  if (dated !== undefined || understood.kind === 'answers') {
    const ids = understood.kind === 'answers' ? understood.ids : [];
    const replies =
      dated === undefined
        ? await Promise.all(ids.map((id) => entryReply(context, servi, id, lieu)))
        : [dated];
    conversation.misses = 0;
    noteDeed(context, { kind: 'answered', entries: ids });
    statistics.count(servi.appel, 'question', 'repondue' satisfies QuestionOutcome);
    for (const id of ids) statistics.count(servi.appel, 'entry', id);
    if (ids[0] !== undefined) conversation.lastEntry = ids[0];
    const buttons = addStepButtons(context, [...new Set(replies.flatMap((each) => each.buttons ?? []))]);
    const others = understood.kind === 'answers' ? understood.others : [];
    const last = { ...(replies.at(-1) ?? { text: '' }), buttons };
    const said = [
      ...replies.slice(0, -1).map((each) => ({ text: each.text })),
      options.feedback === true ? withFeedback(context, last, { text, others }) : last,
    ];
    await reply(context, ...said.map((each, at) => (at === 0 ? headed(context, servi, each) : each)));
    return true;
  }
  if (options.onlyIfSure === true) return false;
  const mayBeMood = understood.kind === 'none' || !asksSomething(text);
  const mood = mayBeMood ? readMood(text, servicesOf(context).wordings) : undefined;
  if (mood !== undefined) {
    await reply(context, { text: sayOf(context)(`bavardage:${mood}`) });
    return true;
  }
  conversation.misses += 1;
  noteDeed(context, { kind: 'told', key: understood.kind === 'suggest' ? 'suggested' : 'unknown' });
  if (understood.kind === 'suggest') {
    statistics.count(servi.appel, 'question', 'suggeree' satisfies QuestionOutcome);
    await reply(context, headed(context, servi, await suggestions(context, servi, understood.ids)));
    return true;
  }
  statistics.count(servi.appel, 'question', 'manquee' satisfies QuestionOutcome);
  keepMissed(context, servi, { text, kind: 'sans_reponse', nearest: understood.nearest });
  await reply(context, headed(context, servi, await notKnown(context, servi)));
  return true;
}

/** An answer says of which call it is, where the message named it. */
function headed(context: TurnContext, { appel }: AppelServi, said: Reply): Reply {
  if (namedNow(context) === undefined) return said;
  return { ...said, text: `**${appel.titreCourt[conversationOf(context).langue]}**\n\n${said.text}` };
}

/** « Vouliez-vous dire »: the questions themselves are the buttons. */
export async function suggestions(
  context: TurnContext,
  servi: AppelServi,
  ids: readonly string[],
): Promise<Reply> {
  const { entries } = servi.faq[conversationOf(context).langue];
  const questions = ids.map((id) => namingAppel(context, servi, entries.get(id)?.question ?? id));
  const [best = ''] = ids;
  const acts = (entries.get(best)?.boutons ?? []).filter(isActionName).filter(await openActs(context));
  const names = [...questions, ...acts.slice(0, 1).map((act) => actButton(context, act))];
  const list = names.map((name) => `- ${name}`).join('\n');
  return {
    text: `${sayOf(context)('faq:vouliez_vous_dire')}\n\n${list}`,
    buttons: addStepButtons(context, names),
  };
}

/** « Je ne sais pas », and whom to ask; after two misses in a row, a person at once. */
export async function notKnown(context: TurnContext, servi: AppelServi): Promise<Reply> {
  const { misses } = conversationOf(context);
  const contact = serviceContact(await circumstancesWithDossier(context, servi));
  return {
    text: sayOf(context)(misses >= MISSES_BEFORE_A_PERSON ? 'faq:ne_sais_pas_encore' : 'faq:ne_sais_pas', {
      contact,
    }),
  };
}

/** The place that a question names; its region is kept, for who has no dossier. */
function namedPlace(context: TurnContext, text: string): Lieu | undefined {
  const reading = readTerritoire(text, servicesOf(context).territoires, { asSpelt: true });
  if (reading.kind !== 'read') return undefined;
  conversationOf(context).region = reading.value.region;
  return reading.value;
}

/** « et pour l’aide aux entreprises ? » asks the question before again, of that call. */
function appelFollowUp(context: TurnContext, { faq }: AppelServi): string | undefined {
  const { lastEntry, langue } = conversationOf(context);
  if (lastEntry === undefined || namedNow(context)?.alone !== true) return undefined;
  return faq[langue].entries.has(lastEntry) ? lastEntry : undefined;
}

/** « et pour la Bretagne ? » asks the question before again, for that place. */
function placeFollowUp(context: TurnContext, servi: AppelServi, text: string): string | undefined {
  const { lastEntry, langue } = conversationOf(context);
  const before = lastEntry === undefined ? undefined : servi.faq[langue].entries.get(lastEntry);
  if (before === undefined || !isElliptical(text)) return undefined;
  return allTexts(before).some((each) => OF_A_PLACE.test(each)) ? before.id : undefined;
}
