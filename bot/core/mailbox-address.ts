import { headerText } from './header-text.js';

/** A person or service and its address: the only shape in which a recipient travels here. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** An address that no letter may go to. */
export class InvalidAddressError extends Error {
  readonly key = 'courrier:erreur.adresse';
  constructor() {
    super('This is not one single email address');
    this.name = 'InvalidAddressError';
  }
}

const LONGEST = 254;
const LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const LABEL = /^(?!-)[A-Za-z0-9-]{1,63}(?<!-)$/;

/**
 * One single, plain address (RFC 5321 without quoted names, comments or lists), with a name that fits a header.
 * @throws InvalidAddressError for anything else: a comma would add a recipient, a line break a header.
 */
export function mailbox(name: string, address: string): Mailbox {
  if (!isMailAddress(address)) throw new InvalidAddressError();
  return { name: headerText(name, 120), address };
}

/** Whether a text is one single plain email address. */
export function isMailAddress(text: string): boolean {
  if (text.length > LONGEST) return false;
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || !LOCAL.test(local)) return false;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false;
  return domain.split('.').every((label) => LABEL.test(label));
}

/** Reads a setting such as `Assistant AAP <assistant@exemple.fr>` or a bare address. @throws InvalidAddressError */
export function parseMailbox(text: string): Mailbox {
  const trimmed = text.trim();
  const open = trimmed.lastIndexOf('<');
  if (open < 0 || !trimmed.endsWith('>')) return mailbox('', trimmed);
  const name = trimmed
    .slice(0, open)
    .trim()
    .replace(/^"(.*)"$/u, '$1');
  return mailbox(name, trimmed.slice(open + 1, -1));
}

/** Whether `parseMailbox` reads a text. */
export function isMailbox(text: string): boolean {
  try {
    parseMailbox(text);
    return true;
  } catch {
    return false;
  }
}
