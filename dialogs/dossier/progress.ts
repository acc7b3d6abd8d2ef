import { missingPieces, requiredPieces, steps, type Step } from '../../domain/dossier/steps.js';
import { keyOf } from '../../domain/dossier/step-key.js';
import type { DossierTurn } from './dossier-turn.js';

/** « Étape 4 sur 24 »: where a step stands among those that apply. */
export function progressLine(turn: DossierTurn, asked: Step): string {
  const all = steps(turn.dossier, turn.appel);
  const etape = all.findIndex((step) => keyOf(step) === keyOf(asked)) + 1;
  return turn.say('dossier:progression', { etape, total: all.length });
}

/** « Où j’en suis »: what is done, which documents are there, what is missing, and that nothing is filed yet. */
export function progressReport(turn: DossierTurn): string {
  const { dossier, appel, say, conversation } = turn;
  const { langue } = conversation;
  const required = requiredPieces(dossier, appel);
  const missing = missingPieces(dossier, appel);
  const champs = appel.champs.filter(({ id }) => dossier.champs[id] !== undefined).length;
  const lines = [
    say('dossier:ou_j_en_suis', { reference: dossier.reference, count: champs }),
    say('dossier:ou_pieces', { count: required.length - missing.length, total: required.length }),
    missing.length === 0
      ? ''
      : say('dossier:ou_manque', { pieces: missing.map(({ libelle }) => `\n- ${libelle[langue]}`).join('') }),
    `_${appel.avertissementPieces[langue]}_`,
    say('dossier:pas_depose'),
  ];
  return lines.filter((line) => line !== '').join('\n\n');
}
