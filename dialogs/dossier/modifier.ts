import { sentChamps, steps, type Step } from '../../domain/dossier/steps.js';
import { keyOf } from '../../domain/dossier/step-key.js';
import { readChoice } from '../../domain/text/read-choice.js';
import type { Reply } from '../say/reply.js';
import type { DossierTurn } from './dossier-turn.js';

/** Asks what is to be changed among what was given. */
export function askModifier(turn: DossierTurn): Reply {
  const names = changeable(turn).map(({ label }) => label);
  return {
    text: turn.say('dossier:modifier', { rubriques: names.map((name) => `\n- ${name}`).join('') }),
    buttons: names.slice(0, 6),
  };
}

/** Asks which one of several that answer to the same words. */
export function askWhichOf(turn: DossierTurn, meant: readonly Step[]): Reply {
  const keys = meant.map(keyOf);
  return {
    text: turn.say('dossier:modifier_laquelle'),
    buttons: changeable(turn)
      .filter(({ id }) => keys.includes(id))
      .map(({ label }) => label),
  };
}

/** What « modifier … » names: the step, or the question to ask instead when several, or none, answer to it. */
export function stepToModify(turn: DossierTurn, text: string): Step | Reply {
  const wanted = text.replace(/^(?:l['’]|(?:le|la|les|mon|ma|mes|the|my)\s+)/i, '');
  const rubriques = changeable(turn);
  const reading = readChoice(wanted, rubriques);
  if (reading.kind === 'unsure')
    return {
      text: turn.say('dossier:modifier_laquelle'),
      buttons: rubriques.filter(({ id }) => reading.candidates.includes(id)).map(({ label }) => label),
    };
  const key = reading.kind === 'read' ? reading.value : undefined;
  const named = steps(turn.dossier, turn.appel).find((step) => keyOf(step) === key);
  if (named !== undefined) return named;
  const asked = askModifier(turn);
  return { ...asked, text: `${turn.say('dossier:modifier_inconnu')} ${asked.text}` };
}

function changeable(turn: DossierTurn): { id: string; label: string; synonyms: readonly string[] }[] {
  const { dossier, appel, conversation } = turn;
  const answered = sentChamps(dossier, appel);
  return steps(dossier, appel).flatMap((step) => {
    if (step.kind === 'champ' && answered.includes(step.champ))
      return [named(keyOf(step), step.champ.libelle, conversation.langue, step.champ.id)];
    return step.kind === 'piece'
      ? [named(keyOf(step), step.piece.libelle, conversation.langue, step.piece.id)]
      : [];
  });
}

function named(
  id: string,
  libelle: { fr: string; en: string },
  langue: 'fr' | 'en',
  word: string,
): { id: string; label: string; synonyms: readonly string[] } {
  return { id, label: libelle[langue], synonyms: [libelle.fr, libelle.en, word] };
}
