import type { Champ } from '../../../domain/appel/appel.js';
import { applies } from '../../../domain/appel/condition.js';
import { brokenRules } from '../../../domain/appel/regles.js';
import { optionIds } from '../../../domain/champs/choix-multiple.js';
import { isAsked } from '../../../domain/champs/not-asked.js';
import { postalCodeIn } from '../../../domain/text/read-territoire.js';
import { withAnswers, withChampPostponed, withPassed } from '../../../domain/dossier/change-dossier.js';
import { withoutFormerPlace } from '../../../domain/dossier/lieu.js';
import type { Valeurs } from '../../../domain/dossier/dossier.js';
import { champKey } from '../../../domain/dossier/step-key.js';
import type { Heard, NamedAnswer } from '../../../domain/understanding/decision/heard.js';
import { sameName, sameWording } from '../../../domain/understanding/same-wording.js';
import { assents } from '../../../domain/understanding/assents.js';
import type { Said } from '../../../domain/understanding/said.js';
import type { Reply } from '../../say/reply.js';
import { consequencesOf } from '../consequences.js';
import { save, type DossierTurn, type Offered } from '../dossier-turn.js';
import { formatAnswers, quoteAnswers } from '../../say/format-valeur.js';
import { escapeMarkdown } from '../../say/escape-markdown.js';
import { isReserved, reserved } from '../reserved.js';
import { answersAsWriter, saidBefore } from '../said-in-passing.js';
import { addOption, severalButtons } from './several.js';
import type { StepOutcome } from './step-outcome.js';

/** How a field is asked; `short` after an interruption. The answer kept so far is said, so that it need not be typed again. */
export function askChamp(turn: DossierTurn, champ: Champ, short: boolean): Reply {
  const { say, conversation, state } = turn;
  const kept = turn.dossier.champs[champ.id];
  const broken = brokenRules(turn.appel, turn.dossier.champs).filter((regle) => regle.champ === champ.id);
  const lines = [
    ...(short ? [] : explanationsBefore(turn, champ)),
    ...broken.map(({ message }) => message[conversation.langue]),
    short ? champ.rappel[conversation.langue] : champ.question[conversation.langue],
  ];
  if (!short && kept !== undefined) {
    lines.push(say('dossier:reponse_actuelle', { reponse: quoteAnswers(turn, champ, { [champ.id]: kept }) }));
  }
  const told = saidBefore(turn, champ);
  if (told !== undefined && state.offered === undefined)
    lines.push(
      champ.type === 'personne'
        ? say('dossier:deja_nomme', { reponse: escapeMarkdown(told.said) })
        : say('dossier:deja_dit', { reponse: escapeMarkdown(told.said) }),
    );
  const keep = state.keep === undefined ? [] : [say('dossier:bouton_garder')];
  const several = champ.type === 'choixMultiple';
  const same = kept === undefined || several ? [] : [say('dossier:bouton_inchange')];
  const offered = [...(state.offered ?? []), ...(told === undefined ? [] : [told])].map(({ said }) => said);
  const buttons = [...keep, ...new Set(offered), ...same, ...optionsOf(turn, champ)];
  return { text: lines.join('\n\n'), buttons };
}

/** Takes the meaning that the applicant picked among those offered, the text kept aside, or the answer there was. */
export function pickAnswer(turn: DossierTurn, champ: Champ, text: string): StepOutcome | undefined {
  const picked = pickOffered(turn, champ, text);
  if (picked === undefined) return pickSeveral(turn, champ, text);
  return isClosed(turn, champ, picked.answers)
    ? reserved(turn)
    : { kind: 'done', said: take(turn, champ, picked) };
}

/** One option of several: the step goes on with the others, until the list is said to be whole or full. */
function pickSeveral(turn: DossierTurn, champ: Champ, text: string): StepOutcome | undefined {
  if (champ.type !== 'choixMultiple' || !addOption(turn, champ, text)) return undefined;
  const noted = takenSaid(turn, champ, formatAnswers(turn, champ, turn.dossier.champs));
  const most = Math.min(champ.bornes?.max ?? Infinity, champ.options.length);
  if (optionIds(turn.dossier.champs[champ.id]).length >= most) return { kind: 'done', said: noted };
  const said = `${noted}\n\n${turn.say('dossier:liste_suite')}`;
  return { kind: 'stay', replies: [{ text: said, buttons: optionsOf(turn, champ) }] };
}

/** Keeps what was read of the asked field; @returns what there is to say of it */
export function takeAnswer(turn: DossierTurn, { asked }: Heard): string {
  if (asked?.reading.kind !== 'read') return '';
  const { champ, reading } = asked;
  if (isClosed(turn, champ, reading.answers)) return turn.say('acces:reserve');
  return take(turn, champ, offer(turn, champ, reading.answers));
}

/** Keeps what was said of other fields: facts for later, and corrections, said with before and after. */
export function takeNamed(turn: DossierTurn, named: readonly NamedAnswer[]): readonly string[] {
  const { say, conversation, services } = turn;
  return named.map(({ champ, answers, corrects }) => {
    if (isClosed(turn, champ, answers)) return say('acces:reserve');
    const before = turn.dossier;
    const values = {
      champ: champ.libelle[conversation.langue],
      reponse: quoteAnswers(turn, champ, answers),
    };
    const avant = quoteAnswers(turn, champ, before.champs);
    save(turn, withAnswers(withoutFormerPlace(turn.appel, before, answers), answers, services.now));
    const noted = corrects
      ? say('actes:corrige', { champ: values.champ, apres: values.reponse, avant })
      : say('dossier:note_aussi', values);
    return noted + consequencesOf(turn, [champ], before);
  });
}

