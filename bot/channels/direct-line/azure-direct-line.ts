import { z } from 'zod';
import type { AzureDirectLine } from '../../config/azure.js';
import { HttpError } from '../../http/http-error.js';

/** What a browser needs to talk in one conversation, as one user. */
export interface AzureAccess {
  readonly conversationId: string;
  readonly token: string;
  /** Seconds. */
  readonly expires_in: number;
  /** Where the conversation is reached. */
  readonly domaine: string;
}

const TIMEOUT_MS = 10_000;
const access = z.object({
  conversationId: z.string().min(1).max(200),
  token: z.string().min(1).max(8000),
  expires_in: z.number().positive(),
});

/**
 * Opens a conversation with Azure, whose token is bound to a user: whoever holds it can write as nobody else.
 * @throws HttpError 503 when Azure doesn't answer, or not with a conversation
 */
export async function openWithAzure(
  { secret, endpoint }: AzureDirectLine,
  userId: string,
): Promise<AzureAccess> {
  const domaine = `${endpoint}/v3/directline`;
  const { token } = await ask(`${domaine}/tokens/generate`, secret, { user: { id: userId } });
  // A token alone begins nothing: the page only ever goes on with a conversation.
  return { ...(await ask(`${domaine}/conversations`, token, { user: { id: userId } })), domaine };
}

/** Where the page must be allowed to connect. */
export function originsOf({ endpoint }: AzureDirectLine): readonly string[] {
  return [endpoint, endpoint.replace('https:', 'wss:')];
}

async function ask(url: string, bearer: string, body: object): Promise<z.infer<typeof access>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) throw unavailable(String(response.status));
    return access.parse(await response.json());
  } catch (error) {
    throw error instanceof HttpError ? error : unavailable('nothing that can be read');
  }
}

function unavailable(answer: string): HttpError {
  return new HttpError(503, 'AzureUnavailable', `Azure's Direct Line answers ${answer}; try again`);
}
