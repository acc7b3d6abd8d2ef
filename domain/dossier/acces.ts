import { adresseProuvee } from './contact.js';
import type { Acces, Dossier } from './dossier.js';

/** Whether a person may see and change the dossier. */
export function hasAcces({ acces }: Dossier, owner: string): boolean {
  return acces.some((each) => each.owner === owner);
}

/** The dossier with one person more who may work on it; who already may is told of it where they are now. */
export function withAcces(dossier: Dossier, acces: Acces): Dossier {
  const known = dossier.acces.find(({ owner }) => owner === acces.owner);
  const kept = dossier.acces.filter((each) => each !== known);
  const { conversationId } = acces;
  return { ...dossier, acces: [...kept, known === undefined ? acces : { ...known, conversationId }] };
}

/** The dossier without one of the persons who may work on it, nor the codes on their way to them. */
export function withoutAcces(dossier: Dossier, owner: string): Dossier {
  const other = (each: { readonly owner: string }): boolean => each.owner !== owner;
  const { reprise } = dossier;
  return {
    ...dossier,
    acces: dossier.acces.filter(other),
    ...(reprise === undefined ? {} : { reprise: { ...reprise, codes: reprise.codes.filter(other) } }),
  };
}

/** The addresses to which a code that opens the dossier may be sent: its contact's, once proved, and those invited. */
export function adressesAdmises(dossier: Dossier): readonly string[] {
  const contact = adresseProuvee(dossier);
  const proved = contact === undefined ? [] : [contact];
  const invited = (dossier.invites ?? []).filter(({ retireLe }) => retireLe === undefined);
  return [...proved, ...invited.map((invite) => invite.adresse)];
}

/** Whether the dossier can still be opened once this person has left it. */
export function staysReachable(dossier: Dossier, owner: string): boolean {
  return adressesAdmises(dossier).length > 0 || dossier.acces.some((each) => each.owner !== owner);
}

/** The admitted address that somebody typed, as it is written in the dossier; undefined for any other. */
export function adresseAdmise(dossier: Dossier, typed: string): string | undefined {
  return adressesAdmises(dossier).find((adresse) => sameAdresse(adresse, typed));
}

/** Two writings of one mailbox: no provider tells capitals apart. */
export function sameAdresse(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
