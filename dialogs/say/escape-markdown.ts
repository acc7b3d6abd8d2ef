import { oneLine } from '../../domain/text/one-line.js';

/** Every sign that Markdown lets a backslash precede; a linkifier needs one of them, and so does a typographer. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/**
 * Text that a person typed, the name of their file, or what the registry says, as a sentence of the assistant repeats it:
 * read as Markdown, it shows as it is and makes no link, picture, tag or emphasis. Buttons take it unescaped.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(PUNCTUATION, '\\$&');
}

/** A text of the assistant as people read it, where nothing renders Markdown: what was typed is as it was. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(ESCAPED, '$1');
}
