/** Longer texts are cut, and marked as cut: the assistant then says so. */
export const TEXT_LIMIT = 20_000;

/** A text within bounds; half a character, left by a cut or sent so, is replaced. */
export function readText(text: string | null | undefined): { readonly text: string; readonly cut?: number } {
  const whole = text ?? '';
  const kept = whole.slice(0, TEXT_LIMIT).replaceAll(/\p{Cs}/gu, '\uFFFD');
  return whole.length > TEXT_LIMIT ? { text: kept, cut: whole.length } : { text: kept };
}

/** What a card sends: each text that its user chose or typed is within the same bounds. */
export function readCardValue(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => [
    key,
    typeof part === 'string' ? readText(part).text : part,
  ]);
  return Object.fromEntries(parts) as unknown;
}
