import type { TurnContext } from 'botbuilder';
import type { MissedQuestion } from '../../domain/faq/missed-questions.js';
import { placeWords } from '../../domain/appel/territoires.js';
import { words } from '../../domain/text/fold.js';
import { maskPersonal } from '../../domain/text/mask-personal.js';
import { conversationOf } from '../turn/conversation.js';
import { servicesOf, type AppelServi } from '../turn/services.js';

/** Keeps a question for the operator, without personal data: names are told from the words of the FAQ and from places. */
export function keepMissed(
  context: TurnContext,
  servi: AppelServi,
  missed: Pick<MissedQuestion, 'text' | 'kind' | 'nearest'>,
): void {
  const { langue } = conversationOf(context);
  const { missed: kept, territoires } = servicesOf(context);
  const { knownWords } = servi.faq[langue];
  const isKnown = (word: string): boolean =>
    territoires.noms.has(placeWords(word).join(' ')) || words(word).every((part) => knownWords.has(part));
  kept.keep({ ...missed, appelId: servi.appel.id, langue, text: maskPersonal(missed.text, isKnown) });
}
