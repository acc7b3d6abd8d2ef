import { decide } from '../../domain/understanding/decision/decide.js';
import type { Heard } from '../../domain/understanding/decision/heard.js';
import type { Move } from '../../domain/understanding/decision/move.js';
import { asks, onlyTells } from '../../domain/understanding/decision/signals.js';
import type { ActTurn, Work } from '../acts/act.js';
import { carryOut } from '../hearing/carry-out.js';
import { hearAtWork } from '../hearing/hear-message.js';
import { reply } from '../say/reply.js';
import type { StepOutcome } from './steps/step-outcome.js';

/** Hears the words beside files: answers are kept, questions answered, what only tells something is told; said before the files. */
export async function hearBeside({
  dc,
  message,
  work,
}: Pick<ActTurn, 'dc' | 'message'> & { readonly work: Work }): Promise<void> {
  if (message.text === '') return;
  const heard = await hearAtWork(work, message.text);
  const moves = decide(heard).moves.filter((move) => isBeside(move, heard));
  if (moves.length === 0) return;
  const outcome = await carryOut({ dc, message, work, named: heard.things }, heard, {
    rule: 'says something beside files',
    moves,
  });
  const said = 'status' in outcome ? [] : textsOf(outcome);
  if (said.length > 0) await reply(work.turn.context, { text: said.join('\n\n') });
}

function isBeside(move: Move, heard: Heard): boolean {
  switch (move.do) {
    case 'answer':
    case 'named':
      return true;
    case 'question':
      return asks(heard);
    case 'act':
      return onlyTells(move.act);
    default:
      return false;
  }
}

/** What an outcome says. */
export function textsOf(outcome: StepOutcome): readonly string[] {
  if (outcome.kind === 'done') return outcome.said === '' ? [] : [outcome.said];
  return outcome.kind === 'stay' || outcome.kind === 'again' ? outcome.replies.map(({ text }) => text) : [];
}
