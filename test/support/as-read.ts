import { unescapeMarkdown } from '../../dialogs/say/escape-markdown.js';
import { SPLIT } from '../../domain/text/without-links.js';

/** A text of the assistant as people read it: what keeps a typed text from being a link or a mark is not seen. */
export function asRead(text: string): string {
  return unescapeMarkdown(text).replaceAll(SPLIT, '');
}
