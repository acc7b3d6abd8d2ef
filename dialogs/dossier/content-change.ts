import { appelChanges } from '../../domain/appel/appel-changes.js';
import type { Wording } from '../../domain/appel/appel.js';
import { reply } from '../say/reply.js';
import { save, type DossierTurn } from './dossier-turn.js';

/** Tells, once, what the call asks for since the dossier was last worked on, and asked for until then; never silently applied. @returns whether it was told */
export async function tellContentChange(turn: DossierTurn): Promise<boolean> {
  const { dossier, appel, context, say } = turn;
  if (dossier.statut !== 'brouillon' || dossier.appelVersion === appel.version) return false;
  const changes = changesTold(turn);
  save(turn, { ...dossier, appelVersion: appel.version });
  await reply(context, { text: [say('dossier:contenu_change'), ...changes].join('\n\n') });
  return true;
}

/** Nothing, where the former version is not known. */
function changesTold({
  services,
  stored,
  appel,
  conversation: { langue },
  say,
}: DossierTurn): readonly string[] {
  const before = services.appelsConnus.lastSeen(stored);
  if (before === undefined) return [];
  const { ajoutes, retires } = appelChanges(before, appel);
  const told = (key: string, all: readonly Wording[]): readonly string[] =>
    all.length === 0 ? [] : [say(`dossier:${key}`, { noms: all.map((each) => each[langue]).join(', ') })];
  return [...told('contenu_ajoute', ajoutes), ...told('contenu_retire', retires)];
}
