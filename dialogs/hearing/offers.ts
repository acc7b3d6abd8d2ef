import type { TurnContext } from 'botbuilder';
import { positionIn } from '../../domain/champs/position.js';
import { foldInPlace } from '../../domain/text/fold.js';
import { hear } from '../../domain/understanding/said.js';
import { assents } from '../../domain/understanding/assents.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import type { ActionName } from '../../domain/understanding/acts/names.js';
import { conversationOf } from '../turn/conversation.js';

/** An act under a button: its words, and the message that it is about. */
export interface OfferedAct {
  readonly said: string;
  readonly act: ActionName;
  readonly about: string;
  /** Nothing else was offered beside it: a yes picks it. */
  readonly alone: boolean;
}

/** Remembers the acts that are offered, until the next message. */
export function offerActs(context: TurnContext, offered: readonly OfferedAct[]): void {
  conversationOf(context).offered = offered;
}

/** The acts that are offered so far. */
export function offeredActs(context: TurnContext): readonly OfferedAct[] {
  return conversationOf(context).offered ?? [];
}

/** Takes the offers of the message before: they hold for one message, so that no button of an earlier attempt returns. */
export function takeOffers(context: TurnContext): readonly OfferedAct[] {
  const conversation = conversationOf(context);
  const offered = conversation.offered ?? [];
  delete conversation.offered;
  return offered;
}

/** The act that a message picks among those offered, by its words or by a yes. */
export function pickedAct(offered: readonly OfferedAct[], text: string): OfferedAct | undefined {
  return (
    offered.find(({ said }) => sameWording(text, said)) ??
    (assents(text) ? offered.find(({ alone }) => alone) : undefined)
  );
}

/** The same, or by its place: « le premier », « 1 »; where no field is asked that could be answered so. */
export function pickedActByPlace(offered: readonly OfferedAct[], text: string): OfferedAct | undefined {
  const place = positionIn(hear(text, 'fr'), foldInPlace(text), offered.length);
  return pickedAct(offered, text) ?? (place === undefined ? undefined : offered[place]);
}
