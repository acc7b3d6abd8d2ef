import type { Champ } from '../../domain/appel/appel.js';
import { withAnswers, withPassed } from '../../domain/dossier/change-dossier.js';
import { postalCodeIn } from '../../domain/text/read-territoire.js';
import { sameName, sameWording } from '../../domain/understanding/same-wording.js';
import { answerQuestion, answerRemark } from '../faq/answer-question.js';
import type { Message } from '../message.js';
import { readQuestion } from '../question.js';
import type { Reply } from '../reply.js';
import { consequencesOf } from './consequences.js';
import { save, type DossierTurn, type Offered } from './dossier-turn.js';
import { formatAnswers } from './format-valeur.js';
import { otherFacts } from './other-facts.js';
import { isReserved, reserved } from './reserved.js';
import { choices, readChamp, type ChampReading } from './read-champ.js';
import type { StepOutcome } from './step-outcome.js';

/** How a field is asked; `short` after an interruption. The answer kept so far is said, so that it need not be typed again. */
export function askChamp(turn: DossierTurn, champ: Champ, short: boolean): Reply {
  const { say, conversation, state } = turn;
  const kept = turn.dossier.champs[champ.id];
  const lines = [short ? champ.rappel[conversation.langue] : champ.question[conversation.langue]];
  if (!short && kept !== undefined) {
    lines.push(
      say('dossier:reponse_actuelle', { reponse: formatAnswers(turn, champ, { [champ.id]: kept }) }),
    );
  }
  const keep = state.keep === undefined ? [] : [say('dossier:bouton_garder')];
  const same = kept === undefined ? [] : [say('dossier:bouton_inchange')];
  const offered = state.offered?.map(({ said }) => said) ?? [];
  return { text: lines.join('\n\n'), buttons: [...keep, ...offered, ...same, ...optionsOf(turn, champ)] };
}

/** Takes a message as the answer to a field: the answer itself, a question in between, or neither. */
export async function answerChamp(turn: DossierTurn, champ: Champ, message: Message): Promise<StepOutcome> {
  const { text } = message;
  if (text === '') return again(turn, champ, 'text.empty');
  const picked = pickOffered(turn, champ, text);
  if (picked !== undefined) return take(turn, champ, picked, text);

  const question = readQuestion(text);
  const reading = await readChamp(turn, champ, text);
  if (champ.type === 'texte') {
    return question ? askedInstead(turn, champ, text) : settle(turn, champ, reading, text);
  }
  if (question && !isBareAnswer(reading, text)) return askedInstead(turn, champ, text);
  if (reading.kind !== 'none') return settle(turn, champ, reading, text);
  return (await answerRemark(turn.context, text)) ? { kind: 'asked' } : settle(turn, champ, reading, text);
}

/** An optional field passed over. */
export function passChamp(turn: DossierTurn, champ: Champ): StepOutcome {
  if (isReserved(turn, champ)) return reserved(turn);
  if (!champ.facultatif) return { kind: 'again', replies: [{ text: turn.say('dossier:pas_facultatif') }] };
  save(turn, withPassed(turn.dossier, champ, turn.services.now));
  return { kind: 'done', said: turn.say('dossier:passe') };
}

function settle(turn: DossierTurn, champ: Champ, reading: ChampReading, text: string): StepOutcome {
  if (reading.kind === 'read') return take(turn, champ, reading, text);
  if (reading.kind === 'unsure') {
    turn.state.offered = reading.offered;
    const codePostal = reading.reason === 'territoire.commune' ? postalCodeIn(text) : undefined;
    if (codePostal !== undefined) turn.state.codePostal = codePostal;
  }
  return again(turn, champ, reading.reason);
}

function take(turn: DossierTurn, champ: Champ, { answers, said }: Offered, text: string): StepOutcome {
  const before = turn.dossier;
  if (isReserved(turn, champ) && answers[champ.id] !== before.champs[champ.id]) return reserved(turn);
  const others = otherFacts(turn, champ, text);
  save(turn, withAnswers(turn.dossier, { ...others.answers, ...answers }, turn.services.now));
  const noted = turn.say('dossier:note', { champ: champ.libelle[turn.conversation.langue], reponse: said });
  return { kind: 'done', said: [noted, ...others.said].join('\n') + consequencesOf(turn, [champ], before) };
}

function again(turn: DossierTurn, champ: Champ, reason: string): StepOutcome {
  const why = turn.say(`comprendre:${reason}`, {
    max: champ.max,
    min: champ.bornes?.min ?? 0,
    plus: champ.bornes?.max ?? 0,
  });
  return { kind: 'again', replies: [{ text: `${why} ${champ.aide[turn.conversation.langue]}` }] };
}

async function askedInstead(turn: DossierTurn, champ: Champ, text: string): Promise<StepOutcome> {
  await answerQuestion(turn.context, text);
  if (champ.type === 'texte') turn.state.keep = text;
  return { kind: 'asked' };
}

/** The meaning that the applicant picked among those offered, the text kept aside, or the answer there was. */
function pickOffered(turn: DossierTurn, champ: Champ, text: string): Offered | undefined {
  const { say, state } = turn;
  if (state.keep !== undefined && sameWording(text, say('dossier:bouton_garder'))) {
    return { said: state.keep, answers: { [champ.id]: state.keep.slice(0, champ.max) } };
  }
  const kept = turn.dossier.champs[champ.id];
  if (kept !== undefined && sameWording(text, say('dossier:bouton_inchange'))) {
    const answers = { [champ.id]: kept };
    return { answers, said: formatAnswers(turn, champ, answers) };
  }
  return state.offered?.find((offered) => sameName(text, offered.said));
}

/** « 71 ? » is an answer given with doubt; a sentence that happens to hold a number is a question. */
function isBareAnswer(reading: ChampReading, text: string): boolean {
  return reading.kind === 'read' && text.split(/\s+/).length <= 3;
}

function optionsOf(turn: DossierTurn, champ: Champ): readonly string[] {
  if (champ.type === 'choix') return choices(turn, champ).map(({ label }) => label);
  if (champ.type === 'ouinon') return [turn.say('commun:oui'), turn.say('commun:non')];
  return champ.facultatif ? [turn.say('dossier:bouton_passer')] : [];
}
