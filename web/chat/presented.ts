import { withListCard } from './list-card.js';
import type { Activity, Attachment } from '../connection/activity.js';

/** A received activity as Web Chat is to show it: the assistant has a name, lists have buttons, files have whole addresses. */
export function presented(activity: Activity, assistant: string, origin: string): Activity {
  if (activity.from?.role !== 'bot') return activity;
  const from = { ...activity.from, name: assistant };
  const shown = { ...withListCard(activity), from };
  return shown.attachments === undefined
    ? shown
    : { ...shown, attachments: shown.attachments.map((attachment) => whole(attachment, origin)) };
}

/** Web Chat offers only whole addresses for download. */
function whole(attachment: Attachment, origin: string): Attachment {
  const { contentUrl } = attachment;
  return contentUrl?.startsWith('/') === true
    ? { ...attachment, contentUrl: origin + contentUrl }
    : attachment;
}
