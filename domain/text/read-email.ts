import { closestMailDomain } from './mail-domains.js';
import { plain } from './fold.js';
import { none, read, unsure, type Reading } from './reading.js';

/** Longest address that SMTP carries (RFC 5321, 4.5.3.1.3). */
const MAX_EMAIL = 254;
const LOCAL = /^[A-Za-z0-9_%+'&/=-]+(?:\.[A-Za-z0-9_%+'&/=-]+)*$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;

/** Every valid email address in the text, its domain in lower case. */
export function findEmails(text: string): string[] {
  return tokensOf(plain(text)).filter(isEmail).map(canonical);
}

/**
 * Reads one email address. A usual slip (« gmial.com », « jean@gmail », « (at) ») is a question, never a correction.
 * Reasons: email.missing, email.invalid, email.accent, email.tooLong, email.typo, email.several.
 */
export function readEmail(text: string): Reading<string> {
  const emails = [...new Set(findEmails(text))];
  const [only] = emails;
  if (only === undefined) return mended(text);
  if (emails.length > 1) return unsure(emails, 'email.several');
  const better = closestMailDomain(domainOf(only));
  return better === undefined ? read(only, only) : unsure([withDomain(only, better), only], 'email.typo');
}

/** True for an address of usual form, at most 254 characters. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  return (
    at > 0 &&
    text.length <= MAX_EMAIL &&
    local.length <= 64 &&
    LOCAL.test(local) &&
    DOMAIN.test(text.slice(at + 1))
  );
}

/** No valid address: tries the usual ways of writing one that isn't quite. */
function mended(text: string): Reading<string> {
  const bounded = plain(text);
  const spelled = bounded
    .replace(/ ?(?:\(at\)|\[at\]|\barobase\b|\(a\)| @ ?|(?<=\S)@ ) ?/gi, '@')
    .replace(/ (?:point|dot) /gi, '.');
  const tokens = tokensOf(spelled.replace(/(@[^\s,]{1,60}),([a-z]{2,3})\b/gi, '$1.$2')).filter((token) =>
    token.includes('@'),
  );
  const [token] = tokens;
  if (token === undefined) return none('email.missing');
  if (token.length > MAX_EMAIL) return none('email.tooLong');
  const at = token.lastIndexOf('@');
  const better = closestMailDomain(token.slice(at + 1).toLowerCase());
  const candidate = better === undefined ? token : withDomain(token, better);
  if (isEmail(candidate)) return unsure([canonical(candidate)], 'email.typo');
  return none(/[^\u0020-\u007e]/.test(token) ? 'email.accent' : 'email.invalid');
}

function tokensOf(text: string): string[] {
  return text
    .split(/[\s<>(),;:"«»!?[\]|]+/)
    .filter((token) => token.includes('@'))
    .map((token) => token.replace(/^[.'/-]+|[.'/-]+$/g, ''));
}

function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

function canonical(email: string): string {
  return withDomain(email, domainOf(email).toLowerCase());
}

function withDomain(email: string, domain: string): string {
  return `${email.slice(0, email.lastIndexOf('@'))}@${domain}`;
}
