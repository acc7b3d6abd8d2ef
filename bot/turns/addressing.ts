import type { Activity } from 'botframework-schema';
import { isInternal } from '../../dialogs/turn/internal-event.js';
import type { Conversation } from '../storage/conversations.js';
import type { ReceivedActivity } from '../storage/inbox.js';
import type { TranscriptActivity } from '../storage/transcripts.js';
import { LOCAL_SERVICE_URL } from './adapter.js';

/** The embedded Direct Line. */
export const CHANNEL_ID = 'directline';
export const BOT_ID = 'assistant';

const bot = { id: BOT_ID, name: BOT_ID, role: 'bot' };

/** The activity as the assistant receives it: who it is from is what the server knows, never what the client says. */
export function toTurn(received: ReceivedActivity, conversation: Conversation, timestamp: Date): Activity {
  return {
    locale: conversation.locale,
    ...received,
    timestamp,
    channelId: conversation.channel,
    serviceUrl: LOCAL_SERVICE_URL,
    conversation: { id: conversation.id, isGroup: isPublic(received), conversationType: '', name: '' },
    from: { id: conversation.userId, name: '', role: 'user' },
    recipient: bot,
  } as Activity;
}

/** The user's own message as the page gets it back. */
export function toEcho(
  activity: TranscriptActivity,
  conversation: Conversation,
  now: number,
): TranscriptActivity {
  return {
    ...activity,
    ...shown(conversation, now),
    from: { id: conversation.userId, name: '', role: 'user' },
  };
}

/** Whether the transcript has a message of that kind: what its user sent, and nothing of the service's own. */
export function isEchoed(received: ReceivedActivity): boolean {
  return received.type !== 'conversationUpdate' && !isInternal(received);
}

/** A reply as the page gets it. */
export function toReply(
  activity: Partial<Activity>,
  id: string,
  conversation: Conversation,
  now: number,
): TranscriptActivity {
  const reply = { ...activity, id, ...shown(conversation, now), from: bot };
  delete reply.serviceUrl;
  delete reply.recipient;
  return reply;
}

function shown(conversation: Conversation, now: number): Partial<Activity> {
  return {
    channelId: conversation.channel,
    conversation: { id: conversation.id } as Activity['conversation'],
    timestamp: new Date(now),
  };
}

/** Whether several people read: only the service marks a message so. */
function isPublic({ channelData }: ReceivedActivity): boolean {
  return (channelData as { lienPrive?: unknown } | undefined)?.lienPrive !== undefined;
}
