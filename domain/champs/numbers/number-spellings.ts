/** How people misspell number words, by the word meant. No entry is an ordinary word of French or English. */
const SPELLINGS: Readonly<Record<string, string>> = {
  deux: 'deu deus deuw',
  trois: 'troi troix trwa',
  quatre: 'katre quatres catre quattre kat quat',
  cinq: 'cink sinq sink cinque',
  six: 'siz sisse',
  huit: 'uit huite ouit',
  neuf: 'neuff',
  dix: 'diz disse',
  onze: 'onz onse',
  douze: 'douz douse',
  treize: 'treiz treise',
  quatorze: 'katorze quatorz catorze',
  quinze: 'kinze quinz quinse',
  seize: 'seiz seise',
  vingt: 'vint vinght vingte vigt vinq',
  trente: 'trante trentes',
  quarante: 'karante carante quarente carente quarrante',
  cinquante: 'cinkante cincante cinquente sinquante cinqante',
  soixante: 'soisante soissante soixente swassante soixantes',
  mille: 'mile mill mills',
  million: 'milion millon miljon',
  millions: 'milions millons',
};
const MEANT = new Map(
  Object.entries(SPELLINGS).flatMap(([word, others]) =>
    others.split(' ').map((other) => [other, word] as const),
  ),
);

/** The number word that a folded word was meant for, or the word itself. */
export function spelledNumber(word: string): string {
  return MEANT.get(word) ?? word;
}
