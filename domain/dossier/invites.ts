import { sameAdresse } from './acces.js';
import { adresseProuvee } from './contact.js';
import type { Acces, Dossier, Invite } from './dossier.js';

/** People invited at a time, and letters of invitation in a day and in all: nobody is to have mail sent to whom they like. */
const MOST_INVITES = 5;
const DAILY_LETTERS = 3;
const MOST_LETTERS = 10;
const DAY_MS = 86_400_000;

/** Why nobody can be invited now; each has its sentence under `acces:refus`. */
export type RefusInvitation = 'invite' | 'non_verifiee' | 'limite' | 'limite_jour';

/** The second contacts who have access now. */
export function invitesActifs({ invites }: Dossier): readonly Invite[] {
  return (invites ?? []).filter(({ retireLe }) => retireLe === undefined);
}

/** Whether a person has access only because their address was invited: they work on the dossier, and don't decide who else does. */
export function isInvited(dossier: Dossier, owner: string): boolean {
  const adresse = dossier.acces.find((each) => each.owner === owner)?.adresse;
  if (adresse === undefined || sameAdresse(adresse, adresseProuvee(dossier) ?? '')) return false;
  return invitesActifs(dossier).some((invite) => sameAdresse(invite.adresse, adresse));
}

/** The accesses of others that no invitation gives: where the dossier was begun, and where a code to its contact opened it. */
export function autresAcces(dossier: Dossier, owner: string): readonly Acces[] {
  return dossier.acces.filter((each) => each.owner !== owner && !isInvited(dossier, each.owner));
}

/** Why this person can't invite anybody now; undefined when they can. */
export function refusInvitation(dossier: Dossier, owner: string, now: Date): RefusInvitation | undefined {
  if (isInvited(dossier, owner)) return 'invite';
  if (adresseProuvee(dossier) === undefined) return 'non_verifiee';
  const letters = dossier.invites ?? [];
  if (letters.length >= MOST_LETTERS || invitesActifs(dossier).length >= MOST_INVITES) return 'limite';
  const today = letters.filter(({ depuis }) => now.getTime() - Date.parse(depuis) < DAY_MS);
  return today.length >= DAILY_LETTERS ? 'limite_jour' : undefined;
}

/** An invitation by the dossier's contact. */
export function newInvite(dossier: Dossier, adresse: string, now: Date): Invite {
  return { adresse, par: adresseProuvee(dossier) ?? '', depuis: now.toISOString() };
}

/** The dossier with one address more that may open it. */
export function withInvite(dossier: Dossier, invite: Invite): Dossier {
  return { ...dossier, invites: [...(dossier.invites ?? []), invite] };
}

/** The dossier closed to an address that was invited, to everybody whom it let in, and to codes on their way to it. */
export function withoutInvite(dossier: Dossier, { adresse }: Invite, now: Date): Dossier {
  const retireLe = now.toISOString();
  const other = (each: { readonly adresse?: string }): boolean =>
    each.adresse === undefined || !sameAdresse(each.adresse, adresse);
  return {
    ...dossier,
    invites: (dossier.invites ?? []).map((invite) =>
      other(invite) || invite.retireLe !== undefined ? invite : { ...invite, retireLe },
    ),
    acces: dossier.acces.filter(other),
    ...(dossier.reprise === undefined
      ? {}
      : { reprise: { ...dossier.reprise, codes: dossier.reprise.codes.filter(other) } }),
  };
}
