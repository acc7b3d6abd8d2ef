import { ask } from './connection/http.js';
import { keepVisitor, visitor } from './connection/visitor.js';
import { setVisited } from './visit.js';

/**
 * Takes the conversation off this device: the cookie, the mark, what was not sent; then shows the welcome again. Another window may
 * have left before, and somebody else be here by now: theirs is left alone. @param userId the visitor who leaves
 */
export async function leaveDevice(userId: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ ...visitor(), qui: userId });
  const { quitte } = (await ask('/webchat/token', { method: 'DELETE', headers, body })) as {
    quitte: boolean;
  };
  if (quitte) {
    keepVisitor(undefined);
    setVisited(false);
  }
  sessionStorage.clear();
  window.location.assign(window.location.pathname + window.location.search);
}
