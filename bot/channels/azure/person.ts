import { createHash } from 'node:crypto';
import type { Conversation } from '../../storage/conversations.js';
import type { RemoteAddress } from '../../storage/remote-conversations.js';
import type { ChannelActivity } from './channel-activity.js';

const TEAMS = 'msteams';
/** By this prefix Azure's Direct Line marks the users that a token names: no client can claim it. */
const BOUND = /^dl_[\w-]{16,100}$/;

/** The channels whose messages are taken. */
export type RemoteChannel = typeof TEAMS | 'directline' | 'webchat';

/** The channel of an activity, undefined for one that isn't served. */
export function channelOf({ channelId }: ChannelActivity): RemoteChannel | undefined {
  return ([TEAMS, 'directline', 'webchat'] as const).find((channel) => channel === channelId);
}

/** The organisation that an activity comes from; undefined outside Teams. */
export function organisationOf({ channelData, conversation }: ChannelActivity): string | undefined {
  return channelData?.tenant?.id ?? conversation.tenantId ?? undefined;
}

/** Where an activity comes from: how to answer it. */
export function addressOf(activity: ChannelActivity): RemoteAddress {
  const { channelId, serviceUrl, conversation, recipient, from } = activity;
  const tenantId = organisationOf(activity);
  return {
    channelId,
    serviceUrl,
    remoteId: conversation.id,
    several: conversation.isGroup === true || !isPersonal(conversation.conversationType),
    ...(tenantId === undefined ? {} : { tenantId }),
    bot: { id: recipient.id, name: recipient.name ?? '' },
    user: { id: from.id, name: from.name ?? '' },
  };
}

/**
 * The conversation of ours that an activity belongs to. On Teams a person is their organisation and their account in it;
 * where several people talk, each has a conversation of their own with the assistant.
 */
export function conversationFor(
  activity: ChannelActivity,
  channel: RemoteChannel,
  { locale, now }: { readonly locale: string; readonly now: number },
): Conversation {
  const { remoteId, several, tenantId } = addressOf(activity);
  const { from } = activity;
  const bound = [from.id, ...(activity.membersAdded ?? []).map((member) => member.id)].find((each) =>
    BOUND.test(each),
  );
  const kept = channel === TEAMS ? TEAMS : `azure-${channel}`;
  const userId =
    channel === TEAMS
      ? `teams:${tenantId ?? ''}:${from.aadObjectId ?? from.id}`
      : channel === 'directline' && bound !== undefined
        ? bound
        : `${kept}:${fingerprint(remoteId, from.id)}`;
  const id = `${kept}-${several ? fingerprint(remoteId, userId) : fingerprint(remoteId)}`;
  return { id, channel: kept, userId, locale, createdAt: now };
}

function isPersonal(conversationType: string | null | undefined): boolean {
  return conversationType === undefined || conversationType === null || conversationType === 'personal';
}

function fingerprint(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 32);
}
