import type { OutboxParts } from '../post/outbox/outbox-worker.js';
import type { SmtpTimeouts } from '../post/smtp-transport.js';
import type { ServerSettings } from './server.js';

/** Delays and limits that suit every installation, hence no settings; a campaign of faults shortens them. */
export interface Tuning {
  readonly server?: Partial<Pick<ServerSettings, 'rateLimits' | 'recoverMs' | 'doubleClickMs'>>;
  readonly smtp?: Partial<SmtpTimeouts>;
  readonly outbox?: Pick<OutboxParts, 'pollMs' | 'leaseMs' | 'pauseAfter'>;
}
