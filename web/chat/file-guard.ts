import type { Store, StoreMiddleware } from './web-chat.js';

const SET_ATTACHMENTS = 'WEB_CHAT/SET_SEND_BOX_ATTACHMENTS';
const SEND = 'WEB_CHAT/SEND_MESSAGE';
const SUBMIT = 'WEB_CHAT/SUBMIT_SEND_BOX';

interface Chosen {
  readonly blob: Blob;
}

/** Holds back files that the server would refuse, before they are sent for nothing. @param refused is told the name of each */
export function fileGuard(max: number, refused: (name: string) => void): StoreMiddleware {
  let allRefused = false;
  return () => (next) => (action) => {
    if (action.type === SUBMIT && allRefused) {
      // Choosing a file submits: with no file left, what is being typed must not go out.
      allRefused = false;
      return action;
    }
    if (action.type !== SET_ATTACHMENTS && action.type !== SEND) return next(action);
    const chosen = action.payload?.['attachments'] as readonly Chosen[] | undefined;
    if (chosen === undefined) return next(action);
    const kept = chosen.filter(({ blob }) => blob.size <= max);
    for (const { blob } of chosen) if (blob.size > max) refused(blob instanceof File ? blob.name : '');
    const noneLeft = kept.length === 0 && chosen.length > 0;
    if (action.type === SEND)
      return noneLeft ? action : next({ ...action, payload: { ...action.payload, attachments: kept } });
    allRefused = noneLeft;
    return next({ ...action, payload: { attachments: kept } });
  };
}

/** Sends files as if they had been chosen with the button. */
export function sendFiles(store: Store, files: readonly File[]): void {
  if (files.length === 0) return;
  store.dispatch({ type: SET_ATTACHMENTS, payload: { attachments: files.map((blob) => ({ blob })) } });
  store.dispatch({ type: SUBMIT, payload: { method: 'file' } });
}

/** Sends files with words beside; what is being typed stays where it is. */
export function sendFilesWith(store: Store, files: readonly File[], text: string): void {
  if (files.length === 0) return;
  const attachments = files.map((blob) => ({ blob }));
  store.dispatch({ type: SEND, payload: { attachments, method: 'file', text } });
}
