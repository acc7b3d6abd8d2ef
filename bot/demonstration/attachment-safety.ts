import { oneLine } from '../../domain/text/one-line.js';

/** Types that a browser may show in place; text in whatever shape is shown as plain text. Nothing that can hold a script. */
const INLINE: Readonly<Record<string, string>> = {
  'application/pdf': 'application/pdf',
  'image/png': 'image/png',
  'image/jpeg': 'image/jpeg',
  'text/plain': 'text/plain; charset=utf-8',
  'text/csv': 'text/plain; charset=utf-8',
  'application/json': 'text/plain; charset=utf-8',
};

/** Whether an attachment of this type may be shown rather than downloaded. */
export function opensInline(mediaType: string): boolean {
  return Object.hasOwn(INLINE, mediaType);
}

/** The headers under which an attachment is served: never as a page, never guessed at, with a harmless name. */
export function attachmentHeaders(
  file: { readonly contentType: string; readonly filename?: string | undefined },
  download: boolean,
): Readonly<Record<string, string>> {
  const inline = !download && opensInline(file.contentType);
  const name = oneLine((file.filename ?? '').slice(0, 200)).replace(/[\\/:*?"<>|]/g, '-') || 'piece';
  return {
    'Content-Type': inline ? (INLINE[file.contentType] ?? '') : 'application/octet-stream',
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(name)}`,
    'Content-Security-Policy': "default-src 'none'; object-src 'self'; frame-ancestors 'none'",
  };
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}
