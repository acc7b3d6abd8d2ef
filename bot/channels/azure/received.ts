import { ulid } from 'ulid';
import { CONVERSATION_QUITTEE, MESSAGE_MODIFIE } from '../../../dialogs/events.js';
import { INTERNAL_MARK } from '../../../dialogs/turn/internal-event.js';
import type { Attachment } from 'botframework-schema';
import type { ReceivedActivity } from '../../storage/inbox.js';
import { readFileName, readMediaType } from '../../files/file-name.js';
import { readCardValue, readText } from '../../turns/read-text.js';
import type { ChannelActivity } from './channel-activity.js';

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
/** A message's own rich text again, the message it quotes, and cards: no documents. */
const NO_FILE = /^(?:text\/html$|messageReference$|application\/vnd\.microsoft\.(?:card|teams\.card)\.)/i;
/** A file that is still where the channel keeps it: its short-lived address. */
export interface DistantFile {
  readonly distant: string;
}

/**
 * What the assistant is told of an activity, in the shape that all channels share; undefined for what it has nothing to say to
 * (reactions, deletions, typing…).
 */
export function received(activity: ChannelActivity): ReceivedActivity | undefined {
  const id = activity.id ?? ulid();
  switch (activity.type) {
    case 'message':
      return message(activity, id);
    case 'messageUpdate':
      return activity.channelData?.eventType === 'editMessage' ? edited(id) : undefined;
    case 'conversationUpdate':
      return activity.membersAdded?.length ? joins(activity, id) : undefined;
    case 'installationUpdate':
      return activity.action?.startsWith('add') ? joins(activity, id) : undefined;
    default:
      return undefined;
  }
}

/** The id is that of the message, which may be edited again. */
function edited(id: string): ReceivedActivity {
  return {
    type: 'event',
    id: `${id}-${ulid()}`,
    name: MESSAGE_MODIFIE,
    channelData: INTERNAL_MARK,
  };
}

/** Whether an activity says that the assistant was taken away from a conversation. */
export function leaves({ type, action }: ChannelActivity): boolean {
  return type === 'installationUpdate' && action?.startsWith('remove') === true;
}

/** What the assistant is told when it is taken away. */
export function left({ id }: ChannelActivity): ReceivedActivity {
  return { type: 'event', id: id ?? ulid(), name: CONVERSATION_QUITTEE, channelData: INTERNAL_MARK };
}

function joins({ from, recipient }: ChannelActivity, id: string): ReceivedActivity {
  const members = [recipient, from].map((member) => ({ id: member.id, name: '' }));
  return { type: 'conversationUpdate', id, membersAdded: members };
}

function message(activity: ChannelActivity, id: string): ReceivedActivity {
  const { text, cut } = readText(withoutMentions(activity));
  const value = readValue(activity.value);
  const attachments = (activity.attachments ?? []).flatMap((each) =>
    readAttachment(each, activity.channelId),
  );
  return {
    type: 'message',
    id,
    text,
    textFormat: 'plain',
    ...(value === undefined ? {} : { value }),
    ...(attachments.length === 0 ? {} : { attachments }),
    channelData: cut === undefined ? {} : { texteCoupe: cut },
  };
}

/** The text without the places where the assistant itself is named. */
function withoutMentions({ text, entities, recipient }: ChannelActivity): string {
  let rest = text ?? '';
  for (const { type, text: named, mentioned } of entities ?? [])
    if (type === 'mention' && mentioned?.id === recipient.id && named) rest = rest.replaceAll(named, ' ');
  return rest.trim();
}

/** What a card's button carries; some clients send it as JSON. */
function readValue(value: unknown): unknown {
  if (typeof value !== 'string') return readCardValue(value ?? undefined);
  try {
    return readCardValue(JSON.parse(value));
  } catch {
    return undefined;
  }
}

function readAttachment(
  { contentType, contentUrl, name, content }: NonNullable<ChannelActivity['attachments']>[number],
  channelId: string,
): readonly Attachment[] {
  if (NO_FILE.test(contentType)) return [];
  const nom = readFileName(name ?? undefined);
  if (contentType.toLowerCase() === DOWNLOAD) {
    const distant = (content as { downloadUrl?: unknown } | null | undefined)?.downloadUrl;
    const type = 'application/octet-stream';
    return typeof distant === 'string'
      ? [{ name: nom, contentType: type, content: { distant } satisfies DistantFile }]
      : [{ name: nom, contentType: type, content: { refus: 'injoignable' } }];
  }
  if (contentUrl == null) return [];
  // On Teams, an image among the words, or a link to where a file is shared: the bytes are not to be had.
  const pasted = channelId === 'msteams';
  return [
    {
      name: nom,
      contentType: readMediaType(contentType),
      content: pasted ? { refus: 'colle' } : ({ distant: contentUrl } satisfies DistantFile),
    },
  ];
}
