import { z } from 'zod';
import { LIMITES_CODES, type LimitesCodes } from '../domain/dossier/codes-envoyes.js';
import { MOST_AT_ONCE } from './mail/urgency.js';

/** The settings of how much the service takes and sends. */
export const limitsSettings = {
  CODES_PAR_RESEAU: z.coerce.number().int().min(1).default(LIMITES_CODES.reseau),
  SMTP_CONNEXIONS: z.coerce.number().int().min(2).max(50).default(MOST_AT_ONCE),
};

/** How much the service takes and sends. */
export interface LimitsConfig {
  /** Letters under way at a time. */
  readonly lettersAtOnce: number;
  readonly codes: LimitesCodes;
}

/** The limits that the settings give. */
export function limitsOf(read: z.infer<z.ZodObject<typeof limitsSettings>>): LimitsConfig {
  return { lettersAtOnce: read.SMTP_CONNEXIONS, codes: { ...LIMITES_CODES, reseau: read.CODES_PAR_RESEAU } };
}
