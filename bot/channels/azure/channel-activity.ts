import { z } from 'zod';
import { HttpError } from '../../http/http-error.js';

const id = z.string().min(1).max(512);
const account = z.object({
  id,
  name: z.string().max(512).nullish(),
  aadObjectId: z.string().max(64).nullish(),
});
const attachment = z.object({
  contentType: z.string().max(200),
  contentUrl: z.string().max(4000).nullish().catch(undefined),
  name: z.string().max(500).nullish().catch(undefined),
  content: z.unknown().optional(),
});
const entity = z.looseObject({
  type: z.string(),
  text: z.string().max(1000).optional(),
  mentioned: z.object({ id: z.string() }).optional(),
});
const channelData = z.object({
  eventType: z.string().max(100).optional().catch(undefined),
  tenant: z
    .object({ id: z.string().max(64) })
    .optional()
    .catch(undefined),
});

/** What a channel sends, as far as it is read: all else in it is dropped. */
const channelActivity = z.object({
  type: z.string().min(1).max(60),
  id: id.nullish(),
  channelId: z.string().min(1).max(60),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(500),
  conversation: z.object({
    id,
    conversationType: z.string().max(60).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: z.string().max(64).nullish(),
  }),
  from: account,
  recipient: account,
  text: z.string().max(200_000).nullish(),
  name: z.string().max(200).nullish(),
  value: z.unknown().optional(),
  action: z.string().max(60).nullish(),
  attachments: z.array(attachment).max(50).nullish(),
  entities: z.array(entity).max(100).nullish().catch(undefined),
  membersAdded: z
    .array(z.object({ id: z.string() }))
    .max(1000)
    .nullish()
    .catch(undefined),
  channelData: channelData.nullish().catch(undefined),
});

export type ChannelActivity = z.infer<typeof channelActivity>;

/** Reads what was posted as a channel's activity. @throws HttpError 400 when it is none */
export function readChannelActivity(body: unknown): ChannelActivity {
  const parsed = channelActivity.safeParse(body);
  if (!parsed.success) throw new HttpError(400, 'BadActivity', 'This is not an activity of a channel');
  return parsed.data;
}
