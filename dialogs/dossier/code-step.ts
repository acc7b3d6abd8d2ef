import {
  maySendCode,
  withCodeSent,
  withCodeTried,
  withoutVerification,
} from '../../domain/dossier/adresse-contact.js';
import { CODE_MINUTES, CODE_TRIES, issueCode } from '../../domain/dossier/one-time-code.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import { answerRemark } from '../faq/answer-question.js';
import type { Message } from '../message.js';
import { readCommand } from '../commands.js';
import { readCode } from '../read-code.js';
import type { Reply } from '../reply.js';
import { holdsCue } from '../wordings.js';
import { save, type DossierTurn } from './dossier-turn.js';
import type { StepOutcome } from './step-outcome.js';

/** Asks for the code; sends it first when none is on its way. */
export function askCode(turn: DossierTurn, adresse: string, short: boolean): Reply {
  const { say } = turn;
  const sent = turn.dossier.adresse.etat === 'inconnue' ? sendCode(turn, adresse) : undefined;
  const resend = maySendCode(turn.dossier) ? [say('code:bouton_renvoyer')] : [];
  const buttons = [...resend, say('code:bouton_sans'), say('code:bouton_changer')];
  if (sent === false) return { text: say('code:trop_envois'), buttons };
  return { text: say(short ? 'code:rappel' : 'code:demande', { adresse, minutes: CODE_MINUTES }), buttons };
}

/** Takes the code, or one of the ways out: another code, another address, no verification. */
export async function answerCode(
  turn: DossierTurn,
  adresse: string,
  message: Message,
): Promise<StepOutcome | 'changer'> {
  const { say } = turn;
  const { text } = message;
  const code = readCode(text);
  if (code !== undefined) return tryCode(turn, code);
  if (sameWording(text, say('code:bouton_changer'))) return 'changer';
  if (sameWording(text, say('code:bouton_sans')) || readCommand(text, say)?.name === 'passer') {
    save(turn, withoutVerification(turn.dossier));
    return { kind: 'done', said: say('code:non_verifiee') };
  }
  if (sameWording(text, say('code:bouton_renvoyer'))) {
    return {
      kind: 'again',
      replies: [{ text: say(sendCode(turn, adresse) ? 'code:renvoye' : 'code:trop_envois') }],
    };
  }
  if (holdsCue(text, say('code:mots_pas_recu')))
    return { kind: 'again', replies: [{ text: say('code:pas_recu') }] };
  return (await answerRemark(turn.context, text))
    ? { kind: 'asked' }
    : { kind: 'again', replies: [{ text: say('code:illisible') }] };
}

function tryCode(turn: DossierTurn, code: string): StepOutcome {
  const empreinte = fingerprint(turn, code);
  const { dossier, refusal } = withCodeTried(turn.dossier, empreinte, turn.services.now);
  save(turn, dossier);
  if (refusal === undefined) return { kind: 'done', said: turn.say('code:verifiee') };
  const left = CODE_TRIES - dossier.adresse.essais;
  const last = refusal !== 'faux' && !maySendCode(dossier) ? '_dernier' : '';
  return { kind: 'again', replies: [{ text: turn.say(`code:${refusal}${last}`, { count: left }) }] };
}

/** Sends a new code unless too many were sent. */
function sendCode(turn: DossierTurn, adresse: string): boolean {
  if (!maySendCode(turn.dossier)) return false;
  const code = turn.services.secrets.code();
  const issued = issueCode(fingerprint(turn, code), turn.services.now);
  save(turn, withCodeSent(turn.dossier, issued));
  const { expireLe } = issued;
  turn.services.courriers.code(turn.dossier, turn.appel, { code, adresse, expireLe, usage: 'verification' });
  return true;
}

function fingerprint(turn: DossierTurn, code: string): string {
  return turn.services.secrets.fingerprint(`${turn.dossier.reference}:${code}`);
}
