import type { Activity } from 'botframework-schema';
import { z } from 'zod';
import type { StoredFile } from '../../../storage/files.js';
import type { ChannelActivity } from '../channel-activity.js';

const CONSENT_CARD = 'application/vnd.microsoft.teams.card.file.consent';
const INFO_CARD = 'application/vnd.microsoft.teams.card.file.info';

/** Asks whether a file may be put into its reader's OneDrive. */
export function consentCard({ id, name, size }: StoredFile, description: string): Partial<Activity> {
  const context: Context = { fichier: id };
  const content = { description, sizeInBytes: size, acceptContext: context, declineContext: context };
  return { type: 'message', attachments: [{ contentType: CONSENT_CARD, name, content }] };
}

/** Shows a file that was put into its reader's OneDrive. */
export function infoCard({ contentUrl, name, uniqueId, fileType }: Upload): Partial<Activity> {
  const content = { uniqueId, fileType };
  return { type: 'message', attachments: [{ contentType: INFO_CARD, contentUrl, name, content }] };
}

const context = z.object({ fichier: z.string().max(40) });
const upload = z.object({
  uploadUrl: z.string().max(8000),
  contentUrl: z.url({ protocol: /^https?$/ }).max(4000),
  name: z.string().max(500),
  uniqueId: z.string().max(200),
  fileType: z.string().max(40),
});
const answer = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept'), context, uploadInfo: upload }),
  z.object({ action: z.literal('decline'), context }),
]);

type Context = z.infer<typeof context>;

/** Where Teams wants a file put, and how it is shown from then on. */
export type Upload = z.infer<typeof upload>;

/** What somebody answered to a consent card. */
export type ConsentAnswer = z.infer<typeof answer>;

/** Reads the answer to a consent card; undefined when an activity is none that can be read. */
export function readConsent({ type, name, value }: ChannelActivity): ConsentAnswer | undefined {
  if (type !== 'invoke' || name !== 'fileConsent/invoke') return undefined;
  return answer.safeParse(value).data;
}
