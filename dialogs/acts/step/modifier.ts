import { keyOf } from '../../../domain/dossier/step-key.js';
import { steps as stepsOf, type Step } from '../../../domain/dossier/steps.js';
import { sameWording } from '../../../domain/understanding/same-wording.js';
import { backToChoice, want } from '../../dossier/steps/ajout.js';
import type { DossierTurn } from '../../dossier/dossier-turn.js';
import { askModifier, askWhichOf } from '../../dossier/modifier.js';
import { goTo } from '../../dossier/steps/steps.js';
import { modify } from '../../dossiers/start-or-resume.js';
import { TOLD, type Act, type ActOutcome, type ActTurn } from '../act.js';

/** Goes to an answer that is to be changed: the one named, or one to choose. */
export const modifier: Act = {
  run: async ({ dc, message, work, named }) => {
    if (work === undefined) return atRest({ dc, named });
    const { turn } = work;
    const complement = turn.stored.complementEnCours !== undefined;
    const steps = stepsNamed(turn, named, message.text);
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

/** The steps of the answers and documents that a message names: the one whose very label it says, where there is one. */
function stepsNamed(turn: DossierTurn, named: ActTurn['named'], text: string): readonly Step[] {
  const best = Math.max(0, ...named.map(({ sure }) => sure));
  const most = named.filter(({ sure }) => sure >= best);
  const answers = most.filter(({ kind }) => kind === 'champ');
  const meant = answers.length > 0 ? answers : most;
  const found = stepsOf(turn.dossier, turn.appel).filter((step) =>
    meant.some(({ kind, id }) => keyOf(step) === `${kind}:${id}`),
  );
  const labelled = found.filter((step) =>
    meant.some(({ span }) => sameWording(text.slice(span.start, span.end), labelOf(step, turn))),
  );
  return labelled.length === 1 ? labelled : found;
}

function labelOf(step: Step, { conversation }: DossierTurn): string {
  const thing = step.kind === 'champ' ? step.champ : step.kind === 'piece' ? step.piece : undefined;
  return thing?.libelle[conversation.langue] ?? '';
}
