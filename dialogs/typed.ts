const MARKS = /[\\<>[\]]/g;

/**
 * What somebody typed, or the name of their file, as a message may repeat it: in the message's Markdown it is no link,
 * no picture and no tag, since a colleague reads it too. An invisible space splits what would be made a link.
 */
export function typed(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replaceAll('://', ':\u200b//')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\u200b.`);
}
