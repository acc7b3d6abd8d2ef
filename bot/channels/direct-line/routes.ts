import { json, Router, type Request, type RequestHandler, type Response } from 'express';
import type { Conversation } from '../../storage/conversations.js';
import { activitiesAfter } from '../../storage/transcripts.js';
import { answerJson } from '../../http/answer-json.js';
import { arrivalOf } from '../../http/arrival.js';
import { HttpError } from '../../http/http-error.js';
import { conversationOf, participantsOnly, type Guards } from './access.js';
import { readClientActivity, readLocale } from './client-activity.js';
import { beginConversation, type OpeningParts } from './conversation-opening.js';
import type { MessageIntake } from '../../turns/intake.js';
import { TOKEN_SECONDS } from './tokens.js';
import type { UploadIntake } from './upload-intake.js';
import { readWatermark } from './watermark.js';

/** Who sends or asks too much is turned away, once it is known who it is. */
export type DirectLineLimits = Readonly<Record<'messages' | 'uploads' | 'reads', readonly RequestHandler[]>>;

export interface DirectLineParts extends Guards, OpeningParts {
  readonly intake: MessageIntake;
  readonly uploads: UploadIntake;
  readonly publicUrl: string | undefined;
  readonly limits: DirectLineLimits;
}

/** How many activities a polling client gets at once; it asks again with the new watermark. */
const POLL_PAGE = 200;

/** The routes of Direct Line 3.0 that its clients call (docs: « Bot Framework Direct Line API 3.0 »). */
export function directLineRoutes(parts: DirectLineParts): Router {
  const { db, tokens, intake, uploads, limits } = parts;
  const router = Router();
  const body = json({ limit: '256kb', inflate: false });

  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  const participant = participantsOnly(parts);
  // Its first request begins a conversation whose token named no language; Microsoft's client names one there.
  const begin: RequestHandler = async (request, response, next) => {
    const { locale } = (request.body ?? {}) as { readonly locale?: unknown };
    await beginConversation(parts, conversationOf(response), readLocale(locale));
    next();
  };
  const reading = [participant, ...limits.reads];

  const connect: RequestHandler = async (request, response) => {
    answerJson(response, await connection(parts, conversationOf(response), request));
  };
  router.post('/conversations', [...reading, body, begin], connect);
  router.get('/conversations/:conversationId', [...reading, begin], connect);

  router.get(
    '/conversations/:conversationId/activities',
    [...reading, begin],
    async (request: Request, response: Response) => {
      const { id } = conversationOf(response);
      const from = await readWatermark(db, id, request.query['watermark']);
      const entries = await activitiesAfter(db, id, from, POLL_PAGE);
      const activities = entries.map((entry) => entry.activity);
      answerJson(response, { activities, watermark: String(entries.at(-1)?.seq ?? from) });
    },
  );

  router.post(
    '/conversations/:conversationId/activities',
    [participant, ...limits.messages, body, begin],
    async (request: Request, response: Response) => {
      const activity = readClientActivity(request.body);
      if (activity.type !== 'typing')
        await intake.receive(conversationOf(response), activity, { arrivedAt: arrivalOf(response) });
      answerJson(response, { id: activity.id });
    },
  );

  router.post(
    '/conversations/:conversationId/upload',
    [participant, ...limits.uploads, begin],
    async (request: Request, response: Response) => {
      answerJson(response, { id: await uploads.receive(conversationOf(response), request) });
    },
  );

  router.post('/tokens/refresh', reading, (_request: Request, response: Response) => {
    const { id, userId } = conversationOf(response);
    const token = tokens.forClient({ conversationId: id, userId });
    answerJson(response, { conversationId: id, token, expires_in: TOKEN_SECONDS });
  });
  return router;
}

async function connection(
  { db, tokens, publicUrl }: DirectLineParts,
  { id, userId }: Conversation,
  request: Request,
): Promise<Record<string, unknown>> {
  const grant = { conversationId: id, userId };
  const watermark = await readWatermark(db, id, request.query['watermark']);
  const base = publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
  if (!URL.canParse(base)) throw new HttpError(400, 'BadHost', 'The Host header is not readable');
  const streamUrl = new URL(`/v3/directline/conversations/${id}/stream`, base);
  streamUrl.protocol = streamUrl.protocol === 'https:' ? 'wss:' : 'ws:';
  if (watermark > 0) streamUrl.searchParams.set('watermark', String(watermark));
  streamUrl.searchParams.set('t', tokens.forStream(grant));
  const token = tokens.forClient(grant);
  return { conversationId: id, token, expires_in: TOKEN_SECONDS, streamUrl: streamUrl.href };
}
