import type { Work } from '../acts/act.js';
import { whyNot } from './steps/champ.js';
import { askModifier } from './modifier.js';
import type { StepOutcome } from './steps/step-outcome.js';

/** Sentences of the steps that are no field: what a message there may be. */
const SENTENCES = {
  code: 'code:illisible',
  registre: 'registre:pas_compris',
  lectures: 'lecture:pas_compris',
  piece: 'pieces:attend_fichier',
  incomplet: 'dossier:incomplet_choisir',
  controle: 'pieces:attend_controle',
  recapitulatif: 'recapitulatif:pas_compris',
  envoi: 'complement:pas_compris',
} as const;

/** Says why a message does nothing here, and what can be done instead. @param reason why it is no answer to the asked field */
export function notUnderstood({ turn, step }: Work, text: string, reason?: string): StepOutcome {
  const { say, state } = turn;
  if (step.kind === 'champ')
    return whyNot(turn, step.champ, reason ?? (text === '' ? 'text.empty' : 'reponse.autre'));
  if (state.asked === 'modifier' || step.kind === 'ajout') {
    const asked = askModifier(turn);
    const unknown = `${say('dossier:modifier_inconnu')} ${asked.text}`;
    return { kind: 'stay', replies: [{ ...asked, text: unknown }] };
  }
  if (step.kind === 'ferme' || step.kind === 'fini') return { kind: 'asked' };
  const key = state.asked === 'attestation' ? 'recapitulatif:attestation_pas_compris' : SENTENCES[step.kind];
  return { kind: 'again', replies: [{ text: say(key) }] };
}
