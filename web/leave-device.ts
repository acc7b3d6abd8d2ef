import { ask } from './connection/http.js';
import { keepVisitor, visitor } from './connection/visitor.js';
import { setVisited } from './visit.js';

/** Takes the conversation off this device: the cookie, the mark, what was not sent; then shows the welcome again. */
export async function leaveDevice(): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await ask('/webchat/token', { method: 'DELETE', headers, body: JSON.stringify(visitor()) });
  keepVisitor(undefined);
  setVisited(false);
  sessionStorage.clear();
  window.location.assign(window.location.pathname + window.location.search);
}
