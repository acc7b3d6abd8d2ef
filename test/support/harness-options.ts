import type { Router } from 'express';
import type { BotService } from '../../bot/channels/azure/bot-service.js';
import type { Database } from '../../bot/storage/database.js';
import type { DataKeys } from '../../bot/storage/sealing/data-keys.js';
import type { LimitesCodes } from '../../domain/dossier/codes-envoyes.js';

/** How a test's service differs from the usual one. */
export interface HarnessOptions {
  /** What else its server serves. */
  readonly pages?: Router;
  /** The URL of its database; a file of its own when absent. */
  readonly database?: string;
  /** What encrypts it; nothing when absent. */
  readonly keys?: DataKeys;
  /** How many codes may be asked for; plenty when absent. */
  readonly codes?: Partial<LimitesCodes>;
  /** How close the second of two clicks comes; not at all when absent. */
  readonly doubleClickMs?: number;
  /** Connects the channels of the Azure Bot Service. */
  readonly botService?: (db: Database) => BotService;
}
