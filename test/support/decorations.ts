import fc from 'fast-check';
/** Without the accents of French, and with plain apostrophes. */
export function foldedByHand(text: string): string {
  const plain: Readonly<Record<string, string>> = {
    ...{ é: 'e', è: 'e', ê: 'e', ë: 'e', à: 'a', â: 'a', ç: 'c', î: 'i', ï: 'i', ô: 'o', û: 'u', ù: 'u' },
    ...{ É: 'E', À: 'A', '’': "'" },
  };
  return text.replace(/[éèêëàâçîïôûùÉÀ’]/gu, (letter) => plain[letter] ?? letter);
}

const ENDS = [
  '',
  '.',
  ' !',
  '…',
  ' svp',
  ', s’il vous plaît',
  ", s'il te plait.",
  ' please',
  ', merci.',
  ' 🙂',
] as const;
const STARTS = ['', '  ', 'Bonjour, ', 'bonjour ', '- '] as const;
const QUOTES = [
  ['', ''],
  ['« ', ' »'],
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
] as const;
const CASES = [
  (text: string) => text,
  (text: string) => text.toUpperCase(),
  (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  foldedByHand,
  (text: string) => text.replaceAll('’', "'"),
  (text: string) => text.replaceAll(' ', '\u00a0'),
  (text: string) => text.replaceAll(' ', '  '),
] as const;

/** A wording as people type it: in capitals, without accents, in quotation marks, with politeness and a dot. */
export function decorated(
  wording: string,
): fc.Arbitrary<{ readonly wording: string; readonly text: string }> {
  return fc
    .tuple(
      fc.constantFrom(...STARTS),
      fc.constantFrom(...QUOTES),
      fc.constantFrom(...CASES),
      fc.constantFrom(...ENDS),
    )
    .map(([start, [open, close], typed, end]) => ({
      wording,
      text: `${start}${open}${typed(wording)}${close}${end}`,
    }));
}
