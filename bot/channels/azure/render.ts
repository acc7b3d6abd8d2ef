import type { Activity, Attachment } from 'botframework-schema';
import type { Langue } from '../../../domain/appel/appel.js';
import type { StoredFile } from '../../storage/files.js';
import type { RemoteAddress } from '../../storage/remote-conversations.js';
import type { TranscriptActivity } from '../../storage/transcripts.js';

/** What a channel is sent for one reply. */
export interface Rendered {
  readonly activities: readonly Partial<Activity>[];
  /** Whether the first of them has buttons to be taken away once they are answered. */
  readonly live: boolean;
  /** Whether it asks for something new: earlier buttons are over. */
  readonly closes: boolean;
  /** A message without its buttons. */
  readonly closed: (activity: Partial<Activity>) => Partial<Activity>;
}

/** Where a reply is shown. */
export interface RenderPlace {
  readonly address: RemoteAddress;
  readonly langue: Langue;
  /** The stored documents that the reply offers. */
  readonly documents: readonly StoredFile[];
}

/** How a reply looks on the channel of an address. */
export type Render = (reply: TranscriptActivity, place: RenderPlace) => Rendered;

/** A text whose links to our own pages are whole: elsewhere, a path alone leads nowhere. */
export function withWholeLinks(text: string, publicUrl: string): string {
  return text.replaceAll('](/', `](${publicUrl}/`);
}

/** As Azure's Direct Line and Web Chat show it: the reply itself, its files by absolute links. */
export function renderPlain(reply: TranscriptActivity, publicUrl: string): Rendered {
  const { type = 'message', name, text, textFormat, inputHint, suggestedActions, attachments } = reply;
  const activity: Partial<Activity> = {
    type,
    ...(name === undefined ? {} : { name }),
    ...(text === undefined ? {} : { text: withWholeLinks(text, publicUrl) }),
    ...(textFormat === undefined ? {} : { textFormat }),
    ...(inputHint === undefined ? {} : { inputHint }),
    ...(suggestedActions === undefined ? {} : { suggestedActions }),
    ...(attachments === undefined ? {} : { attachments: attachments.map((each) => linked(each, publicUrl)) }),
  };
  return { activities: [activity], live: false, closes: false, closed: (given) => given };
}

function linked(attachment: Attachment, publicUrl: string): Attachment {
  const { contentUrl } = attachment;
  return contentUrl?.startsWith('/') === true
    ? { ...attachment, contentUrl: new URL(contentUrl, publicUrl).href }
    : attachment;
}
