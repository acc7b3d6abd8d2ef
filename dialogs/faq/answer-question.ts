import type { TurnContext } from 'botbuilder';
import type { Source } from '../../domain/appel/appel.js';
import { conversationOf } from '../conversation.js';
import { reply, sayOf, type Reply } from '../reply.js';
import { servicesOf, type AppelServi } from '../services.js';
import type { Say } from '../words.js';
import { currentAppel } from '../current-appel.js';
import { readRemark } from '../question.js';
import { addStepButtons } from '../step-buttons.js';
import { liveValues } from './live-values.js';
import { readTerritoire } from '../../domain/appel/regions.js';

interface AnswerOptions {
  /** Say nothing unless the answer is sure: the message may not be a question at all. */
  readonly onlyIfSure?: boolean;
}

/** Misses in a row after which a person is named instead of another try. */
const MISSES_BEFORE_A_PERSON = 2;

/** Answers what was said in the middle of a step, when it is surely a question of the FAQ; @returns whether it was. */
export async function answerRemark(context: TurnContext, text: string): Promise<boolean> {
  return readRemark(text) && (await answerQuestion(context, text, { onlyIfSure: true }));
}

/**
 * Answers a question from the FAQ of the call: the answer with its source, « Vouliez-vous dire », or an honest « je ne sais pas ».
 * @returns whether something was said.
 */
export async function answerQuestion(
  context: TurnContext,
  text: string,
  options: AnswerOptions = {},
): Promise<boolean> {
  const servi = currentAppel(context);
  const conversation = conversationOf(context);
  rememberRegion(context, text);
  const result = servi.faq[conversation.langue].engine.ask(text);
  const best = result.candidates[0];
  if (result.zone === 'answer' && best !== undefined) {
    conversation.misses = 0;
    conversation.lastEntry = best.id;
    await reply(context, await answerOf(context, servi, best.id));
    return true;
  }
  if (options.onlyIfSure === true) return false;
  conversation.misses += 1;
  const suggested = result.zone === 'suggest' ? result.candidates.slice(0, 3).map(({ id }) => id) : [];
  await reply(
    context,
    suggested.length > 0 ? suggestions(context, servi, suggested) : await notKnown(context, servi),
  );
  return true;
}

/** The answer of one entry, with its live values and its source. */
async function answerOf(context: TurnContext, servi: AppelServi, id: string): Promise<Reply> {
  const say = sayOf(context);
  const { langue } = conversationOf(context);
  const entry = servi.faq[langue].entries.get(id);
  if (entry === undefined) return notKnown(context, servi);
  const values = await liveValues(context, servi);
  const text = entry.reponse.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => values[name] ?? '');
  const sources = entry.sources
    .map((source) => servi.appel.sources[source])
    .filter((source) => source !== undefined);
  const buttons = (entry.boutons ?? []).map((bouton) => say(`faq:bouton_${bouton}`));
  return { text: [tidy(text), cited(say, sources)].join('\n\n'), buttons: addStepButtons(context, buttons) };
}

/** The sources of an answer on one line each kind: what is published is not a clue. */
function cited(say: Say, sources: readonly Source[]): string {
  const natures = [...new Set(sources.map(({ nature }) => nature))];
  const lines = natures.map((nature) => {
    const titles = sources
      .filter((source) => source.nature === nature)
      .map(({ titre, url }) => (url === undefined ? titre : `[${titre}](${url})`));
    return say(`faq:source_${nature}`, { titre: [...new Set(titles)].join(' ; ') });
  });
  return lines.join('\n\n');
}

function suggestions(context: TurnContext, servi: AppelServi, ids: readonly string[]): Reply {
  const say = sayOf(context);
  const { entries } = servi.faq[conversationOf(context).langue];
  const questions = ids.map((id) => entries.get(id)?.question ?? id);
  const list = questions.map((question) => `- ${question}`).join('\n');
  return { text: `${say('faq:vouliez_vous_dire')}\n\n${list}`, buttons: addStepButtons(context, questions) };
}

async function notKnown(context: TurnContext, servi: AppelServi): Promise<Reply> {
  const say = sayOf(context);
  const { misses } = conversationOf(context);
  const contact = (await liveValues(context, servi))['contact_region'] ?? '';
  return {
    text: say(misses >= MISSES_BEFORE_A_PERSON ? 'faq:ne_sais_pas_encore' : 'faq:ne_sais_pas', { contact }),
  };
}

/** A region named in a question is kept for the answers that depend on it. */
function rememberRegion(context: TurnContext, text: string): void {
  const reading = readTerritoire(text, servicesOf(context).territoires);
  if (reading.kind === 'read') conversationOf(context).region = reading.value.region;
}

/** A live value may be empty: no double spaces are left behind. */
function tidy(text: string): string {
  return text.replace(/ {2,}/g, ' ').replace(/ +\n/g, '\n').trim();
}
