import { setImmediate } from 'node:timers/promises';
import type { Activity } from 'botframework-schema';
import { readChannelActivity } from '../../../bot/channels/azure/channel-activity.js';
import { conversationFor } from '../../../bot/channels/azure/person.js';
import { oldestDelivery } from '../../../bot/storage/deliveries.js';
import type { ConversationHarness } from '../conversation-harness.js';
import type { Said, Sent, Speaker } from '../speaker.js';
import { post } from './bot-server.js';
import { APP_ID, type Microsoft } from './microsoft.js';

/** A user of Azure's own Direct Line, as Azure hands on what they write. */
export class AzureSpeaker implements Speaker {
  readonly channelId = 'azure-directline';
  readonly conversationId: string;
  readonly #remoteId = `${crypto.randomUUID()}-eu`;
  readonly #userId = `dl_${crypto.randomUUID().replaceAll('-', '')}`;
  #heard = 0;

  constructor(
    private readonly harness: ConversationHarness,
    private readonly microsoft: Microsoft,
  ) {
    const sample = readChannelActivity(this.#activity({ type: 'message' }));
    this.conversationId = conversationFor(sample, 'directline', { locale: 'fr-FR', now: 0 }).id;
  }

  async join(): Promise<readonly Said[]> {
    // Azure says it once for the assistant and once for the user, in the conversation's own name.
    const from = { id: this.#remoteId };
    for (const id of [APP_ID, this.#userId])
      await this.#post(this.#activity({ type: 'conversationUpdate', from, membersAdded: [{ id }] }));
    return this.listen();
  }

  async send({ text, files, value }: Sent): Promise<readonly Said[]> {
    const attachments = files.map(({ name, bytes }) => {
      const key = `${crypto.randomUUID()}/${name}`;
      this.microsoft.files.set(key, bytes);
      const contentUrl = `${this.microsoft.url}/fichiers/${encodeURIComponent(key)}`;
      return { contentType: 'application/octet-stream', contentUrl, name };
    });
    await this.#post(
      this.#activity({ type: 'message', text, attachments, ...(value === undefined ? {} : { value }) }),
    );
    return this.listen();
  }

  async listen(): Promise<readonly Said[]> {
    const { db, inbox } = this.harness;
    while (
      (await inbox.oldestWaiting(this.conversationId)) !== undefined ||
      (await oldestDelivery(db, this.conversationId)) !== undefined
    )
      await setImmediate();
    const all = this.microsoft.said.filter(({ path }) => path.includes(`/conversations/${this.#remoteId}/`));
    const fresh = all.slice(this.#heard);
    this.#heard = all.length;
    return fresh.map(({ activity }) => ({ ...activity, ...here(activity) }));
  }

  shown(text: string): string {
    return text.replaceAll('](/', '](https://aap.example/');
  }

  leave(): void {
    // Nothing of it is open.
  }

  #activity(activity: Record<string, unknown>): Partial<Activity> {
    return {
      id: crypto.randomUUID(),
      channelId: 'directline',
      serviceUrl: this.microsoft.serviceUrl,
      from: { id: this.#userId },
      conversation: { id: this.#remoteId },
      recipient: { id: APP_ID, name: 'Assistant' },
      locale: 'fr-FR',
      ...activity,
    } as unknown as Partial<Activity>;
  }

  async #post(activity: Partial<Activity>): Promise<void> {
    const answer = await post(this.harness.server, activity, `Bearer ${await this.microsoft.token()}`);
    if (answer.status !== 200) throw new Error(`/api/messages answers ${answer.status}`);
  }
}

/** Files are offered by whole addresses, which open on the server of the test. */
function here({ attachments }: Partial<Activity>): Partial<Activity> {
  if (attachments === undefined) return {};
  return {
    attachments: attachments.map((each) => ({
      ...each,
      contentUrl: new URL(each.contentUrl ?? '').pathname,
    })),
  };
}
