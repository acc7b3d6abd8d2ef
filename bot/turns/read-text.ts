/** Longer texts are cut, and marked as cut: the assistant then says so. */
export const TEXT_LIMIT = 20_000;

/** A text within bounds; half a character, left by a cut or sent so, is replaced. */
export function readText(text: string | null | undefined): { readonly text: string; readonly cut?: number } {
  const whole = text ?? '';
  const kept = whole.slice(0, TEXT_LIMIT).replaceAll(/\p{Cs}/gu, '\uFFFD');
  return whole.length > TEXT_LIMIT ? { text: kept, cut: whole.length } : { text: kept };
}
