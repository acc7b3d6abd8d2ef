import type { Dossier } from './dossier.js';
import { issueCode, tryCode, type CodeRefusal } from './one-time-code.js';

/** Codes sent in a day to resume one dossier. */
const DAILY_SENDS = 5;
const DAY_MS = 86_400_000;

/** Whether a dossier can be resumed elsewhere: its address was proved, and not too many codes were sent today. */
export function maySendReprise({ adresse, reprise }: Dossier, now: Date): boolean {
  if (adresse.etat !== 'verifiee') return false;
  return reprise === undefined || reprise.envois < DAILY_SENDS || isYesterday(reprise.depuis, now);
}

/** The dossier with a code on its way to its proved address. */
export function withRepriseSent(dossier: Dossier, empreinte: string, now: Date): Dossier {
  const { reprise } = dossier;
  const today =
    reprise === undefined || isYesterday(reprise.depuis, now)
      ? { depuis: now.toISOString(), envois: 0 }
      : reprise;
  return {
    ...dossier,
    reprise: { depuis: today.depuis, envois: today.envois + 1, code: issueCode(empreinte, now) },
  };
}

/** The dossier after a try; without refusal it belongs to who typed the code. */
export function withRepriseTried(
  dossier: Dossier,
  empreinte: string,
  to: { readonly owner: string; readonly conversationId: string },
  now: Date,
): { readonly dossier: Dossier; readonly refusal?: CodeRefusal } {
  const { reprise } = dossier;
  if (reprise?.code === undefined) return { dossier, refusal: 'faux' };
  const { code, refusal } = tryCode(reprise.code, empreinte, now);
  if (refusal !== undefined) return { dossier: { ...dossier, reprise: { ...reprise, code } }, refusal };
  const { depuis, envois } = reprise;
  return { dossier: { ...dossier, ...to, reprise: { depuis, envois } } };
}

function isYesterday(depuis: string, now: Date): boolean {
  return now.getTime() - Date.parse(depuis) > DAY_MS;
}
