import type { Answer } from './ask.js';
import { hold } from './violation.js';

const JSON_ROUTES = /^\/(?:v3\/directline|webchat\/token|api\/|sante)/;
const INSIDE =
  /node_modules|\bat (?:async )?\S+ \(|\/(?:work|home|tmp|usr|root)\/|\.[tj]s:\d+|SQLITE_|Kysely|ERR_[A-Z]|errno/;
const CANARY = /canari[0-9a-z]{12}/gi;

/** Whom an answer is for, and what it may never hold. */
export interface Expected {
  readonly method: string;
  readonly path: string;
  /** The only canary that this visitor may read. */
  readonly canary: string;
  readonly secrets: readonly string[];
}

/** What holds for every answer of the service, whatever was asked. @throws Violation */
export function checkAnswer(answer: Answer, { method, path, canary, secrets }: Expected): void {
  const { status, body, contentType } = answer;
  const about = `${method} ${path.slice(0, 200)} answers ${status}: ${body.slice(0, 400)}`;
  hold(status < 500 || status === 503, about);
  if (status >= 400) hold(!INSIDE.test(body), `its inside shows: ${about}`);
  for (const secret of secrets) hold(!body.includes(secret), `a key of the installation shows: ${about}`);
  // The demonstration's mailbox is the DREETS's and everybody's: it exists in no production.
  for (const [found] of path.startsWith('/boite') ? [] : body.matchAll(CANARY))
    hold(found.toLowerCase() === canary, `another conversation shows (${found}): ${about}`);
  hold(answer.headers['x-powered-by'] === undefined, `x-powered-by: ${about}`);
  // Express itself lists the methods of a path, as text; who asks for a page where there is none reads one that says so.
  const page = status === 404 && contentType.startsWith('text/html');
  if (method !== 'OPTIONS' && !page && body !== '' && JSON_ROUTES.test(path))
    checkJson(contentType, body, status, about);
}

function checkJson(contentType: string, body: string, status: number, about: string): void {
  hold(contentType.includes('application/json'), `no JSON (${contentType}): ${about}`);
  const read = parse(body);
  hold(typeof read === 'object' && read !== null, `unreadable JSON: ${about}`);
  if (status < 400) return;
  const { error } = read as { error?: { code?: unknown; message?: unknown } };
  hold(
    typeof error?.code === 'string' && typeof error.message === 'string',
    `an error of no shape: ${about}`,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
