import { readdirSync, readFileSync } from 'node:fs';
import type { Delivered } from './smtp-sink.js';

const FOLDER = new URL('./bounces/', import.meta.url);

/** The names of the sample messages: what mail servers and people answer to a letter. */
export const BOUNCES: readonly string[] = readdirSync(FOLDER).map((name) => name.replace(/\.eml$/, ''));

/** Those that say that the letter will never arrive. */
export const FAILURES: readonly string[] = [
  'postfix',
  'exchange-online',
  'gmail',
  'sendmail',
  'qmail',
  'exim',
];

/** A sample as an answer to a letter that a mail server took. */
export function bounceOf(
  name: string,
  { raw, mail, to: [to = ''] }: Pick<Delivered, 'raw' | 'mail' | 'to'>,
): string {
  const original = raw.toString('latin1').replaceAll('\r\n', '\n');
  const values: Readonly<Record<string, string>> = {
    to,
    TO: to.toUpperCase(),
    messageId: mail.messageId ?? '',
    headers: original.slice(0, original.indexOf('\n\n')),
    original,
  };
  const template = readFileSync(new URL(`${name}.eml`, FOLDER), 'latin1');
  return Buffer.from(
    template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole).replaceAll('\n', '\r\n'),
    'latin1',
  ).toString('utf8');
}
