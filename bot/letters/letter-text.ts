/** A heading of a plain-text letter, underlined. */
export function heading(text: string): string {
  return `${text}\n${'-'.repeat(Array.from(text).length)}`;
}

/** Names and values, one a line. */
export function facts(rows: readonly (readonly [string, string])[]): string {
  return rows.map(([name, value]) => `${name}\u00a0: ${value}`).join('\n');
}

/** A list of sentences. @param notes what stands under each */
export function list(sentences: readonly string[], notes: readonly (string | undefined)[] = []): string {
  return sentences
    .flatMap((sentence, n) => [`- ${sentence}`, ...(notes[n] === undefined ? [] : [`  ${notes[n]}`])])
    .join('\n');
}

/** Blocks of a plain-text letter, an empty line between two. */
export function letterText(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
