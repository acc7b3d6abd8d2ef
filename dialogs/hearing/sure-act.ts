import type { TurnContext } from 'botbuilder';
import type { ActName } from '../../domain/understanding/acts/names.js';
import { possibleActs } from '../../domain/understanding/acts/possible.js';
import type { Place } from '../../domain/understanding/acts/situation.js';
import { CERTAIN } from '../../domain/understanding/decision/thresholds.js';
import { hear } from '../../domain/understanding/said.js';
import { conversationOf } from '../turn/conversation.js';
import { servicesOf } from '../turn/services.js';

/** What a message asks for beyond doubt, where no dossier's step reads it. */
export function sureAct(context: TurnContext, text: string, place: Place): ActName | undefined {
  const said = hear(text, conversationOf(context).langue);
  const [best] = servicesOf(context).acts.weigh(said, { place, possible: possibleActs(place) });
  return best !== undefined && best.probability >= CERTAIN ? best.act : undefined;
}
