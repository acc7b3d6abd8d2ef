import type { Champ } from '../../domain/appel/appel.js';
import { applies } from '../../domain/appel/condition.js';
import type { Valeur } from '../../domain/dossier/dossier.js';
import { readFacts } from '../../domain/text/read-facts.js';
import type { DossierTurn } from './dossier-turn.js';
import { isReserved } from './reserved.js';
import { formatAnswers } from './format-valeur.js';

/** Facts given in the same breath as an answer (« SIRET …, et mon adresse est … »): those that no doubt surrounds, for fields still empty. */
export function otherFacts(
  turn: DossierTurn,
  asked: Champ,
  text: string,
): { readonly answers: Record<string, Valeur>; readonly said: readonly string[] } {
  const facts = readFacts(text);
  const found: Partial<Record<Champ['type'], readonly string[]>> = {
    siret: facts.sirets,
    email: facts.emails,
    rna: facts.rnas,
    telephone: facts.phones,
  };
  const answers: Record<string, Valeur> = {};
  const said: string[] = [];
  for (const champ of turn.appel.champs) {
    const [only, second] = found[champ.type] ?? [];
    const wanted =
      champ.type !== asked.type &&
      !isReserved(turn, champ) &&
      turn.dossier.champs[champ.id] === undefined &&
      applies(champ.quand, turn.dossier.champs);
    if (!wanted || only === undefined || second !== undefined) continue;
    answers[champ.id] = only;
    const reponse = formatAnswers(turn, champ, { [champ.id]: only });
    said.push(turn.say('dossier:note_aussi', { champ: champ.libelle[turn.conversation.langue], reponse }));
  }
  return { answers, said };
}
