import { FORMATS } from '../appel/formats.js';

/**
 * ZERO WIDTH NON-JOINER: what finds links in a text ends a host at it. Other invisible characters are dropped from a host
 * that is opened all the same (`evil.<U+200B>com` is evil.com); this one makes it no host at all.
 */
export const SPLIT = '\u200c';

const ENDINGS = [...FORMATS, 'jpeg', 'csv', 'json'].join('|');
/** What follows a dot in a host: a name of two signs or more, unless it is the ending of a file. */
export const NAME_AHEAD = `(?!(?:${ENDINGS})(?![\\p{L}\\p{N}/:?#\\\\-]|\\.\\S))(?=\\p{L}[\\p{L}\\p{N}-])`;
const DOT = '[.。．｡]';
/** The dot before a name, the one after « www », a scheme's colon, doubled slashes and backslashes. */
const JOINTS = new RegExp(
  String.raw`(?<=\S)${DOT}${NAME_AHEAD}|(?<=\bwww)${DOT}(?=\S)|(?<=\p{L}):(?=\S)|\\(?=\\)|/(?=/)`,
  'giu',
);
const WORD = /[^\s«»"“”<>(),;]+/gu;
const ENDING = /[.:!?…]+$/u;

/**
 * Text in which a mail program finds no link: what holds a host or a scheme together is split by a character that nobody
 * sees. @param whole addresses that the service knows, such as the contact’s, which stay as they are, to be copied
 */
export function withoutLinks(text: string, whole: readonly string[] = []): string {
  const split = (part: string): string => part.replace(JOINTS, `$&${SPLIT}`);
  let done = '';
  let from = 0;
  for (const { 0: word, index } of whole.length === 0 ? [] : text.matchAll(WORD)) {
    if (!whole.includes(word.replace(ENDING, ''))) continue;
    done += split(text.slice(from, index)) + word;
    from = index + word.length;
  }
  return done + split(text.slice(from));
}
