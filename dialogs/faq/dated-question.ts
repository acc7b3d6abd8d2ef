import type { TurnContext } from 'botbuilder';
import { readDateByRules } from '../../domain/dates/read-date.js';
import { dayOf } from '../../domain/appel/day-of.js';
import { conversationOf } from '../turn/conversation.js';
import { formatDay } from '../../domain/format/day.js';
import { sayOf, type Reply } from '../say/reply.js';
import { servicesOf, type AppelServi } from '../turn/services.js';
import { circumstancesWithDossier } from './circumstances.js';
import { limite } from './deadline.js';
import { cited } from './entry-answer.js';
import type { Understood } from './understand-question.js';

/** The entries that are about whether one may still file. */
const ABOUT_FILING = ['date_limite', 'hors_delai'];

/** The one day, YYYY-MM-DD, on which a question asks whether one may file. @param near ids of the entries near to it */
export function filingDay(text: string, near: readonly string[], now: Date): string | undefined {
  if (!near.some((id) => ABOUT_FILING.includes(id))) return undefined;
  const reading = readDateByRules(text, now);
  if (reading.kind !== 'read') return undefined;
  const { first, last } = reading.value;
  return first === last ? first : undefined;
}

/**
 * « Je peux encore déposer le 15 juin ? »: answered against the call's dates, the contradiction between its sources,
 * and the assistant's own clock. Undefined when the question names no single day, or is not about filing.
 */
export async function datedReply(
  context: TurnContext,
  servi: AppelServi,
  text: string,
  understood: Understood,
): Promise<Reply | undefined> {
  const { appel } = servi;
  const { now } = servicesOf(context);
  const jour = filingDay(text, understood.kind === 'none' ? understood.nearest : understood.ids, now);
  if (jour === undefined) return undefined;

  const say = sayOf(context);
  const { langue } = conversationOf(context);
  const today = dayOf(now, appel.fuseau);
  const { retenue, publiees } = appel.dates;
  const earlier = publiees.find(({ date }) => date < retenue);
  const values = {
    jour: formatDay(jour, langue),
    limite: limite(await circumstancesWithDossier(context, servi)),
    autre: formatDay(earlier?.date ?? retenue, langue),
    aujourdhui: formatDay(today, langue),
    ouverture: formatDay(appel.ouverture.slice(0, 10), langue),
  };
  const sources = [...new Set(publiees.map(({ source }) => source))].flatMap((id) => appel.sources[id] ?? []);
  const lines = [
    say(
      `faq:jour_${verdict(jour, { today, retenue, earlier: earlier?.date, opening: appel.ouverture.slice(0, 10) })}`,
      values,
    ),
    cited(say, sources),
  ];
  return { text: lines.join('\n\n'), buttons: [say('faq:bouton_contact')] };
}

interface Days {
  readonly today: string;
  readonly retenue: string;
  readonly earlier: string | undefined;
  readonly opening: string;
}

/** All are YYYY-MM-DD, which compare as text. */
function verdict(jour: string, { today, retenue, earlier, opening }: Days): string {
  if (today > retenue) return 'clos';
  if (jour < today) return 'passe';
  if (jour < opening) return 'trop_tot';
  if (jour > retenue) return 'apres';
  if (jour === retenue) return 'limite';
  return earlier !== undefined && jour > earlier ? 'entre' : 'avant';
}
