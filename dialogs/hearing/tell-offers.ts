import { isAction } from '../../domain/understanding/acts/names.js';
import type { Heard } from '../../domain/understanding/decision/heard.js';
import type { Move } from '../../domain/understanding/decision/move.js';
import type { NamedThing } from '../../domain/understanding/named-things.js';
import { conversationOf } from '../turn/conversation.js';
import { askedAppel, namingAppel } from '../turn/asked-appel.js';
import { currentAppel } from '../turn/current-appel.js';
import { addStepButtons } from '../say/step-buttons.js';
import { sayOf, type Reply } from '../say/reply.js';
import type { TurnContext } from 'botbuilder';
import { noteDeed } from '../turn/deeds.js';
import { offerActs } from './offers.js';

/** No more buttons than these. */
const MOST = 4;

/** « Voulez-vous dire »: acts and questions as buttons, which hold for one message. */
export function offersReply(
  context: TurnContext,
  { said, question, things }: Heard,
  { acts, question: withQuestion, keep }: Extract<Move, { do: 'offer' }>,
): Reply {
  const say = sayOf(context);
  const actions = acts.filter(isAction);
  const target = targetOf(context, things);
  const servi = askedAppel(context);
  const { entries } = servi.faq[conversationOf(context).langue];
  const questions = withQuestion
    ? question.ids
        .slice(0, MOST - actions.length)
        .flatMap((id) => entries.get(id)?.question ?? [])
        .map((each) => namingAppel(context, servi, each))
    : [];
  const alone = actions.length === 1 && questions.length === 0 && !keep;
  const offered = actions.map((act) => ({
    said:
      act === 'modifier' && target !== undefined
        ? say('actes:bouton_modifier_nom', { nom: target.nom })
        : say(`actes:bouton.${act}`),
    act,
    about: said.typed,
    alone,
  }));
  offerActs(context, offered);
  for (const act of actions)
    noteDeed(context, {
      kind: 'act',
      act,
      ...(target === undefined ? {} : { target: target.id }),
      how: 'offered',
    });
  if (questions.length > 0) noteDeed(context, { kind: 'told', key: 'suggested' });
  const names = [...offered.map((each) => each.said), ...questions];
  return {
    text: `${say('actes:vouliez_vous')}\n\n${names.map((name) => `- ${name}`).join('\n')}`,
    buttons: addStepButtons(context, names),
  };
}

/** The one answer that the message names, by the name that the applicant knows it by. */
function targetOf(
  context: TurnContext,
  things: readonly NamedThing[],
): { readonly id: string; readonly nom: string } | undefined {
  const { appel } = currentAppel(context);
  const [champ, other] = appel.champs.filter(({ id }) =>
    things.some((thing) => thing.kind === 'champ' && thing.id === id),
  );
  if (champ === undefined || other !== undefined) return undefined;
  return { id: champ.id, nom: champ.libelle[conversationOf(context).langue] };
}
