import { keyOf } from '../../../domain/dossier/step-key.js';
import { steps as stepsOf, type Step } from '../../../domain/dossier/steps.js';
import type { Thing } from '../../../domain/understanding/named-things.js';
import { bestNamed } from '../../../domain/understanding/things-picked.js';
import { backToChoice, want } from '../../dossier/steps/ajout.js';
import type { DossierTurn } from '../../dossier/dossier-turn.js';
import { askModifier, askWhichOf, changeableAmong } from '../../dossier/modifier.js';
import { goTo } from '../../dossier/steps/steps.js';
import { modify } from '../../dossiers/start-or-resume.js';
import { TOLD, type Act, type ActOutcome, type ActTurn } from '../act.js';

/** Goes to an answer that is to be changed: the one named, or one to choose. */
export const modifier: Act = {
  run: async ({ dc, message, work, named }) => {
    if (work === undefined) return atRest({ dc, named });
    const { turn } = work;
    const complement = turn.stored.complementEnCours !== undefined;
    const steps = changeableAmong(turn, stepsNamed(turn, named, message.text)).filter(
      // The step that is asked is being answered: what is to be changed is something else.
      (step) => keyOf(step) !== turn.state.asked,
    );
    const [only, other] = steps;
    if (only !== undefined && other === undefined) return complement ? want(turn, only) : goTo(turn, only);
    if (complement) return backToChoice(turn);
    turn.state.asked = 'modifier';
    if (other !== undefined) return { kind: 'stay', replies: [askWhichOf(turn, steps)] };
    return { kind: 'stay', replies: [askModifier(turn)] };
  },
};

async function atRest({ dc, named }: Pick<ActTurn, 'dc' | 'named'>): Promise<ActOutcome> {
  await modify(dc, named);
  return TOLD;
}

/** The steps of the answers and documents that a message names. */
function stepsNamed(turn: DossierTurn, named: ActTurn['named'], text: string): readonly Step[] {
  const all = stepsOf(turn.dossier, turn.appel);
  const stepOf = ({ kind, id }: Thing): Step | undefined =>
    all.find((step) => keyOf(step) === `${kind}:${id}`);
  const labelOf = (thing: Thing): string => {
    const step = stepOf(thing);
    const found = step?.kind === 'champ' ? step.champ : step?.kind === 'piece' ? step.piece : undefined;
    return found?.libelle[turn.conversation.langue] ?? '';
  };
  const keys = bestNamed(named, text, labelOf).map(({ kind, id }) => `${kind}:${id}`);
  return all.filter((step) => keys.includes(keyOf(step)));
}
