import type { TurnContext } from 'botbuilder';

const SERIOUS = Symbol('serious question');

/** Says that this turn asks a question whose answer weighs: it is told only once a doubled message would have come. */
export function markSerious(context: TurnContext): void {
  context.turnState.set(SERIOUS, true);
}

/** Whether this turn asks such a question. */
export function asksSerious(context: TurnContext): boolean {
  return context.turnState.get<boolean | undefined>(SERIOUS) === true;
}
