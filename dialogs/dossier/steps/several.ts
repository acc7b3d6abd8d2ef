import type { Champ } from '../../../domain/appel/appel.js';
import { joinedIds, optionIds } from '../../../domain/champs/choix-multiple.js';
import { withAnswers } from '../../../domain/dossier/change-dossier.js';
import { champKey } from '../../../domain/dossier/step-key.js';
import { sameWording } from '../../../domain/understanding/same-wording.js';
import { save, type DossierTurn } from '../dossier-turn.js';

/** The options that a field of several still offers, and the button that ends the list. */
export function severalButtons(turn: DossierTurn, champ: Champ): readonly string[] {
  const { langue } = turn.conversation;
  const chosen = optionIds(turn.dossier.champs[champ.id]);
  const left = champ.options.filter(({ id }) => !chosen.includes(id));
  const end = chosen.length === 0 ? [] : [turn.say('dossier:bouton_liste_finie')];
  return [...end, ...left.map(({ libelle }) => libelle[langue])];
}

/** Adds the option whose button was used, and keeps the step for the others; `false` when the text is no such button. */
export function addOption(turn: DossierTurn, champ: Champ, text: string): boolean {
  const { langue } = turn.conversation;
  const picked = champ.options.find(({ libelle }) => sameWording(text, libelle[langue]));
  if (picked === undefined) return false;
  const chosen = turn.state.asked === champKey(champ.id) ? optionIds(turn.dossier.champs[champ.id]) : [];
  const ids = joinedIds(champ.options, [...chosen, picked.id]);
  save(turn, withAnswers(turn.dossier, { [champ.id]: ids }, turn.services.now));
  turn.state.asked = champKey(champ.id);
  return true;
}
