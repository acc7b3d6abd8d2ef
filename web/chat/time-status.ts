import type { StatusMiddleware } from './web-chat.js';

/** Shows when a message was said the way people of the page's language write it; Web Chat shows 12-hour times in French. */
export function timeStatus(locale: string): StatusMiddleware {
  return () => (next) => (args) => {
    const { timestamp } = args.activity;
    if (args.sendState !== 'sent' || timestamp === undefined || args.hideTimestamp === true)
      return next(args);
    const date = new Date(timestamp);
    return reactElement('time', {
      className: 'message-time',
      dateTime: date.toISOString(),
      children: formatTime(date, locale),
    });
  };
}

function formatTime(date: Date, locale: string): string {
  const time = date.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
  const shown = locale.startsWith('fr') ? time.replace(':', '\u00a0h\u00a0') : time;
  if (date.toDateString() === new Date().toDateString()) return shown;
  return `${date.toLocaleDateString(locale, { day: 'numeric', month: 'long' })}, ${shown}`;
}

/** Web Chat's file keeps its React to itself; an element of that version is a plain object of this shape. */
function reactElement(type: string, props: Readonly<Record<string, unknown>>): unknown {
  return { $$typeof: Symbol.for('react.element'), type, key: null, ref: null, props, _owner: null };
}
