import type { NodemailerError, SMTPSentMessageInfo } from 'nodemailer';
import type { ExternalLogger } from 'nodemailer/lib/shared';
import { closedTransport, type MailTransport, type Parcel, type SendOutcome } from './mail-transport.js';
import { headerText } from '../core/header-text.js';

/** SMTP_URL names no way of sending that this service knows: nothing may leave by accident. */
export class UnknownMailModeError extends Error {
  readonly key = 'courrier:erreur.mode';
  constructor() {
    super('SMTP_URL must be an smtp:// or smtps:// address');
    this.name = 'UnknownMailModeError';
  }
}

/** Milliseconds. `total` bounds one message, whatever the server does. */
export interface SmtpTimeouts {
  readonly connection: number;
  readonly silence: number;
  readonly total: number;
}

const TIMEOUTS: SmtpTimeouts = { connection: 30_000, silence: 120_000, total: 900_000 };

/** Replies to these are about this very message; an error elsewhere (greeting, login, TLS) is about the server. */
const MESSAGE_COMMANDS = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** « Log in first » and its kin: a setting to mend, not a verdict on the letter. */
const LOGIN_REPLIES = new Set([530, 534, 535, 538]);

/**
 * The way out for letters. Without an address every letter waits.
 * @throws UnknownMailModeError for an address that is neither smtp:// nor smtps://.
 */
export function smtpTransport(url: string | undefined, timeouts: Partial<SmtpTimeouts> = {}): MailTransport {
  if (url === undefined) return closedTransport;
  if (!URL.canParse(url) || !['smtp:', 'smtps:'].includes(new URL(url).protocol))
    throw new UnknownMailModeError();
  const { connection, silence, total } = { ...TIMEOUTS, ...timeouts };
  const options = {
    url,
    connectionTimeout: connection,
    greetingTimeout: connection,
    dnsTimeout: connection,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return {
    async send(parcel, signal) {
      const patience = AbortSignal.timeout(Math.min(parcel.patience ?? total, total));
      const watch = watchLastByte();
      try {
        // Loaded here: a service starts long before its first letter leaves.
        const { createTransport } = await import('nodemailer');
        const sent = await createTransport({ ...options, logger: watch.logger }).sendMail({
          envelope: { from: parcel.from, to: [...parcel.to], size: parcel.bytes.length },
          raw: parcel.bytes,
          signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
        });
        return afterSending(sent, parcel);
      } catch (error) {
        return afterFailing(error as NodemailerError, watch.handedOver());
      }
    },
  };
}

/** Learns from nodemailer's own log when the last byte of the message has gone to the server. */
function watchLastByte(): { readonly logger: ExternalLogger; readonly handedOver: () => boolean } {
  let handedOver = false;
  const note = (entry: { readonly tnx?: string } | undefined): void => {
    if (entry?.tnx === 'message') handedOver = true;
  };
  return { logger: { info: note, log: () => undefined }, handedOver: () => handedOver };
}

function afterSending(sent: SMTPSentMessageInfo, parcel: Parcel): SendOutcome {
  if (sent.rejected.length === 0 && sent.accepted.length === parcel.to.length)
    return { kind: 'accepted', detail: headerText(sent.response, 500) };
  return { kind: 'uncertain', detail: headerText(`taken for some recipients only: ${sent.response}`, 500) };
}

function afterFailing(error: NodemailerError, handedOver: boolean): SendOutcome {
  const detail = headerText(error.message, 500);
  const reply = error.responseCode;
  const aboutMessage = MESSAGE_COMMANDS.has(error.command ?? '');
  if (typeof reply === 'number') {
    const refused = reply >= 500 && aboutMessage && !LOGIN_REPLIES.has(reply);
    return { kind: refused ? 'refused' : 'deferred', detail };
  }
  if (error.code === 'EMESSAGE' && aboutMessage) return { kind: 'refused', detail };
  return { kind: handedOver ? 'uncertain' : 'deferred', detail };
}
