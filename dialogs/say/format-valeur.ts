import type { Champ } from '../../domain/appel/appel.js';
import { departementNamed, regionNamed } from '../../domain/appel/regions.js';
import type { Valeur, Valeurs } from '../../domain/dossier/dossier.js';
import { formatAnswer } from '../../domain/champs/format-answer.js';
import { champsLieu } from '../../domain/dossier/lieu.js';
import { formatEuros } from '../../domain/format/money.js';
import { formatSiret } from '../../domain/format/siret.js';
import type { DossierTurn } from '../dossier/dossier-turn.js';
import { escapeMarkdown } from './escape-markdown.js';

/** The answers to a field as a sentence repeats them. */
export function quoteAnswers(turn: DossierTurn, champ: Champ, answers: Valeurs): string {
  return escapeMarkdown(formatAnswers(turn, champ, answers));
}

/** The answers to a field as they were given, or as a button says them; a region comes with its département when both are known. */
export function formatAnswers(turn: DossierTurn, champ: Champ, answers: Valeurs): string {
  const { departement } = champsLieu(turn.appel);
  const ids = [champ.id, ...(champ.type === 'territoire' && departement !== undefined ? [departement] : [])];
  const parts = ids.flatMap((id) => {
    const asked = turn.appel.champs.find((candidate) => candidate.id === id);
    const valeur = answers[id];
    return asked === undefined || valeur === undefined ? [] : [formatValeur(turn, asked, valeur)];
  });
  return parts.join(', ');
}

/** One answer as people write it. */
export function formatValeur(turn: DossierTurn, champ: Champ, valeur: Valeur): string {
  const { langue } = turn.conversation;
  const { territoires } = turn.services;
  switch (champ.type) {
    case 'siret':
      return formatSiret(String(valeur));
    case 'ouinon':
    case 'engagement':
      return turn.say(valeur === true ? 'commun:oui' : 'commun:non');
    case 'montant':
      return formatEuros(Number(valeur), langue);
    case 'territoire':
      return regionNamed(territoires, String(valeur))?.nom ?? String(valeur);
    case 'departement':
      return departementNamed(territoires, String(valeur))?.nom ?? String(valeur);
    default:
      return formatAnswer(champ, valeur, langue) ?? String(valeur);
  }
}
