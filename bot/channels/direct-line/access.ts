import type { RequestHandler, Response } from 'express';
import { findOpenConversation, type Conversation } from '../../storage/conversations.js';
import type { Database } from '../../storage/database.js';
import { departureOf } from '../../storage/departures.js';
import { HttpError } from '../../http/http-error.js';
import type { Tokens } from './tokens.js';

const PARTICIPANT = 'conversation';

export interface Guards {
  readonly db: Database;
  readonly tokens: Tokens;
}

/**
 * Lets only the user of the conversation through: the one that the token is bound to, and the path names, if it names one.
 * Answers 401 without token, 403 with one that is expired or for another conversation, 404 when the conversation is gone, or its user left their device.
 */
export function participantsOnly({ db, tokens }: Guards): RequestHandler {
  return async (request, response, next) => {
    const [, token] = /^Bearer (\S{1,4000})$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw new HttpError(401, 'TokenMissing', 'A token is needed');
    const grant = tokens.check(token, 'directline');
    const asked = request.params['conversationId'] ?? grant.conversationId;
    if (asked !== grant.conversationId)
      throw new HttpError(403, 'OtherConversation', 'The token is for another conversation');
    const conversation = await findOpenConversation(db, grant.conversationId);
    if (conversation?.userId !== grant.userId) throw await conversationOver(db, grant.userId);
    response.locals[PARTICIPANT] = conversation;
    next();
  };
}

/** Our page shows the welcome again to who left their device, and opens another conversation for who did not. */
async function conversationOver(db: Database, userId: string): Promise<HttpError> {
  const left = (await departureOf(db, userId)) !== undefined;
  return new HttpError(404, left ? 'DeviceLeft' : 'ConversationNotFound', 'This conversation is over');
}

/** The conversation of who was let through. */
export function conversationOf({ locals }: Response): Conversation {
  return locals[PARTICIPANT] as Conversation;
}
