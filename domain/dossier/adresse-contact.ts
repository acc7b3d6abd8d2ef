import type { AdresseContact, Dossier } from './dossier.js';
import { tryCode, type CodeRefusal, type OneTimeCode } from './one-time-code.js';

/** Codes sent for one dossier: without a limit anyone could have mail sent to anyone. */
export const CODE_SENDS = 4;

/** Whether another code may still be sent to prove this dossier's address. */
export function maySendCode(dossier: Dossier): boolean {
  return dossier.adresse.envois < CODE_SENDS;
}

/** The dossier with a fresh code on its way to an address. */
export function withCodeSent(dossier: Dossier, adresse: string, sent: OneTimeCode): Dossier {
  return withAdresse(dossier, {
    etat: 'code_envoye',
    adresse,
    ...sent,
    envois: dossier.adresse.envois + 1,
  });
}

/** The dossier after a try, which proves the address that the code was sent to and no other; and why the code was refused, if it was. @param empreinte fingerprint of what was typed */
export function withCodeTried(
  dossier: Dossier,
  empreinte: string,
  now: Date,
): { readonly dossier: Dossier; readonly refusal?: CodeRefusal } {
  const { adresse } = dossier;
  const { empreinte: sent, expireLe, essais, envois } = adresse;
  if (sent === undefined || expireLe === undefined) return { dossier, refusal: 'faux' };
  const { code, refusal } = tryCode({ empreinte: sent, expireLe, essais }, empreinte, now);
  if (refusal !== undefined)
    return { dossier: withAdresse(dossier, { ...adresse, essais: code.essais }), refusal };
  const sentTo = adresse.adresse === undefined ? {} : { adresse: adresse.adresse };
  return { dossier: withAdresse(dossier, { etat: 'verifiee', ...sentTo, essais: 0, envois }) };
}

/** The dossier whose contact goes on without proving the address: nothing will be mailed to it. */
export function withoutVerification(dossier: Dossier, adresse: string): Dossier {
  return withAdresse(dossier, { etat: 'non_verifiee', adresse, essais: 0, envois: dossier.adresse.envois });
}

function withAdresse(dossier: Dossier, adresse: AdresseContact): Dossier {
  return { ...dossier, adresse };
}
