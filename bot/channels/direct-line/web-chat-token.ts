import { json, Router, type RequestHandler } from 'express';
import { z } from 'zod';
import { latestConversationOf, type Conversation } from '../../storage/conversations.js';
import type { Database } from '../../storage/database.js';
import type { Inbox } from '../../storage/inbox.js';
import { CHANNEL_ID } from '../addressing.js';
import { openWithAzure, type AzureDirectLine } from './azure-direct-line.js';
import { readLocale } from './client-activity.js';
import { leaveDossiers } from '../../leave-dossiers.js';
import { newUserId, openConversation } from './conversation-opening.js';
import { HttpError } from '../../http/http-error.js';
import { isSameSite } from './same-origin.js';
import { TOKEN_SECONDS, type Tokens } from './tokens.js';
import type { VisitorCookie } from './visitor-cookie.js';

export interface WebChatTokenParts {
  readonly db: Database;
  readonly inbox: Inbox;
  readonly tokens: Tokens;
  readonly cookie: VisitorCookie;
  readonly now: () => number;
  readonly wake: (conversationId: string) => void;
  readonly defaultLocale: string;
  readonly publicUrl: string | undefined;
  readonly limit: RequestHandler;
  /** Azure's Direct Line, when the page is to talk through it instead. */
  readonly azure: AzureDirectLine | undefined;
}

const wish = z
  .object({ nouvelle: z.boolean().catch(false), locale: z.string().optional().catch(undefined) })
  .catch({ nouvelle: false, locale: undefined });

/**
 * `POST /webchat/token`, for our own page: who has the cookie goes on with their latest conversation,
 * `{"nouvelle": true}` opens another one, `{"locale": "en-GB"}` says in which language.
 * Through Azure, each page that is opened has a conversation of its own, of the same visitor.
 * `DELETE /webchat/token` lets this browser forget the visitor, who loses the access to their dossiers from here.
 */
export function webChatToken(parts: WebChatTokenParts): Router {
  const { cookie, publicUrl, limit, azure } = parts;
  const router = Router();
  router.use('/webchat/token', limit, (request, _response, next) => {
    if (isSameSite(request, publicUrl)) next();
    else throw new HttpError(403, 'ForeignOrigin', 'Only the page of this service may ask for a token');
  });
  router.post('/webchat/token', json({ limit: '4kb', inflate: false }), async (request, response) => {
    const { nouvelle, locale } = wish.parse(request.body);
    const userId = (await cookie.read(request)) ?? newUserId();
    const access =
      azure === undefined
        ? await openHere(parts, userId, { nouvelle, locale })
        : { ...(await openWithAzure(azure, userId)), reprise: false };
    await cookie.write(response, userId);
    response.set('Cache-Control', 'no-store').json({ ...access, userId });
  });
  router.delete('/webchat/token', async (request, response) => {
    const userId = await cookie.read(request);
    if (userId !== undefined) await leaveDossiers(parts.db, userId);
    cookie.clear(response);
    response.json({});
  });
  return router;
}

async function openHere(
  parts: WebChatTokenParts,
  userId: string,
  { nouvelle, locale }: z.infer<typeof wish>,
): Promise<Record<string, unknown>> {
  const known = nouvelle ? undefined : await latestConversationOf(parts.db, CHANNEL_ID, userId);
  const conversation = known ?? (await open(parts, userId, locale));
  return {
    conversationId: conversation.id,
    token: await parts.tokens.forClient({ conversationId: conversation.id, userId }),
    expires_in: TOKEN_SECONDS,
    locale: conversation.locale,
    reprise: known !== undefined,
  };
}

async function open(parts: WebChatTokenParts, userId: string, locale?: string): Promise<Conversation> {
  const { db, inbox, now, wake, defaultLocale } = parts;
  const language = readLocale(locale) ?? defaultLocale;
  const conversation = await openConversation(db, inbox, { userId, locale: language, now: now() });
  wake(conversation.id);
  return conversation;
}
