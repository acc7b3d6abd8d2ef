import type { TurnContext } from 'botbuilder';

const BUTTONS = Symbol('buttons of an interruption');

/**
 * Keeps the buttons of an interruption for the step that comes back after it: a channel shows the buttons of the last
 * message only, so the step shows them before its own.
 */
export function addStepButtons(context: TurnContext, buttons: readonly string[]): readonly string[] {
  context.turnState.set(BUTTONS, buttons);
  return buttons;
}

/** The buttons that an interruption left in this turn. */
export function stepButtons(context: TurnContext): readonly string[] {
  return context.turnState.get<readonly string[] | undefined>(BUTTONS) ?? [];
}
