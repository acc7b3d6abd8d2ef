import type { Buffer } from 'node:buffer';

/** A composed message and its envelope. */
export interface Parcel {
  readonly from: string;
  readonly to: readonly string[];
  readonly bytes: Buffer;
  /** Milliseconds that its sending may take in all; as long as the transport allows when absent. */
  readonly patience?: number;
}

/**
 * What became of a message. `deferred`: certainly not taken, worth another try; `refused`: certainly not taken,
 * and it never will be; `uncertain`: the connection broke after the last byte, so the server may hold it.
 */
export interface SendOutcome {
  readonly kind: 'accepted' | 'deferred' | 'refused' | 'uncertain';
  /** For the journal: what the server or the network said. */
  readonly detail: string;
}

/** Where messages leave. Never rejects: a failure is an outcome. */
export interface MailTransport {
  /** @param signal breaks the sending off, wherever it is */
  send(parcel: Parcel, signal?: AbortSignal): Promise<SendOutcome>;
}

/** The transport of an installation without a mail server: every message waits, none is lost. */
export const closedTransport: MailTransport = {
  send: () => Promise.resolve({ kind: 'deferred', detail: 'no mail server is configured (SMTP_URL)' }),
};