/** Keeps a text aside that may be the answer after all: the step comes back with a button for it. */
export function keepAside(turn: DossierTurn, { typed: text }: Said): void {
  turn.state.keep = text.trim();
}

/** Asks which of the values that were read is meant; nothing is kept meanwhile. */
export function offerValues(turn: DossierTurn, { asked, said }: Heard): StepOutcome {
  if (asked === undefined || asked.reading.kind === 'none') return { kind: 'asked' };
  const { champ, reading } = asked;
  const values = reading.kind === 'read' ? [reading.answers] : reading.candidates;
  const reason = reading.kind === 'read' ? 'reponse.a_confirmer' : reading.reason;
  turn.state.offered = values.map((answers) => offer(turn, champ, answers));
  const codePostal = reason === 'territoire.commune' ? postalCodeIn(said.text) : undefined;
  if (codePostal !== undefined) turn.state.codePostal = codePostal;
  return whyNot(turn, champ, reason);
}

/** Why a message is no answer to a field, and what one looks like. */
export function whyNot(turn: DossierTurn, champ: Champ, reason: string): StepOutcome {
  const why = turn.say(`comprendre:${reason}`, {
    max: champ.max,
    min: champ.bornes?.min ?? 0,
    plus: champ.bornes?.max ?? 0,
  });
  return { kind: 'again', replies: [{ text: `${why} ${champ.aide[turn.conversation.langue]}` }] };
}

/** An optional field passed over. */
export function passChamp(turn: DossierTurn, champ: Champ): StepOutcome {
  if (isReserved(turn, champ)) return reserved(turn);
  if (!champ.facultatif) return { kind: 'again', replies: [{ text: turn.say('dossier:pas_facultatif') }] };
  save(turn, withPassed(turn.dossier, champ, turn.services.now));
  return { kind: 'done', said: turn.say('dossier:passe') };
}

/** A required field left for later: it is asked again before the review. */
export function leaveForLater(turn: DossierTurn, champ: Champ): StepOutcome {
  if (turn.dossier.plusTard.includes(champKey(champ.id)))
    return { kind: 'again', replies: [{ text: turn.say('dossier:pas_facultatif') }] };
  save(turn, withChampPostponed(turn.dossier, champ, turn.services.now));
  const libelle = champ.libelle[turn.conversation.langue];
  return { kind: 'done', said: turn.say('actes:redemande', { champ: libelle }) };
}

/** An answer that only the contact may change, and that this would change. */
function isClosed(turn: DossierTurn, champ: Champ, answers: Valeurs): boolean {
  return isReserved(turn, champ) && answers[champ.id] !== turn.dossier.champs[champ.id];
}

function take(turn: DossierTurn, champ: Champ, { answers, said }: Offered): string {
  const before = turn.dossier;
  save(turn, withAnswers(withoutFormerPlace(turn.appel, before, answers), answers, turn.services.now));
  return takenSaid(turn, champ, said) + consequencesOf(turn, [champ], before);
}

/** What was noted; of a long text, how much of its room it takes. */
function takenSaid(turn: DossierTurn, champ: Champ, said: string): string {
  const values = { champ: champ.libelle[turn.conversation.langue], reponse: escapeMarkdown(said) };
  if (champ.type !== 'texteLong') return turn.say('dossier:note', values);
  return turn.say('dossier:note_texte', { ...values, count: said.length, max: champ.max });
}

/** The texts of the call that stand right before a field. */
function explanationsBefore({ appel, dossier, conversation }: DossierTurn, champ: Champ): readonly string[] {
  const before = appel.champs.slice(0, Math.max(0, appel.champs.indexOf(champ)));
  const from = before.findLastIndex((each) => isAsked(each) && applies(each.quand, dossier.champs)) + 1;
  return before
    .slice(from)
    .filter(({ type, quand }) => type === 'explication' && applies(quand, dossier.champs))
    .map(({ question }) => question[conversation.langue]);
}

function offer(turn: DossierTurn, champ: Champ, answers: Valeurs): Offered {
  return { answers, said: formatAnswers(turn, champ, answers) };
}

function pickOffered(turn: DossierTurn, champ: Champ, text: string): Offered | undefined {
  const { say, state } = turn;
  if (state.keep !== undefined && sameWording(text, say('dossier:bouton_garder'))) {
    return { said: state.keep, answers: { [champ.id]: state.keep.slice(0, champ.max) } };
  }
  const kept = turn.dossier.champs[champ.id];
  const unchanged = ['dossier:bouton_inchange', 'dossier:bouton_liste_finie'];
  if (kept !== undefined && unchanged.some((key) => sameWording(text, say(key)))) {
    const answers = { [champ.id]: kept };
    return { answers, said: formatAnswers(turn, champ, answers) };
  }
  const told = saidBefore(turn, champ);
  const offered = [...(state.offered ?? []), ...(told === undefined ? [] : [told])];
  const picked = offered.find(({ said }) => sameName(text, said));
  if (picked === undefined && answersAsWriter(turn, champ, text)) return told;
  const [only, other] = state.offered ?? offered;
  return picked ?? (other === undefined && champ.type !== 'ouinon' && assents(text) ? only : undefined);
}

function optionsOf(turn: DossierTurn, champ: Champ): readonly string[] {
  if (champ.type === 'choixMultiple') return severalButtons(turn, champ);
  if (champ.type === 'choix') return champ.options.map(({ libelle }) => libelle[turn.conversation.langue]);
  if (champ.type === 'engagement') return [turn.say('commun:oui')];
  if (champ.type === 'ouinon') return [turn.say('commun:oui'), turn.say('commun:non')];
  return champ.facultatif ? [turn.say('dossier:bouton_passer')] : [];
}
