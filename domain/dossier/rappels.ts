import type { Appel, Piece } from '../appel/appel.js';
import { isOpenFor } from './etat-dossier.js';
import type { Dossier } from './dossier.js';
import { isDone, missingPieces, steps } from './steps.js';

const DAY_MS = 86_400_000;
/** Days before the closing at which a draft is recalled, the nearest first. */
const CLOSING_DAYS = [2, 7] as const;

/** Why a person is reminded of a draft: its call closes in seven or two days, or it is about to be deleted. */
export type RappelKind = 'cloture_7' | 'cloture_2' | 'effacement';

/** A reminder that is due. One kind of it leaves once for one occasion, ever. */
export interface Rappel {
  readonly kind: RappelKind;
  /** What it is about: the instant of the closing, or the last change of a draft that nobody touched since. */
  readonly occasion: string;
  /** ISO instant of what is announced: the closing, or the deletion. */
  readonly echeance: string;
}

/** Days between the warning and the deletion of a draft, whatever delayed the warning. Retention waits for them. */
export const WARNED_DAYS = 3;

/** Days for which a draft is warned before it is deleted; fewer where drafts are kept for a short time. */
export function warningDays(brouillonsJours: number): number {
  return Math.min(14, Math.floor(brouillonsJours / 2));
}

/**
 * The reminder of the closing that is due for a dossier: only for a draft that was there when its day came, and never the
 * one of seven days once the one of two is due.
 */
export function rappelCloture(dossier: Dossier, appel: Appel, now: Date): Rappel | undefined {
  if (dossier.statut !== 'brouillon' || dossier.sansRappels === true) return undefined;
  const closing = Date.parse(appel.cloture);
  if (now.getTime() >= closing) return undefined;
  const days = CLOSING_DAYS.find((count) => now.getTime() >= closing - count * DAY_MS);
  if (days === undefined || Date.parse(dossier.creeLe) > closing - days * DAY_MS) return undefined;
  return { kind: `cloture_${days}`, occasion: appel.cloture, echeance: appel.cloture };
}

/** What a draft still needs before it can be filed; all zero and empty when it only has to be reviewed and filed. */
export interface ResteAFaire {
  /** Whether it can be filed at all, now. */
  readonly ouvert: boolean;
  readonly questions: number;
  readonly pieces: readonly Piece[];
}

/** What remains to be done in a draft. */
export function resteAFaire(dossier: Dossier, appel: Appel, now: Date): ResteAFaire {
  return {
    ouvert: isOpenFor(dossier, appel, now),
    questions: steps(dossier, appel)
      .filter(({ kind }) => kind === 'champ')
      .filter((step) => !isDone(dossier, step)).length,
    pieces: missingPieces(dossier, appel),
  };
}
