import { RefusedError, UnreachableError } from './failures.js';

/** How long an answer may take, milliseconds; uploads get more. */
export const ANSWER_MS = 15_000;

/**
 * Asks the server, and tells what can be tried again from what can't.
 * @throws UnreachableError no answer, an overloaded or a failing server
 * @throws RefusedError any other answer that is none
 */
export async function ask(url: string, init: RequestInit, milliseconds = ANSWER_MS): Promise<unknown> {
  const response = await reach(url, init, milliseconds);
  if (response.status >= 500 || response.status === 429 || response.status === 408)
    throw new UnreachableError(
      response.status,
      Number(response.headers.get('retry-after') ?? 0) || 0,
      response.status === 429,
    );
  if (!response.ok) throw new RefusedError(response.status, await codeIn(response));
  try {
    return await response.json();
  } catch (error) {
    throw new UnreachableError(error);
  }
}

async function reach(url: string, init: RequestInit, milliseconds: number): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(milliseconds) });
  } catch (error) {
    throw new UnreachableError(error);
  }
}

async function codeIn(response: Response): Promise<string | undefined> {
  const body = (await response.json().catch(() => undefined)) as { error?: { code?: string } } | undefined;
  return body?.error?.code;
}
