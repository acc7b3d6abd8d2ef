import { setImmediate } from 'node:timers/promises';
import { expect } from 'chai';
import type { Activity } from 'botframework-schema';
import { readChannelActivity } from '../../../bot/channels/azure/channel-activity.js';
import { conversationFor } from '../../../bot/channels/azure/person.js';
import { oldestDelivery } from '../../../bot/storage/deliveries.js';
import type { ConversationHarness } from '../conversation-harness.js';
import type { Said, Sent, Speaker } from '../speaker.js';
import { post } from './bot-server.js';
import { isConsent, readCard, type ReadCard } from './read-card.js';
import type { Asked, Microsoft } from './microsoft.js';
import { teamsActivity, teamsInstallation, teamsMessage, type TeamsPlace } from './teams-activities.js';

/** A user in a personal chat on Teams: presses the buttons of cards where their words are offered, types the rest. */
export class TeamsSpeaker implements Speaker {
  readonly channelId = 'msteams';
  readonly conversationId: string;
  readonly #place: TeamsPlace;
  #heard = 0;
  #card: { readonly id: string; readonly card: ReadCard } | undefined;

  constructor(
    private readonly harness: ConversationHarness,
    private readonly microsoft: Microsoft,
    place: TeamsPlace = placeOf(crypto.randomUUID(), microsoft),
  ) {
    this.#place = place;
    const sample = readChannelActivity(teamsMessage(this.#place, ''));
    this.conversationId = conversationFor(sample, 'msteams', { locale: 'fr-FR', now: 0 }).id;
  }

  async join(): Promise<readonly Said[]> {
    for (const event of teamsInstallation(this.#place)) await this.#post(event);
    return this.listen();
  }

  async send({ text, files, value }: Sent): Promise<readonly Said[]> {
    if (files.length > 0) await this.#post(this.#withFiles(files, text));
    else if (value !== undefined) await this.#post(teamsActivity(this.#place, { type: 'message', value }));
    else await this.#post(this.#pressed(text) ?? teamsMessage(this.#place, text));
    return this.listen();
  }

  async listen(): Promise<readonly Said[]> {
    const { db, inbox } = this.harness;
    while (
      (await inbox.oldestWaiting(this.conversationId)) !== undefined ||
      (await oldestDelivery(db, this.conversationId)) !== undefined
    )
      await setImmediate();
    const all = this.#saidHere();
    const fresh = all.slice(this.#heard);
    this.#heard = all.length;
    return fresh.flatMap((asked) => this.#read(asked));
  }

  shown(text: string): string {
    return text.replaceAll('](/', '](https://aap.example/');
  }

  leave(): void {
    // Nothing of it is open.
  }

  again(): Promise<Speaker> {
    const other = new TeamsSpeaker(this.harness, this.microsoft, this.#place);
    other.#heard = this.#saidHere().length;
    other.#card = this.#card;
    return Promise.resolve(other);
  }

  #saidHere(): readonly Asked[] {
    const path = `/emea/v3/conversations/${encodeURIComponent(this.#place.conversationId)}/`;
    return this.microsoft.said.filter((asked) => asked.path.startsWith(path));
  }

  #read({ method, id, activity }: Asked): readonly Said[] {
    if (isConsent(activity)) return [];
    const card = readCard(activity);
    if (method === 'PUT') {
      expect(card?.buttons, 'an answered card').to.deep.equal([]);
      if (this.#card?.id === id) this.#card = undefined;
      return [];
    }
    if (card === undefined) return [activity];
    if (card.buttons.length > 0) {
      expect(this.#card, 'two cards with buttons').to.equal(undefined);
      this.#card = { id, card };
    }
    const actions = card.buttons.map(({ title }) => ({ title, type: 'imBack', value: title }));
    return [{ text: card.twin, suggestedActions: { actions, to: [] }, attachments: [...card.files] }];
  }

  /** What Teams sends when a card's button is pressed. */
  #pressed(text: string): Partial<Activity> | undefined {
    const button = this.#card?.card.buttons.find(({ title }) => title === text);
    if (button === undefined) return undefined;
    const { id = '' } = this.#card ?? {};
    return teamsActivity(this.#place, {
      type: 'message',
      text: button.text,
      value: button.value,
      replyToId: id,
    });
  }

  #withFiles(files: Sent['files'], text: string): Partial<Activity> {
    const attachments = files.map(({ name, bytes }) => {
      const key = `${crypto.randomUUID()}/${name}`;
      this.microsoft.files.set(key, bytes);
      const fileType = name.slice(name.lastIndexOf('.') + 1);
      const downloadUrl = `${this.microsoft.url}/fichiers/${encodeURIComponent(key)}`;
      return {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        contentUrl: `https://exemple.sharepoint.com/personal/${encodeURIComponent(name)}`,
        name,
        content: { downloadUrl, uniqueId: crypto.randomUUID(), fileType },
      };
    });
    const copy = { contentType: 'text/html', content: `<div>${text}</div>` };
    return teamsActivity(this.#place, { type: 'message', text, attachments: [...attachments, copy] });
  }

  async #post(activity: Partial<Activity>): Promise<void> {
    const answer = await post(this.harness.server, activity, `Bearer ${await this.microsoft.token()}`);
    if (answer.status !== 200) throw new Error(`/api/messages answers ${answer.status}`);
  }
}

function placeOf(person: string, { serviceUrl }: Microsoft): TeamsPlace {
  return { serviceUrl, conversationId: `a:1${person}`, aadObjectId: person };
}
