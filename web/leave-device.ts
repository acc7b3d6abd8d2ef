import { ask } from './connection/http.js';
import { setVisited } from './visit.js';

/** Takes the conversation off this device: the cookie, the mark, what was not sent; then shows the welcome again. */
export async function leaveDevice(): Promise<void> {
  await ask('/webchat/token', { method: 'DELETE' });
  setVisited(false);
  sessionStorage.clear();
  window.location.assign(window.location.pathname + window.location.search);
}
