const LIMIT = 200;
/** Control characters, direction marks, halves of characters, line separators. */
const UNREADABLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * The name of an uploaded file as a person may read it: no folder, no control or direction mark, composed accents
 * (macOS sends them apart), and not too long to be a file name anywhere; its extension stays.
 */
export function readFileName(sent: string | undefined): string {
  const base = (sent ?? '').split(/[/\\]/).at(-1) ?? '';
  const name = base.replaceAll(UNREADABLE, '').trim().normalize('NFC');
  if (name.length <= LIMIT) return name === '' ? 'document' : name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  return name.slice(0, LIMIT - extension.length).replaceAll(UNREADABLE, '') + extension;
}

/** A media type as the client declares it: a hint, never trusted. */
export function readMediaType(sent: string): string {
  return /^[\w.+-]{1,60}\/[\w.+-]{1,100}$/.test(sent) ? sent.toLowerCase() : 'application/octet-stream';
}
