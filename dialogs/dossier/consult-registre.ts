import { ActivityTypes } from 'botbuilder';
import { siretToLookUp, withConsultation } from '../../domain/dossier/consultation.js';
import { nextOf, save, type DossierTurn } from './dossier-turn.js';

/**
 * Asks the public registry about a draft’s SIRET that it was not asked about yet, wherever in the conversation it was given, and
 * keeps what it says in the dossier. @returns what the applicant must know of it, or nothing
 */
export async function consultRegistre(turn: DossierTurn): Promise<string> {
  const { services, appel } = turn;
  const { registre, territoires, now } = services;
  const siret = siretToLookUp(turn.dossier, appel, now);
  const prepared = turn.stored.statut === 'brouillon' && nextOf(turn).kind !== 'ferme';
  if (registre === undefined || siret === undefined || !prepared) return '';
  const stillSilent = turn.dossier.registre?.siret === siret;
  await turn.context.sendActivity({ type: ActivityTypes.Typing });
  const reponse = await registre.etablissement(siret);
  const dossier = withConsultation(turn.dossier, { appel, territoires }, reponse, now);
  save(turn, dossier);
  if (stillSilent && reponse.kind === 'injoignable') return '';
  if (reponse.kind !== 'trouve') return turn.say(`registre:${reponse.kind}`);
  const lines = [
    ...(reponse.fiche.etat === 'cesse' ? [turn.say('registre:cesse')] : []),
    ...(Object.keys(dossier.registre?.valeurs ?? {}).length === 0 ? [turn.say('registre:sans_detail')] : []),
  ];
  return lines.join('\n\n');
}
