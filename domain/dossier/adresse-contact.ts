import type { AdresseContact, Dossier } from './dossier.js';

/** Minutes during which a code is accepted, tries at one code, codes sent for one dossier. */
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
export const CODE_SENDS = 4;

/** Why a code was not accepted. */
export type CodeRefusal = 'faux' | 'expire' | 'epuise';

/** Whether another code may still be sent for this dossier: without a limit anyone could have mail sent to anyone. */
export function maySendCode(dossier: Dossier): boolean {
  return dossier.adresse.envois < CODE_SENDS;
}

/** The dossier with a fresh code on its way. Only the code's fingerprint is kept. */
export function withCodeSent(dossier: Dossier, empreinte: string, now: Date): Dossier {
  const expireLe = new Date(now.getTime() + CODE_MINUTES * 60_000).toISOString();
  return {
    ...dossier,
    adresse: { etat: 'code_envoye', empreinte, expireLe, essais: 0, envois: dossier.adresse.envois + 1 },
  };
}

/** The dossier after a try, and why the code was refused, if it was. @param empreinte fingerprint of what was typed. */
export function withCodeTried(
  dossier: Dossier,
  empreinte: string,
  now: Date,
): { readonly dossier: Dossier; readonly refusal?: CodeRefusal } {
  const { adresse } = dossier;
  if (adresse.essais >= CODE_TRIES) return { dossier, refusal: 'epuise' };
  const tried = withAdresse(dossier, { ...adresse, essais: adresse.essais + 1 });
  if (adresse.expireLe === undefined || Date.parse(adresse.expireLe) < now.getTime())
    return { dossier: tried, refusal: 'expire' };
  if (empreinte !== adresse.empreinte)
    return { dossier: tried, refusal: tried.adresse.essais >= CODE_TRIES ? 'epuise' : 'faux' };
  return { dossier: withAdresse(dossier, { etat: 'verifiee', essais: 0, envois: adresse.envois }) };
}

/** The dossier whose contact goes on without proving the address: nothing will be mailed to it. */
export function withoutVerification(dossier: Dossier): Dossier {
  return withAdresse(dossier, { etat: 'non_verifiee', essais: 0, envois: dossier.adresse.envois });
}

function withAdresse(dossier: Dossier, adresse: AdresseContact): Dossier {
  return { ...dossier, adresse };
}
