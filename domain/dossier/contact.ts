import type { Appel, Champ } from '../appel/appel.js';
import type { AdresseContact, Dossier, EtatAdresse } from './dossier.js';

type AvecChamps = Pick<Appel, 'champs'>;
type Repondu = Pick<Dossier, 'champs' | 'adresse'>;

/** The field that asks the contact's address: the call's one field of type `email`, whatever its id. */
export function champContact({ champs }: AvecChamps): Champ | undefined {
  return champs.find(({ type }) => type === 'email');
}

/** The address that was given for the contact, proved or not. */
export function contactOf(appel: AvecChamps, { champs }: Pick<Dossier, 'champs'>): string | undefined {
  const champ = champContact(appel);
  const valeur = champ === undefined ? undefined : champs[champ.id];
  return valeur === undefined ? undefined : String(valeur);
}

/** What is known of the contact's address. What was learnt of another address says nothing of this one. */
export function etatContact(appel: AvecChamps, dossier: Repondu): EtatAdresse {
  return isAbout(dossier.adresse, contactOf(appel, dossier)) ? dossier.adresse.etat : 'inconnue';
}

/** The contact's address, once proved: the only one that anything but its code is sent to. */
export function contactVerifie(appel: AvecChamps, dossier: Repondu): string | undefined {
  return etatContact(appel, dossier) === 'verifiee' ? contactOf(appel, dossier) : undefined;
}

/** The address that was proved last, whatever the call asks today. */
export function adresseProuvee({ adresse }: Pick<Dossier, 'adresse'>): string | undefined {
  return adresse.etat === 'verifiee' ? adresse.adresse : undefined;
}

/** The dossier with nothing known of another address than its contact's. Codes already sent still count. */
export function withContactSettled(appel: AvecChamps, dossier: Dossier): Dossier {
  const { adresse } = dossier;
  if (adresse.adresse === undefined || isAbout(adresse, contactOf(appel, dossier))) return dossier;
  return { ...dossier, adresse: { etat: 'inconnue', essais: 0, envois: adresse.envois } };
}

function isAbout(adresse: AdresseContact, contact: string | undefined): boolean {
  return contact !== undefined && adresse.adresse === contact;
}
