import { z } from 'zod';
import { MOST_AT_ONCE } from './mail/urgency.js';

/** The settings of how much the service takes and sends. */
export const limitsSettings = {
  SMTP_CONNEXIONS: z.coerce.number().int().min(2).max(50).default(MOST_AT_ONCE),
};

/** How much the service takes and sends. */
export interface LimitsConfig {
  /** Letters under way at a time. */
  readonly lettersAtOnce: number;
}

/** The limits that the settings give. */
export function limitsOf(read: z.infer<z.ZodObject<typeof limitsSettings>>): LimitsConfig {
  return { lettersAtOnce: read.SMTP_CONNEXIONS };
}
