import { z } from 'zod';
import { LIMITES_CODES, type LimitesCodes } from '../../domain/dossier/codes-envoyes.js';
import { MOST_AT_ONCE } from '../core/letter-urgency.js';
import { BYTE_LIMITS, type ByteLimits } from '../storage/upload-room.js';

const MIB = 1024 ** 2;

/** The settings of how much the service takes and sends. */
export const limitsSettings = {
  CODES_PAR_RESEAU: z.coerce.number().int().min(1).default(LIMITES_CODES.reseau),
  FICHIERS_MO_PAR_PERSONNE: z.coerce
    .number()
    .int()
    .min(1)
    .default(BYTE_LIMITS.person / MIB),
  FICHIERS_MO_PAR_RESEAU: z.coerce
    .number()
    .int()
    .min(1)
    .default(BYTE_LIMITS.network / MIB),
  FICHIERS_MO_EN_TOUT: z.coerce
    .number()
    .int()
    .min(1)
    .default(BYTE_LIMITS.all / MIB),
  FICHIERS_PART_DU_DISQUE: z.coerce
    .number()
    .min(1)
    .max(100)
    .default(BYTE_LIMITS.diskShare * 100),
  SMTP_CONNEXIONS: z.coerce.number().int().min(2).max(50).default(MOST_AT_ONCE),
};

/** How much the service takes and sends. */
export interface LimitsConfig {
  /** Letters under way at a time. */
  readonly lettersAtOnce: number;
  readonly codes: LimitesCodes;
  /** Files that may be sent over a day. */
  readonly bytes: ByteLimits;
}

/** The limits that the settings give. */
export function limitsOf(read: z.infer<z.ZodObject<typeof limitsSettings>>): LimitsConfig {
  return {
    lettersAtOnce: read.SMTP_CONNEXIONS,
    codes: { ...LIMITES_CODES, reseau: read.CODES_PAR_RESEAU },
    bytes: {
      person: read.FICHIERS_MO_PAR_PERSONNE * MIB,
      network: read.FICHIERS_MO_PAR_RESEAU * MIB,
      all: read.FICHIERS_MO_EN_TOUT * MIB,
      diskShare: read.FICHIERS_PART_DU_DISQUE / 100,
    },
  };
}
