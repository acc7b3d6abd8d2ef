import { sentChamps, steps, type Step } from '../../domain/dossier/steps.js';
import { keyOf } from '../../domain/dossier/step-key.js';
import type { Move } from '../../domain/understanding/decision/move.js';
import { thingNamerOf } from '../../domain/understanding/named-things.js';
import { hear } from '../../domain/understanding/said.js';
import { sameWording } from '../../domain/understanding/same-wording.js';
import { thingPicked, type Offered } from '../../domain/understanding/things-picked.js';
import type { Reply } from '../say/reply.js';
import { nextOf, type DossierTurn } from './dossier-turn.js';

/** Asks what is to be changed among what was given. */
export function askModifier(turn: DossierTurn): Reply {
  const names = changeable(turn).map(({ label }) => label);
  return {
    text: turn.say('dossier:modifier', { rubriques: names.map((name) => `\n- ${name}`).join('') }),
    buttons: names.slice(0, 6),
  };
}

/** Those of the steps that answer to the same words of which something was given, where one was. */
export function changeableAmong(turn: DossierTurn, meant: readonly Step[]): readonly Step[] {
  const keys = changeable(turn).map(({ step }) => keyOf(step));
  const given = meant.filter((step) => keys.includes(keyOf(step)));
  return given.length > 0 ? given : meant;
}

/** Asks which one of several that answer to the same words. */
export function askWhichOf(turn: DossierTurn, meant: readonly Step[]): Reply {
  const keys = meant.map(keyOf);
  return {
    text: turn.say('dossier:modifier_laquelle'),
    buttons: changeable(turn)
      .filter(({ step }) => keys.includes(keyOf(step)))
      .map(({ label }) => label),
  };
}

/** The step that a message picks among those that can be changed; undefined when it says something else, or names several. */
export function stepToModify(turn: DossierTurn, text: string): Step | undefined {
  const said = hear(text, turn.conversation.langue);
  return thingPicked(said, changeable(turn), thingNamerOf(turn.appel))?.step;
}

/** The step that a line's own button names, wherever it is pressed. */
export function stepOfButton(turn: DossierTurn, text: string): Step | undefined {
  const { say } = turn;
  return changeable(turn).find(({ label }) =>
    sameWording(text, say('actes:bouton_modifier_nom', { nom: label })),
  )?.step;
}

interface Changeable extends Offered {
  readonly step: Step;
}

function changeable({ dossier, appel, conversation: { langue } }: DossierTurn): readonly Changeable[] {
  const answered = sentChamps(dossier, appel);
  return steps(dossier, appel).flatMap((step): Changeable[] => {
    if (step.kind === 'champ' && answered.includes(step.champ))
      return [{ kind: 'champ', id: step.champ.id, label: step.champ.libelle[langue], step }];
    if (step.kind !== 'piece') return [];
    return [{ kind: 'piece', id: step.piece.id, label: step.piece.libelle[langue], step }];
  });
}

/** What does something else than choosing what to change leaves that choice: the step under way comes next. */
export function leaveChoice(turn: DossierTurn, moves: readonly Move[]): void {
  const leaves = moves.some((move) => move.do === 'named' || (move.do === 'act' && move.act !== 'modifier'));
  if (turn.state.asked === 'modifier' && leaves) turn.state.asked = keyOf(nextOf(turn));
}
