import { setTimeout } from 'node:timers/promises';
import { activitiesAfter } from '../../bot/storage/transcripts.js';
import type { AssistantPage, TestBrowser } from './browser.js';
import type { ConversationHarness } from './conversation-harness.js';
import type { Said, Sent, Speaker } from './speaker.js';

const POLL_MS = 50;
const ANY = 1_000;

/** A user who types in the page, in a real browser, and reads what it shows. */
export class PageSpeaker implements Speaker {
  readonly channelId = 'directline';
  conversationId = '';
  #sent = 0;
  #heard = 0;

  private constructor(
    private readonly harness: ConversationHarness,
    private readonly page: AssistantPage,
  ) {}

  static async connect(harness: ConversationHarness, browser: TestBrowser): Promise<PageSpeaker> {
    return new PageSpeaker(harness, await browser.openPage(harness.server.url));
  }

  /** The page opens no conversation before its user says something. */
  join(): Promise<readonly Said[]> {
    return Promise.resolve([]);
  }

  async send({ text }: Sent): Promise<readonly Said[]> {
    const opened = this.#sent > 0 ? undefined : this.page.page.waitForResponse(/\/webchat\/token$/u);
    await this.page.say(text);
    this.#sent += 1;
    if (opened !== undefined)
      ({ conversationId: this.conversationId } = (await (await opened).json()) as {
        conversationId: string;
      });
    return this.listen();
  }

  async listen(): Promise<readonly Said[]> {
    while (!(await this.#isAllShown())) await setTimeout(POLL_MS);
    const shown = await this.page.bubbles();
    const lastOwn = shown.findLastIndex(({ own }) => own);
    const said = shown.slice(Math.max(this.#heard, lastOwn + 1)).map(({ text }): Said => ({ text }));
    this.#heard = shown.length;
    const actions = (await this.page.offered()).map((title) => ({ title, type: 'imBack', value: title }));
    const last = said.at(-1);
    if (last !== undefined) last.suggestedActions = { actions, to: [] };
    return said;
  }

  /** The page renders Markdown: its marks are not to be seen. */
  shown(text: string): string {
    return text
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replaceAll(/\*\*|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
      .replaceAll(/^\s*- /gmu, '');
  }

  leave(): void {
    void this.page.close();
  }

  /** Whether what was sent was answered, and the page shows all that was said. */
  async #isAllShown(): Promise<boolean> {
    const { db, inbox } = this.harness;
    if ((await inbox.oldestWaiting(this.conversationId)) !== undefined) return false;
    const entries = await activitiesAfter(db, this.conversationId, 0, ANY);
    const messages = entries.filter(({ activity }) => activity.type === 'message');
    const own = messages.filter(({ activity }) => activity.from?.role === 'user');
    return own.length === this.#sent && (await this.page.bubbles()).length === messages.length;
  }
}
