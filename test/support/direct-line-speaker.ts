import { setImmediate } from 'node:timers/promises';
import { activitiesAfter, headOf } from '../../bot/storage/transcripts.js';
import type { ConversationHarness } from './conversation-harness.js';
import { DirectLineClient, type Shown } from './direct-line-client.js';
import type { Said, Sent, Speaker } from './speaker.js';
import { WebPage, type PageToken } from './web-page.js';

const ALL = 1_000;
const placeOf = ({ channelData }: Shown): number => Number(channelData?.['webchat:sequence-id']);

/** A user on the embedded Direct Line, over HTTP and a WebSocket, with Microsoft's own client. */
export class DirectLineSpeaker implements Speaker {
  readonly channelId = 'directline';
  readonly #client: DirectLineClient;
  #heard = 0;

  private constructor(
    private readonly harness: ConversationHarness,
    private readonly page: PageToken,
    resume = false,
  ) {
    this.#client = new DirectLineClient(harness.server.url, page, { resume });
  }

  static async connect(harness: ConversationHarness): Promise<DirectLineSpeaker> {
    return new DirectLineSpeaker(harness, await new WebPage().token(harness.server.url));
  }

  get conversationId(): string {
    return this.page.conversationId;
  }

  join(): Promise<readonly Said[]> {
    return this.listen();
  }

  async send({ text, files, value }: Sent): Promise<readonly Said[]> {
    if (files.length > 0) await this.#client.send(files, text);
    else {
      const channelData = { clientActivityID: crypto.randomUUID() };
      await this.#client.post({ type: 'message', text, value, channelData });
    }
    return this.listen();
  }

  async listen(): Promise<readonly Said[]> {
    const { db, inbox } = this.harness;
    while ((await inbox.oldestWaiting(this.conversationId)) !== undefined) await setImmediate();
    const head = await headOf(db, this.conversationId);
    const fresh = await activitiesAfter(db, this.conversationId, this.#heard, ALL);
    await this.#client.until((received) => {
      const places = new Set(received.map(placeOf));
      return fresh.every(({ activity }) => places.has(placeOf(activity as Shown)));
    });
    const said = this.#client.messages.filter(
      (shown) => placeOf(shown) > this.#heard && shown.from?.id !== this.page.userId,
    );
    this.#heard = head;
    return said;
  }

  shown(text: string): string {
    return text;
  }

  leave(): void {
    this.#client.end();
  }

  again(): Promise<Speaker> {
    const other = new DirectLineSpeaker(this.harness, this.page, true);
    other.#heard = this.#heard;
    return Promise.resolve(other);
  }
}
