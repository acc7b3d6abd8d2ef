import { ulid } from 'ulid';
import type { Words } from '../core/locales.js';
import { BOT_ID } from './addressing.js';
import type { ShowActivity } from './replies.js';

export interface OutageNoticeParts {
  readonly show: ShowActivity;
  readonly words: Words;
  readonly now: () => number;
}

/** Tells whoever looks on that their message is kept and its answer held up, once for each time that it happens. */
export class OutageNotice {
  readonly #told = new Set<string>();

  constructor(private readonly parts: OutageNoticeParts) {}

  /** Shows the sentence, which can't be stored. In French: the conversation's language is out of reach as well. */
  tell(conversationId: string): void {
    if (this.#told.has(conversationId)) return;
    this.#told.add(conversationId);
    const { show, words, now } = this.parts;
    show(conversationId, {
      type: 'message',
      id: ulid(),
      timestamp: new Date(now()),
      from: { id: BOT_ID, name: BOT_ID, role: 'bot' },
      text: words('fr', 'erreurs:stockage'),
    });
  }

  /** The answer could be stored. */
  over(conversationId: string): void {
    this.#told.delete(conversationId);
  }
}
