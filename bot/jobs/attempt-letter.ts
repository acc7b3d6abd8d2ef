import type { Clocks } from '../clocks.js';
import { composeLetter, type ReadFile } from '../mail/compose-letter.js';
import type { MailTransport, SendOutcome } from '../mail/mail-transport.js';
import type { LeasedLetter } from '../storage/letter-leases.js';

/** What became of one attempt; `expired`: it was not even made, being too late to be of use. */
export type Attempt = SendOutcome | { readonly kind: 'expired' | 'postponed'; readonly detail: string };

/** Composes and sends a letter once. Never rejects: a letter that can't be composed is postponed. */
export async function attemptLetter(
  { letter, attempt, repeat }: LeasedLetter,
  parts: { readonly transport: MailTransport; readonly readFile: ReadFile; readonly clocks: Clocks },
): Promise<Attempt> {
  if (letter.expiresAt !== undefined && parts.clocks.businessNow().getTime() > Date.parse(letter.expiresAt))
    return { kind: 'expired', detail: `useless since ${letter.expiresAt}` };
  try {
    const bytes = await composeLetter(letter, parts.readFile, repeat ? { attempt } : undefined);
    return await parts.transport.send({ from: letter.from.address, to: [letter.to.address], bytes });
  } catch (error) {
    return { kind: 'postponed', detail: error instanceof Error ? error.message : 'could not be composed' };
  }
}
