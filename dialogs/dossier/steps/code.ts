import {
  maySendCode,
  withCodeSent,
  withCodeTried,
  withoutVerification,
} from '../../../domain/dossier/adresse-contact.js';
import { etatContact } from '../../../domain/dossier/contact.js';
import { CODE_MINUTES, CODE_TRIES, issueCode } from '../../../domain/dossier/one-time-code.js';
import type { Step } from '../../../domain/dossier/steps.js';
import { sameWording } from '../../../domain/understanding/same-wording.js';
import { readCode } from '../../dossiers/read-code.js';
import type { Reply } from '../../say/reply.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import { save, type DossierTurn } from '../dossier-turn.js';
import type { StepOutcome } from './step-outcome.js';

/** Sends the code that a step asks for, when none is on its way: it is asked for once it left. */
export async function sendFirstCode(turn: DossierTurn, step: Step): Promise<void> {
  if (step.kind !== 'code' || etatContact(turn.appel, turn.dossier) !== 'inconnue') return;
  await sendCode(turn, String(turn.dossier.champs[step.champ.id] ?? ''));
}

/** Asks for the code, or says that none could be sent. */
export function askCode(turn: DossierTurn, adresse: string, short: boolean): Reply {
  const { say } = turn;
  const resend = maySendCode(turn.dossier) ? [say('code:bouton_renvoyer')] : [];
  const quoted = { adresse: escapeMarkdown(adresse) };
  const buttons = [...resend, say('code:bouton_sans'), say('code:bouton_changer')];
  if (etatContact(turn.appel, turn.dossier) === 'inconnue')
    return { text: say(refusOf(turn), quoted), buttons };
  return { text: say(short ? 'code:rappel' : 'code:demande', { ...quoted, minutes: CODE_MINUTES }), buttons };
}

/** Takes the code, or one of the ways out: another code, another address, no verification; undefined for anything else. */
export async function answerCode(
  turn: DossierTurn,
  adresse: string,
  text: string,
): Promise<StepOutcome | 'changer' | undefined> {
  const { say } = turn;
  const code = readCode(text);
  if (code !== undefined) return tryCode(turn, code);
  if (sameWording(text, say('code:bouton_changer'))) return 'changer';
  if (sameWording(text, say('code:bouton_sans'))) return goOnUnverified(turn, adresse);
  if (sameWording(text, say('code:bouton_renvoyer'))) {
    const sent = await sendCode(turn, adresse);
    return {
      kind: 'again',
      replies: [{ text: say(sent ? 'code:renvoye' : refusOf(turn), { adresse: escapeMarkdown(adresse) }) }],
    };
  }
  return turn.services.wordings.holds(text, 'indices/code-pas-recu')
    ? { kind: 'again', replies: [{ text: say('code:pas_recu') }] }
    : undefined;
}

/** Goes on without proving the address: nothing will be mailed to it. */
export function goOnUnverified(turn: DossierTurn, adresse: string): StepOutcome {
  save(turn, withoutVerification(turn.dossier, adresse));
  return { kind: 'done', said: turn.say('code:non_verifiee') };
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

/** Sends a new code, unless too many were sent for this dossier, or today. */
async function sendCode(turn: DossierTurn, adresse: string): Promise<boolean> {
  const { secrets, codes, courriers, now } = turn.services;
  if (!maySendCode(turn.dossier)) return false;
  const decompte = await codes.compte({ adresse, usage: 'verification', part: true });
  if (decompte === 'refuse') return false;
  const code = secrets.code();
  const issued = issueCode(fingerprint(turn, code), now);
  save(turn, withCodeSent(turn.dossier, adresse, issued));
  const { expireLe } = issued;
  const dernier = decompte === 'dernier';
  courriers.code(turn.dossier, turn.appel, { code, adresse, expireLe, usage: 'verification', dernier });
  return true;
}

/** Why no code could be sent. */
function refusOf({ dossier }: DossierTurn): 'code:trop_du_jour' | 'code:trop_envois' {
  return maySendCode(dossier) ? 'code:trop_du_jour' : 'code:trop_envois';
}

function fingerprint(turn: DossierTurn, code: string): string {
  return turn.services.secrets.fingerprint(`${turn.dossier.reference}:${code}`);
}
