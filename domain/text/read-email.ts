import { plain } from './fold.js';

/** Longest address that SMTP carries (RFC 5321, 4.5.3.1.3). */
export const MAX_EMAIL = 254;
const LOCAL = /^[A-Za-z0-9_%+'&/=-]+(?:\.[A-Za-z0-9_%+'&/=-]+)*$/;
const DOMAIN = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/;

/** Every valid email address in the text, its domain in lower case. */
export function findEmails(text: string): string[] {
  return tokensOf(plain(text)).filter(isEmail).map(canonicalEmail);
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

function tokensOf(text: string): string[] {
  return text
    .split(/[\s<>(),;:"«»!?[\]|]+/)
    .filter((token) => token.includes('@'))
    .map((token) => token.replace(/^[.'/-]+|[.'/-]+$/g, ''));
}

/** What stands after the at sign. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** Its domain in lower case; all of it where all was typed in capitals. */
export function canonicalEmail(email: string): string {
  if (email === email.toUpperCase()) return email.toLowerCase();
  return withDomain(email, domainOf(email).toLowerCase());
}

/** The same mailbox at another domain. */
export function withDomain(email: string, domain: string): string {
  return `${email.slice(0, email.lastIndexOf('@'))}@${domain}`;
}
