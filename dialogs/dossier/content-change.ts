import { reply } from '../say/reply.js';
import { save, type DossierTurn } from './dossier-turn.js';

/** Tells, once, that the call's steps or documents changed since the dossier was last worked on; never silently applied. @returns whether it was told */
export async function tellContentChange(turn: DossierTurn): Promise<boolean> {
  const { dossier, appel, context, say } = turn;
  if (dossier.statut !== 'brouillon' || dossier.appelVersion === appel.version) return false;
  save(turn, { ...dossier, appelVersion: appel.version });
  await reply(context, { text: say('dossier:contenu_change') });
  return true;
}
