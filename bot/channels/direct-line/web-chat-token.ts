import { json, Router, type Request, type RequestHandler } from 'express';
import { z } from 'zod';
import { latestConversationOf, type Conversation } from '../../storage/conversations.js';
import { departureOf } from '../../storage/departures.js';
import { CHANNEL_ID } from '../../turns/addressing.js';
import { leaveDevice } from '../../turns/departure.js';
import type { AzureDirectLine } from '../../config/azure.js';
import { openWithAzure } from './azure-direct-line.js';
import { readLocale } from './client-activity.js';
import { addressOf } from '../../http/limits.js';
import type { Pseudonym } from '../../storage/pseudonyms.js';
import { beginConversation, newUserId, openConversation, type OpeningParts } from './conversation-opening.js';
import { HttpError } from '../../http/http-error.js';
import { isSameSite } from './same-origin.js';
import { TOKEN_SECONDS, type Tokens } from './tokens.js';
import { VISITOR_SECONDS } from '../../storage/departures.js';
import type { VisitorCookie } from './visitor-cookie.js';

export interface WebChatTokenParts extends OpeningParts {
  readonly tokens: Tokens;
  readonly cookie: VisitorCookie;
  readonly now: () => number;
  readonly notify: (conversationId: string) => void;
  readonly defaultLocale: string;
  readonly publicUrl: string | undefined;
  readonly limit: RequestHandler;
  /** Azure's Direct Line, when the page is to talk through it instead. */
  readonly azure: AzureDirectLine | undefined;
  readonly pseudonym: Pseudonym;
}

const wish = z
  .object({
    nouvelle: z.boolean().catch(false),
    locale: z.string().optional().catch(undefined),
    cadre: z.boolean().catch(false),
    visiteur: z.string().max(2000).optional().catch(undefined),
    qui: z.string().optional().catch(undefined),
  })
  .catch({ nouvelle: false, locale: undefined, cadre: false, visiteur: undefined, qui: undefined });
type Wish = z.infer<typeof wish>;

/**
 * `POST /webchat/token`, for our own page: who has the cookie goes on with their latest conversation,
 * `{"nouvelle": true}` opens another one, `{"locale": "en-GB"}` says in which language, and begins it; without it a client begins it.
 * Through Azure, each page that is opened has a conversation of its own, of the same visitor.
 * In a frame of another site no cookie is relied on: with `{"cadre": true}` the answer holds the visitor's own token, which the frame
 * keeps and sends back as `visiteur` (docs/decisions/0011-cadre-sans-cookie.md).
 * `DELETE /webchat/token` ends the visit for good: the visitor's conversations and their access to dossiers, from here and from wherever
 * their cookie or a token was copied to. `{"qui": userId}` leaves a browser alone that has another visitor by now.
 */
export function webChatToken(parts: WebChatTokenParts): Router {
  const { tokens, cookie, publicUrl, limit, azure } = parts;
  const router = Router();
  router.use('/webchat/token', limit, (request, _response, next) => {
    if (isSameSite(request, publicUrl)) next();
    else throw new HttpError(403, 'ForeignOrigin', 'Only the page of this service may ask for a token');
  });
  const body = json({ limit: '8kb', inflate: false });
  const visitorOf = (request: Request, { cadre, visiteur }: Wish): string | undefined => {
    if (!cadre) return cookie.read(request);
    return visiteur === undefined ? undefined : tokens.visitor(visiteur);
  };
  router.post('/webchat/token', body, async (request, response) => {
    const wished = wish.parse(request.body);
    const { cadre } = wished;
    const known = visitorOf(request, wished);
    const left = known !== undefined && (await departureOf(parts.db, known)) !== undefined;
    const userId = known === undefined || left ? newUserId() : known;
    const access =
      azure === undefined
        ? await openHere(parts, userId, wished, parts.pseudonym(addressOf(request)))
        : { ...(await openWithAzure(azure, userId)), reprise: false };
    if (!cadre) cookie.write(response, userId);
    const visiteur = cadre ? { visiteur: tokens.forVisitor(userId, VISITOR_SECONDS) } : {};
    response.set('Cache-Control', 'no-store').json({ ...access, userId, ...visiteur });
  });
  router.delete('/webchat/token', body, async (request, response) => {
    const wished = wish.parse(request.body);
    const userId = visitorOf(request, wished);
    const quitte = wished.qui === undefined || userId === undefined || wished.qui === userId;
    if (quitte && userId !== undefined) await leaveDevice(parts, userId);
    if (quitte && !wished.cadre) cookie.clear(response);
    response.json({ quitte });
  });
  return router;
}

async function openHere(
  parts: WebChatTokenParts,
  userId: string,
  { nouvelle, locale }: z.infer<typeof wish>,
  origin: string,
): Promise<Record<string, unknown>> {
  const known = nouvelle ? undefined : await latestConversationOf(parts.db, CHANNEL_ID, userId);
  const conversation = known ?? (await open(parts, { userId, locale, origin }));
  return {
    conversationId: conversation.id,
    token: parts.tokens.forClient({ conversationId: conversation.id, userId }),
    expires_in: TOKEN_SECONDS,
    locale: conversation.locale,
    reprise: known !== undefined,
  };
}

async function open(
  parts: WebChatTokenParts,
  { userId, locale, origin }: { userId: string; locale: string | undefined; origin: string },
): Promise<Conversation> {
  const { db, now, defaultLocale } = parts;
  const wished = readLocale(locale);
  const given = { userId, locale: wished ?? defaultLocale, createdAt: now(), origin };
  const conversation = await openConversation(db, given);
  if (wished !== undefined) await beginConversation(parts, conversation);
  return conversation;
}
