import type { Appel } from '../appel/appel.js';
import { dayOf } from '../appel/day-of.js';
import { etatAppel } from '../appel/etat-appel.js';
import type { Dossier } from '../dossier/dossier.js';
import { etatPour } from '../dossier/etat-dossier.js';
import { FORME_INCONNUE, type ETATS_APPEL, type ETATS_DOSSIER, type Situation } from './selon.js';

/** What the situation of a question is worked out from. */
interface Given {
  readonly appel: Appel;
  readonly now: Date;
  /** The person's, when there is one. */
  readonly dossier?: Dossier;
}

/** Where things stand for who asks: the call by its own clock, the dossier by what became of it. */
export function situationOf(given: Given): Situation {
  const { appel, dossier } = given;
  return {
    appel: appelStands(given),
    dossier: dossierStands(dossier),
    mode: appel.mode,
    forme: formeOf(appel, dossier),
  };
}

/** The states of a call's legal forms: the options of its field, and that it is not known. */
export function formesOf(
  champs: readonly Pick<Appel['champs'][number], 'registre' | 'options'>[],
): readonly string[] {
  const options = champs.find(({ registre }) => registre === 'formeJuridique')?.options ?? [];
  return [...options.map(({ id }) => id), FORME_INCONNUE];
}

/** Where a dossier stands, as an answer tells it. */
export function dossierStands(dossier: Dossier | undefined): (typeof ETATS_DOSSIER)[number] {
  if (dossier === undefined) return 'aucun';
  return dossier.statut === 'depose' && dossier.depot?.probleme !== undefined
    ? 'non_transmis'
    : dossier.statut;
}

function appelStands({ appel, now, dossier }: Given): (typeof ETATS_APPEL)[number] {
  const etat = dossier === undefined ? etatAppel(appel, now) : etatPour(dossier, appel, now);
  if (etat === 'clos' || etat === 'pas_ouvert') return etat;
  const today = dayOf(now, appel.fuseau);
  return today === dayOf(new Date(appel.cloture), appel.fuseau) ? 'dernier_jour' : 'ouvert';
}

function formeOf(appel: Appel, dossier: Dossier | undefined): string {
  const champ = appel.champs.find(({ registre }) => registre === 'formeJuridique');
  const valeur = champ && dossier?.champs[champ.id];
  return typeof valeur === 'string' && formesOf(appel.champs).includes(valeur) ? valeur : FORME_INCONNUE;
}
