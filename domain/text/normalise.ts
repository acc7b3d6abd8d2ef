/** Nothing in it to fold. */
const PLAIN = /^[\u0020-\u007e]*$/;

/** Lower-cased text without accents nor cedillas: « Pièce À joindre » → « piece a joindre ». */
export function foldAccents(text: string): string {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae');
}

/** Every apostrophe a keyboard or a word processor makes, as the plain one. */
export function plainApostrophes(text: string): string {
  return text.replace(/[\u2018\u2019\u02bc\u00b4\u0060\u2032]/g, "'");
}

const ELISIONS =
  /(?<![\p{L}\p{N}'])(?:([ldjmtsnc])|(qu|jusqu|lorsqu|puisqu|quoiqu|presqu))'(?=[\p{L}\p{N}])/gu;
const INVERSION = /-(?:t-)?(ils?|elles?|on|je|tu|nous|vous|ce|la|le|les|moi|y|en)(?![\p{L}\p{N}])/gu;
const ACRONYM = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,6}/gu;
const STRETCHED = /(\p{L})\1{2,}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** After these, or first of all, and before a verb of asking, « ou » means « où ». */
const BEFORE_WHERE = new Set('et mais bonjour donc dis alors sais savoir ca va cest est'.split(' '));
const AFTER_WHERE = new Set(
  (
    'est sont se puis peut peux trouver deposer envoyer remettre transmettre adresser telecharger recuperer dois doit ' +
    'faut je on vont va aller ca mettre'
  ).split(' '),
);

/**
 * The bare words of a text, accents folded, elisions opened (« l’appel » → « appel », « qu’on » → « que on »), inversions
 * cut (« pourra-t-on » → « pourra on »), acronyms joined (« E.T.P. » → « etp »). « où » keeps its accent, since « ou » is
 * another word.
 */
export function bareWords(text: string): string[] {
  const opened = withoutMarks(plainApostrophes(text.toLowerCase())).replace(STRETCHED, '$1$1');
  const words = opened.match(WORD) ?? [];
  return markWhere(words.map((word) => (word === 'où' ? word : foldAccents(word))));
}

/** Elisions, inversions and acronyms undone. Each mark is looked for before the pattern that needs it: most texts have none. */
function withoutMarks(text: string): string {
  let opened = text;
  if (opened.includes("'"))
    opened = opened
      .replace(/aujourd'hui/g, 'aujourdhui')
      .replace(ELISIONS, (_, letter: string | undefined, stem: string | undefined) =>
        stem === undefined ? elidedLetter(letter ?? '') : `${stem}e `,
      );
  if (opened.includes('-')) opened = opened.replace(INVERSION, ' $1');
  if (opened.includes('.')) opened = opened.replace(ACRONYM, (acronym) => `${acronym.replace(/\./g, '')} `);
  return opened;
}

function elidedLetter(letter: string): string {
  if (letter === 'c') return 'ce ';
  if (letter === 'j') return 'je ';
  if (letter === 't') return 'tu ';
  return letter === 'n' || letter === 's' || letter === 'm' ? `${letter}e ` : '';
}

function markWhere(words: readonly string[]): string[] {
  return words.map((word, at) => {
    if (word !== 'ou') return word;
    const [before, after] = [words[at - 1], words[at + 1]];
    const next = after === 'en' ? words[at + 2] : after;
    const asks = next === undefined ? before !== undefined : AFTER_WHERE.has(next) || before === undefined;
    return asks || (before !== undefined && BEFORE_WHERE.has(before)) ? 'où' : word;
  });
}
