const FUNCTION_WORDS = `
a an the i you he she it we they me him her us them my your his its our their mine yours this that these those is are was were be been being am
do does did done have has had having will would shall should can could may might must of to in on at by for with from as into about than then and
or but if so not no there here just very s t d ll re ve m don
`;

const NEUTRAL_WORDS = `
hello hi hey dear sir madam please thanks thank regards sincerely kindly best good morning afternoon evening day bye goodbye sorry excuse
want wish like need know ask asking question questions tell say explain help understand think find looking look see give get got make take go going
come let use able possible really still already now today yesterday tomorrow again also only even well ok okay yes what when where who which how why
whose whom something anything someone anyone thing things some any all each other another one two many much more most few little lot please
`;

const read = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const ENGLISH_FUNCTION_WORDS = read(FUNCTION_WORDS);
export const ENGLISH_NEUTRAL_WORDS = read(NEUTRAL_WORDS);

/** A light English stem: « applications » → « application », « applying » → « apply », « applied » → « apply ». */
export function englishStem(word: string): string {
  if (word.length < 4) return word;
  if (/(?:ies|ied)$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  const cut = word.replace(/(?:ing|ed|es|s)$/, '');
  const stem = cut.length >= 3 ? cut : word;
  return stem.length > 3 ? stem.replace(/([bdgmnprt])\1$/, '$1').replace(/e$/, '') : stem;
}
