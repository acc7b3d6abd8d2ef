import { clientIdOf, type Activity } from '../connection/activity.js';
import type { Connection } from '../connection/connection.js';
import type { Store, StoreAction, StoreMiddleware } from './web-chat.js';

const POST = 'DIRECT_LINE/POST_ACTIVITY';
const PENDING = `${POST}_PENDING`;
const REJECTED = `${POST}_REJECTED`;
const FULFILLED = `${POST}_FULFILLED`;
const INCOMING = 'DIRECT_LINE/INCOMING_ACTIVITY';

/** Milliseconds after which Web Chat may give up: the longest that a timer can be. We send again for as long as it takes. */
export const NEVER = 2 ** 31 - 1;

/** Keeps Web Chat from giving a message up, which it does after five minutes whatever its style options say. */
export function neverGiveUp(store: Store): void {
  store.dispatch({ type: 'WEB_CHAT/SET_SEND_TIMEOUT', payload: { sendTimeout: NEVER } });
}

/**
 * Has the connection alone send a message, under one mark, until it comes back. Web Chat would send a message that failed as a new one,
 * and would go on calling it failed once it came back.
 */
export function oneSender(connection: Connection): StoreMiddleware {
  const failed = new Set<string>();
  return () => (next) => (action) => {
    const id = markIn(action);
    if (id === undefined) return next(action);
    const meta = { clientActivityID: id, method: 'keyboard' };
    switch (action.type) {
      case REJECTED:
        failed.add(id);
        return next(action);
      case POST: {
        const activity = action.payload?.['activity'] as Activity;
        connection.postAgain(activity).subscribe({
          error: () => next({ type: REJECTED, meta }),
        });
        return next({ type: PENDING, meta, payload: { activity } });
      }
      case INCOMING: {
        const result = next(action);
        if (failed.delete(id)) next({ type: FULFILLED, meta, payload: action.payload ?? {} });
        return result;
      }
      default:
        return next(action);
    }
  };
}

/** The mark of the message that an action is about; a message that is posted for the first time has none. */
function markIn({ type, meta, payload }: StoreAction): string | undefined {
  if (type === REJECTED) return meta?.clientActivityID;
  if (type !== POST && type !== INCOMING) return undefined;
  const activity = payload?.['activity'] as Activity;
  return type === INCOMING && activity.from?.role !== 'user' ? undefined : clientIdOf(activity);
}
