import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { findOpenConversation } from '../../storage/conversations.js';
import type { Database } from '../../storage/database.js';
import { describeError } from '../../core/errors.js';
import type { IsOwnHost } from '../../http/own-host.js';
import { HttpError } from '../../http/http-error.js';
import { isOwnOrigin } from './same-origin.js';
import type { StreamHub } from './stream-hub.js';
import type { Tokens } from './tokens.js';
import { readWatermark } from './watermark.js';

export interface StreamParts {
  readonly db: Database;
  readonly tokens: Tokens;
  readonly hub: StreamHub;
  readonly publicUrl: string | undefined;
  readonly isOwnHost: IsOwnHost;
  readonly log: Logger;
}

const PATH = /^\/v3\/directline\/conversations\/([^/]{1,64})\/stream$/;

/** Serves the WebSockets of the embedded Direct Line on an HTTP server. */
export function serveStreams(server: Server, parts: StreamParts): void {
  // Clients only ever send empty messages.
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    admit(request, parts).then(
      ({ conversationId, watermark }) => {
        sockets.handleUpgrade(request, socket, head, (webSocket) => {
          parts.hub.attach(webSocket, conversationId, watermark);
        });
      },
      (error: unknown) => {
        refuse(socket, error, parts.log);
      },
    );
  });
}

async function admit(
  request: IncomingMessage,
  { db, tokens, publicUrl, isOwnHost }: StreamParts,
): Promise<{ conversationId: string; watermark: number }> {
  if (!isOwnHost(request)) throw new HttpError(421, 'OtherHost', 'Misdirected Request');
  if (!isOwnOrigin(request, publicUrl)) throw new HttpError(403, 'ForeignOrigin', 'Forbidden');
  const url = URL.canParse(request.url ?? '', 'http://local')
    ? new URL(request.url ?? '', 'http://local')
    : undefined;
  const [, asked] = PATH.exec(url?.pathname ?? '') ?? [];
  if (url === undefined || asked === undefined) throw new HttpError(404, 'NotFound', 'Not Found');
  const token = url.searchParams.get('t');
  if (token === null) throw new HttpError(401, 'TokenMissing', 'Unauthorized');
  const { conversationId, userId } = tokens.check(token, 'stream');
  if (asked !== conversationId) throw new HttpError(403, 'OtherConversation', 'Forbidden');
  // Before it is seen to be open: what ends it later then comes after this watermark, and is read.
  const watermark = await readWatermark(db, conversationId, url.searchParams.get('watermark'));
  const conversation = await findOpenConversation(db, conversationId);
  if (conversation?.userId !== userId) throw new HttpError(404, 'ConversationNotFound', 'Not Found');
  return { conversationId, watermark };
}

function refuse(socket: Duplex, error: unknown, log: Logger): void {
  const status = error instanceof HttpError ? error.status : 500;
  if (status === 500) log.error(describeError(error), 'stream refused');
  socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
