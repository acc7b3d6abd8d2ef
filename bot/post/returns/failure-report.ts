import type { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { ParsedMail } from 'mailparser';
import { headerText } from '../../core/header-text.js';
import { readDeliveryStatus } from './delivery-status.js';
import { isReporter, saysFailed } from './failure-wording.js';

/** A message that says that a letter could not be delivered. Anybody may have written it. */
export interface FailureReport {
  /** The same for the same message, wherever and whenever it is read. */
  readonly id: string;
  /** What in it is written as the id of a letter: one of ours names it there, its Message-ID being made of it. */
  readonly letterIds: readonly string[];
  /** The addresses that it says were not reached, in lower case. */
  readonly addresses: readonly string[];
  /** What the failing server said. */
  readonly reason: string;
}

/** Reports with which a message says something else: it was opened, it is a complaint. */
const OTHER_REPORTS = new Set(['disposition-notification', 'feedback-report']);
const DELIVERY_STATUS = new Set(['message/delivery-status', 'message/global-delivery-status']);
const LETTER_ID = /(?<![0-9A-Za-z])[0-9A-HJKMNP-TV-Z]{26}(?![0-9A-Za-z])/g;
const ADDRESS = /[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}/g;
const MOST_IDS = 20;
const MOST_ADDRESSES = 100;

/** The returned letter stays as it is, and nothing is made of what a message says but its text. */
const PARSING = {
  ignoreEmbedded: true,
  keepDeliveryStatus: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
};

/**
 * Reads a message as a failure report: RFC 3464 first, then as servers write that know no better. A delay, an absence, a
 * receipt and all the rest are none: undefined. @param source the message, or its beginning. @throws when it can't be parsed
 */
export async function readFailureReport(source: Buffer): Promise<FailureReport | undefined> {
  // Loaded here: a service that reads no mailbox never needs it.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(source, PARSING);
  const failure = OTHER_REPORTS.has(reportType(mail)) ? undefined : (stated(mail) ?? worded(mail));
  if (failure === undefined || failure.addresses.length === 0) return undefined;
  return {
    id: createHash('sha256').update(source).digest('hex').slice(0, 16),
    letterIds: first(allTexts(mail).match(LETTER_ID) ?? [], MOST_IDS),
    addresses: first(failure.addresses, MOST_ADDRESSES),
    reason: headerText(failure.reason, 300),
  };
}

type Failure = Pick<FailureReport, 'addresses' | 'reason'>;

/** What its machine-readable part says; no address when that tells of no failure, undefined when there is none. */
function stated(mail: ParsedMail): Failure | undefined {
  const parts = mail.attachments.filter(({ contentType }) => DELIVERY_STATUS.has(contentType));
  const recipients = parts.flatMap(({ content }) => readDeliveryStatus(content.toString('utf8')));
  if (recipients.length === 0) return undefined;
  const failed = recipients.filter(({ action }) => action === 'failed');
  const [worst] = failed;
  return {
    addresses: failed.flatMap(({ addresses }) => addresses),
    reason: worst === undefined ? '' : `${worst.status} ${worst.diagnostic}`,
  };
}

/** What it says in words: of servers only, and only of a failure for good. */
function worded(mail: ParsedMail): Failure | undefined {
  const named = headerOf(mail, 'x-failed-recipients');
  const senders = mail.from?.value ?? [];
  if (named === '' && !senders.some(({ address }) => isReporter(address ?? ''))) return undefined;
  const said = mail.text ?? (mail.html === false ? '' : mail.html.replace(/<[^<>]{0,500}>/g, ' '));
  if (!saysFailed(mail.subject ?? '', said)) return undefined;
  const texts = named === '' ? allTexts(mail) : named;
  return {
    addresses: (texts.match(ADDRESS) ?? []).map((address) => address.toLowerCase().replace(/\.$/, '')),
    reason: mail.subject ?? '',
  };
}

/** All that is text in it, the returned letter included. */
function allTexts({ references, inReplyTo, text, html, attachments }: ParsedMail): string {
  const returned = attachments.filter(({ contentType }) => /^(?:message|text)\//i.test(contentType));
  return [
    ...[references ?? []].flat(),
    inReplyTo ?? '',
    text ?? '',
    html === false ? '' : html,
    ...returned.map(({ content }) => content.toString('utf8')),
  ].join('\n');
}

function reportType({ headers }: ParsedMail): string {
  const type = headers.get('content-type');
  if (typeof type !== 'object' || !('params' in type)) return '';
  return (type.params['report-type'] ?? '').toLowerCase();
}

function headerOf({ headers }: ParsedMail, name: string): string {
  const value = headers.get(name);
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(', ') : '';
}

function first(found: readonly string[], most: number): readonly string[] {
  return [...new Set(found)].slice(0, most);
}
