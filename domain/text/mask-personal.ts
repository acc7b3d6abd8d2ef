import { findEmails } from './read-email.js';

const LONGEST = 300;
const NUMBER = /(?<!\p{L})\+?\d(?:[\s.-]?\d){5,}/gu;
const RNA = /\bW\s?\d(?:\s?\d){4,}/giu;
const INTRODUCED =
  /((?:je m['’]appelle|je suis (?:monsieur|madame|m\.|mme)|moi c['’]est|mon nom est|signé|cordialement,?|monsieur|madame|m\.|mme|mr|my name is)\s+)(\p{L}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,3})/giu;
const PROPER = /(?<=[\p{L}\p{N},;)]\s)\p{Lu}[\p{Ll}'’-]{2,}(?:\s+\p{Lu}[\p{Ll}'’-]{2,})*/gu;

/**
 * A text without what could name somebody: addresses, telephone and registration numbers, names that are introduced,
 * and capitalised words inside a sentence, unless `isKnown` (a word of the content, a place).
 */
export function maskPersonal(text: string, isKnown: (word: string) => boolean): string {
  const short = text.slice(0, LONGEST);
  const withoutEmails = findEmails(short).reduce(
    (masked, email) => masked.replaceAll(new RegExp(escape(email), 'giu'), '[adresse]'),
    short,
  );
  return withoutEmails
    .replace(/\S+@\S+/gu, '[adresse]')
    .replace(RNA, '[numéro]')
    .replace(NUMBER, '[numéro]')
    .replace(INTRODUCED, '$1[nom]')
    .replace(PROPER, (name) => (name.split(/\s+/u).every(isKnown) ? name : '[nom]'));
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
