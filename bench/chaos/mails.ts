import type { Delivered } from '../../test/support/smtp-sink.js';
import type { StoredLetter, World } from './world.js';

/** What a mailbox holds, and the letter of the outbox that it is; undefined for a letter that the outbox never had. */
export interface Mail {
  readonly delivered: Delivered;
  readonly letterId: string;
  readonly letter: StoredLetter | undefined;
  readonly reference: string;
  /** « 1/2 ». */
  readonly part: string;
  /** Whether it says that it may be a repeat. */
  readonly marked: boolean;
}

/** All that reached a mailbox, in the order in which it did. */
export function mailsOf({ mailbox, letters }: World): readonly Mail[] {
  const byId = new Map(letters.map((letter) => [letter.id, letter]));
  return mailbox
    .toSorted((one, other) => one.at - other.at)
    .map((delivered) => {
      const mark = header(delivered, 'x-assistant-letter');
      const [letterId = ''] = mark.split(';');
      return {
        delivered,
        letterId,
        letter: byId.get(letterId),
        reference: header(delivered, 'x-dossier-reference'),
        part: header(delivered, 'x-assistant-part'),
        marked: mark.includes('repeat=possible'),
      };
    });
}

/** The copies of each letter, by its id, in order. */
export function copies(world: World): ReadonlyMap<string, readonly [Mail, ...Mail[]]> {
  return grouped(mailsOf(world), ({ letterId }) => letterId);
}

/** Messages by what they have in common. */
export function grouped(
  mails: readonly Mail[],
  keyOf: (mail: Mail) => string,
): ReadonlyMap<string, readonly [Mail, ...Mail[]]> {
  const groups = new Map<string, [Mail, ...Mail[]]>();
  for (const mail of mails) {
    const group = groups.get(keyOf(mail));
    if (group === undefined) groups.set(keyOf(mail), [mail]);
    else group.push(mail);
  }
  return groups;
}

/** The bytes of a message without what a repeat may change: its mark, and the Message-ID. */
export function sameInARepeat({ delivered }: Mail): string {
  const text = delivered.raw.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const head = text
    .slice(0, end)
    .replaceAll(/^(?:X-Assistant-Letter|Message-ID):.*(?:\r\n[ \t].*)*(?:\r\n|$)/gim, '');
  return head + text.slice(end);
}

function header({ mail }: Delivered, name: string): string {
  const value = mail.headers.get(name);
  return typeof value === 'string' ? value : '';
}
