import type { BotServiceConfig } from '../../config/azure.js';
import type { Conversation } from '../../storage/conversations.js';
import { HttpError } from '../../http/http-error.js';
import type { Database } from '../../storage/database.js';
import type { Inbox, ReceivedActivity } from '../../storage/inbox.js';
import {
  openRemoteConversation,
  stopRemoteConversation,
  type RemoteAddress,
} from '../../storage/remote-conversations.js';
import type { Write } from '../../storage/unit-of-work.js';
import type { MessageIntake } from '../../turns/intake.js';
import type { ConsentedFiles } from './teams/consented-files.js';
import { readConsent } from './teams/file-consent.js';
import type { ChannelActivity } from './channel-activity.js';
import { addressOf, channelOf, conversationFor, organisationOf } from './person.js';
import { leaves, left, received } from './received.js';

export interface ActivityIntakeParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly intake: MessageIntake;
  readonly wake: (conversationId: string) => void;
  readonly now: () => number;
  readonly defaultLocale: string;
  readonly config: BotServiceConfig;
  readonly consented: ConsentedFiles;
}

/** Stores what channels send, once, before it is acknowledged; each conversation with the address at which it is answered. */
export class ActivityIntake {
  constructor(private readonly parts: ActivityIntakeParts) {}

  /** @throws HttpError 403 for a channel or an organisation that isn't served */
  conversationOf(activity: ChannelActivity): Conversation {
    const { config, defaultLocale, now } = this.parts;
    const channel = channelOf(activity);
    if (channel === undefined) throw new HttpError(403, 'ChannelNotServed', 'This channel is not served');
    const allowed = config.kind === 'azure' ? config.organisations : [];
    const organisation = organisationOf(activity) ?? '';
    if (channel === 'msteams' && allowed.length > 0 && !allowed.includes(organisation))
      throw new HttpError(403, 'OrganisationNotServed', 'This organisation is not served');
    return conversationFor(activity, channel, { locale: defaultLocale, now: now() });
  }

  /** Takes an activity of a conversation. */
  async receive(conversation: Conversation, activity: ChannelActivity, arrivedAt: number): Promise<void> {
    if (leaves(activity)) return this.#stop(conversation, left(activity));
    const consent = readConsent(activity);
    if (consent !== undefined) return this.parts.consented.answer(conversation, addressOf(activity), consent);
    const said = received(activity);
    if (said !== undefined)
      await this.#store(conversation, marked(said, addressOf(activity)), { activity, arrivedAt });
  }

  async #stop({ id }: Conversation, said: ReceivedActivity): Promise<void> {
    const { db, inbox, wake, now } = this.parts;
    await db.transaction().execute(async (transaction) => {
      await stopRemoteConversation(transaction, id, now());
      await inbox.insert(transaction, id, said);
    });
    wake(id);
  }

  async #store(
    conversation: Conversation,
    said: ReceivedActivity,
    { activity, arrivedAt }: { readonly activity: ChannelActivity; readonly arrivedAt: number },
  ): Promise<void> {
    const { db, inbox, intake, wake } = this.parts;
    const address = addressOf(activity);
    if (said.type === 'message') {
      const open: Write = (transaction) => openRemoteConversation(transaction, conversation, address);
      await intake.receive(conversation, said, { records: [open], arrivedAt });
      return;
    }
    await db.transaction().execute(async (transaction) => {
      await openRemoteConversation(transaction, conversation, address);
      await inbox.insert(transaction, conversation.id, said);
    });
    wake(conversation.id);
  }
}

/** Where several people read, what is said says where its writer can talk alone. */
function marked(said: ReceivedActivity, { several, bot }: RemoteAddress): ReceivedActivity {
  if (!several) return said;
  const lienPrive = `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot.id)}`;
  return { ...said, channelData: { ...(said.channelData as object | undefined), lienPrive } };
}
