import type { Champ } from '../../../domain/appel/appel.js';
import { proposals } from '../../../domain/documents/propose.js';
import { awaitsConfirmation, consultationOf, differingChamps } from '../../../domain/dossier/consultation.js';
import type { Valeur } from '../../../domain/dossier/dossier.js';
import { formatValeur } from '../../say/format-valeur.js';
import type { DossierTurn } from '../dossier-turn.js';
import { saidBefore } from '../said-in-passing.js';

/** A value that nobody has confirmed yet, and who says so. */
export interface Proposed {
  readonly valeur: Valeur;
  readonly source: string;
}

/** What the registry, the documents and what was said in passing propose for a field; a form shows it filled in. */
export function proposedFor(turn: DossierTurn, champ: Champ): Proposed | undefined {
  const { dossier, appel, services, say } = turn;
  if (dossier.champs[champ.id] !== undefined) return undefined;
  const registre = awaitsConfirmation(dossier, appel) && differingChamps(dossier, appel).includes(champ);
  const valeur = registre ? consultationOf(dossier, appel)?.valeurs[champ.id] : undefined;
  if (valeur !== undefined) return { valeur, source: say('fiche:source_registre') };
  const read = proposals(dossier, appel, services.territoires).find((each) => each.champ.id === champ.id);
  if (read !== undefined)
    return { valeur: read.valeur, source: say('fiche:source_lu', { nom: read.nom, page: read.page }) };
  const told = saidBefore(turn, champ)?.answers[champ.id];
  return told === undefined ? undefined : { valeur: told, source: say('fiche:source_dit') };
}

/** What the registry says of a field that was answered otherwise. */
export function registrySays(turn: DossierTurn, champ: Champ): string | undefined {
  const { dossier, appel, say } = turn;
  if (!awaitsConfirmation(dossier, appel) || dossier.champs[champ.id] === undefined) return undefined;
  if (!differingChamps(dossier, appel).includes(champ)) return undefined;
  const valeur = consultationOf(dossier, appel)?.valeurs[champ.id];
  return valeur === undefined
    ? undefined
    : say('fiche:registre_dit', { dit: formatValeur(turn, champ, valeur) });
}
