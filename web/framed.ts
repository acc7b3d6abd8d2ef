/** Whether another page shows this one in a frame. */
export const framed = window.parent !== window;

/** What a frame tells the page around it, web/embed/integrer.ts: nothing of the conversation. */
export type FrameMessage = 'assistant-aap:pret' | 'assistant-aap:fermer';

/** Tells the page around, whichever it is: the Content-Security-Policy lets only allowed sites be it. */
export function tellAround(message: FrameMessage): void {
  if (framed) window.parent.postMessage(message, '*');
}
