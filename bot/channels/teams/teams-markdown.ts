import { NAME_AHEAD, SPLIT } from '../../../domain/text/without-links.js';

/** What would begin a list, a title or a rule at the head of a line. */
const HEADS = /^((?:[->] )?\d{0,9})\\([-+=#.)])/gm;
/** The dot before a name, the colon of a scheme, an ampersand: what makes a link or one character of the words around it. */
const JOINTS = new RegExp(
  String.raw`\\(\.${NAME_AHEAD}|(?<=www\\)\.|(?<=\p{L}\\):(?=\S)|&(?=\p{L}|\\#))`,
  'giu',
);
/** All but the signs of Markdown that Teams reads anywhere in a text. */
const OTHERS = /\\([!"#$%&'()+,./:;=?@^{|}-])/g;

/**
 * A text of the assistant in the little Markdown of Teams, whose clients make links by themselves and may show a backslash:
 * of what a person typed only Teams’ own marks stay escaped, and what would be a link is split.
 */
export function teamsMarkdown(text: string): string {
  return text.replace(HEADS, `$1$2${SPLIT}`).replace(JOINTS, `$1${SPLIT}`).replace(OTHERS, '$1');
}
