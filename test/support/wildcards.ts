/** The text with every kind of white space as one space: a transcript shows neither no-break spaces nor layout. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Whether a text is what a transcript says, where « … » stands for anything. */
export function fits(expected: string, actual: string): boolean {
  const parts = squeezed(expected)
    .split('…')
    .map((part) => part.trim().replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&'));
  return new RegExp(`^${parts.join(' ?.*? ?')}$`, 'su').test(squeezed(actual));
}
