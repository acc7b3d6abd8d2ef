import type { CardActionMiddleware } from './web-chat.js';

/** What is sent from a card shows in the conversation as the words that it carries: Web Chat would show nothing of it. */
export const saidForms: CardActionMiddleware =
  () =>
  (next) =>
  ({ cardAction, ...args }) => {
    const text = cardAction.type === 'postBack' ? wordsIn(cardAction.value) : undefined;
    const { value } = cardAction;
    return text === undefined
      ? next({ ...args, cardAction })
      : next({ ...args, cardAction: { type: 'messageBack', value, text, displayText: text } });
  };

function wordsIn(value: unknown): string | undefined {
  const text = (value as { text?: unknown } | undefined)?.text;
  return typeof text === 'string' ? text : undefined;
}
