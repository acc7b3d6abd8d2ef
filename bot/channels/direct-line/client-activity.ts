import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ReceivedActivity } from '../../storage/inbox.js';
import { HttpError } from '../../http/http-error.js';
import { readCardValue, readText } from '../../turns/read-text.js';

const channelData = z.object({
  clientActivityID: z.string().max(200).optional(),
  clientTimestamp: z.string().max(60).optional(),
  postBack: z.boolean().optional(),
  messageBack: z.unknown().optional().refine(isShallow),
});

/** Cards and events carry flat values; what is nested deeper could not even be stored. */
const DEPTH_LIMIT = 20;

/** What a client may say; all else it sends is dropped (addresses, entities, contentUrl, replies in another's name). */
const clientActivity = z.object({
  type: z.enum(['message', 'event', 'typing']),
  text: z.string().nullish(),
  name: z.string().max(200).nullish(),
  value: z.unknown().optional().refine(isShallow),
  locale: z.string().max(35).nullish(),
  channelData: channelData.nullish().catch(undefined),
});

/**
 * Reads an activity that a client posted.
 * @throws HttpError 400 when it is none that a client may send
 */
export function readClientActivity(body: unknown): ReceivedActivity {
  const parsed = clientActivity.safeParse(body);
  if (!parsed.success)
    throw new HttpError(400, 'BadActivity', 'This activity is not one that a client may send');
  const { type, text, name, value, locale, channelData } = parsed.data;
  const language = readLocale(locale);
  const said = readText(text);
  return {
    type,
    id: activityId(channelData?.clientActivityID),
    // Web Chat takes a text for markdown unless told otherwise.
    ...(type === 'message' ? { text: said.text, textFormat: 'plain' } : {}),
    ...(type === 'event' && typeof name === 'string' ? { name } : {}),
    ...(value === undefined || value === null ? {} : { value: readCardValue(value) }),
    ...(language === undefined ? {} : { locale: language }),
    channelData: {
      ...channelData,
      ...(said.cut === undefined ? {} : { texteCoupe: said.cut }),
    },
  };
}

function isShallow(value: unknown, depth = DEPTH_LIMIT): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return depth > 0 && Object.values(value).every((part) => isShallow(part, depth - 1));
}

/** A BCP 47 tag in its canonical form, undefined for anything else. */
export function readLocale(locale: unknown): string | undefined {
  if (typeof locale !== 'string' || locale.length > 35) return undefined;
  try {
    return Intl.getCanonicalLocales(locale)[0];
  } catch {
    return undefined;
  }
}

/** A repeated post of the same message gets the same id, and so is stored once. */
function activityId(clientActivityID: string | undefined): string {
  if (clientActivityID === undefined) return randomUUID();
  return `c-${createHash('sha256').update(clientActivityID).digest('base64url').slice(0, 22)}`;
}
