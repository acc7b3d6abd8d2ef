import type { Conservation } from '../../dialogs/turn/services.js';
import type { Config } from '../config/config.js';

/** Kept by the day, said by the month. */
export function conservation({ conservation: kept }: Config): Conservation {
  return {
    conversationsJours: kept.conversations,
    brouillonsMois: toMonths(kept.brouillons),
    deposesMois: toMonths(kept.deposes),
  };
}

function toMonths(days: number): number {
  return Math.round((days * 12) / 365);
}
