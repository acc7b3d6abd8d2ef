import { NAME_AHEAD, SPLIT } from '../../../../domain/text/without-links.js';

const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** What Teams reads as Markdown anywhere in a text. */
const MARKS = '\\*_~`[]<>';
/** What would begin a list, a title or a rule at the head of a line. */
const HEADS = '-+=#.)';
/** All of a line before such a sign; shorter than what is looked back at. */
const AT_HEAD = /(?:^|\n)(?:[->] )?\d{0,9}$/;
const LOOKED_BACK = 16;
const NAME = new RegExp(`^${NAME_AHEAD}`, 'iu');

/**
 * A text of the assistant in the little Markdown of Teams, whose clients make links by themselves and may show a backslash:
 * of what a person typed only Teams’ own marks stay escaped, and what would be a link is split.
 */
export function teamsMarkdown(text: string): string {
  return text.replace(ESCAPED, (escaped: string, sign: string, at: number) => {
    if (MARKS.includes(sign)) return escaped;
    const before = text.slice(Math.max(0, at - LOOKED_BACK), at);
    return joins(sign, before, text.slice(at + escaped.length)) ? sign + SPLIT : sign;
  });
}

/** Whether a typed sign would make a link, a block or one character of the words around it. */
function joins(sign: string, before: string, after: string): boolean {
  if (HEADS.includes(sign) && AT_HEAD.test(before)) return true;
  switch (sign) {
    case '.':
      return NAME.test(after) || /\bwww$/i.test(before);
    case ':':
      return /\p{L}$/u.test(before) && /^\S/.test(after);
    case '/':
      return after.startsWith('\\/');
    case '&':
      return /^(?:\p{L}|\\#)/u.test(after);
    default:
      return false;
  }
}
