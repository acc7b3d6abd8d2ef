import type { Clocks } from '../../core/clocks.js';
import type { ReadFile } from '../../letters/read-whole.js';
import { composeLetter } from './compose-letter.js';
import type { Copies } from '../copies.js';
import type { MailTransport, SendOutcome } from '../mail-transport.js';
import { patienceFor } from '../../core/letter-urgency.js';
import type { LeasedLetter } from '../../storage/letter-leases.js';

/** What became of one attempt; `expired`: it was not even made, being too late to be of use. */
export type Attempt = SendOutcome | { readonly kind: 'expired' | 'postponed'; readonly detail: string };

export interface AttemptParts {
  readonly transport: MailTransport;
  readonly readFile: ReadFile;
  readonly clocks: Clocks;
  /** Looked at before a letter is sent again that the server may have taken; undefined where there are none. */
  readonly copies?: Copies | undefined;
  /** The copies could not be looked at: the letter is sent again. */
  readonly onError: (error: unknown) => void;
}

/**
 * Composes and sends a letter once, unless the mail server holds it already. Never rejects: a letter that can't be composed
 * is postponed.
 */
export async function attemptLetter(
  leased: LeasedLetter,
  parts: AttemptParts,
  signal?: AbortSignal,
): Promise<Attempt> {
  const { letter, attempt, repeat } = leased;
  if (letter.expiresAt !== undefined && parts.clocks.businessNow().getTime() > Date.parse(letter.expiresAt))
    return { kind: 'expired', detail: `useless since ${letter.expiresAt}` };
  const found = await findCopy(leased, parts);
  if (found !== undefined) return found;
  try {
    const bytes = await composeLetter(letter, parts.readFile, repeat ? { attempt } : undefined);
    const patience = patienceFor(letter.kind, bytes);
    const parcel = { from: letter.from.address, to: [letter.to.address], bytes, patience };
    return await parts.transport.send(parcel, signal);
  } catch (error) {
    return { kind: 'postponed', detail: error instanceof Error ? error.message : 'could not be composed' };
  }
}

async function findCopy(
  { letter, findable }: LeasedLetter,
  { copies, onError }: AttemptParts,
): Promise<Attempt | undefined> {
  if (!findable || copies === undefined) return undefined;
  try {
    if (!(await copies.hold(letter))) return undefined;
    return { kind: 'accepted', detail: `taken before: a copy is in ${copies.name}` };
  } catch (error) {
    onError(error);
    return undefined;
  }
}
