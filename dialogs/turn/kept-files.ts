import type { TurnContext } from 'botbuilder';

const KEPT = Symbol('files kept aside');

/** Keeps files of this turn that have no place yet: the person was asked which document they are. */
export function keepFiles(context: TurnContext, ids: readonly string[]): void {
  context.turnState.set(KEPT, new Set([...keptFiles(context), ...ids]));
}

/** The files of this turn that wait for a place. */
export function keptFiles(context: TurnContext): ReadonlySet<string> {
  return context.turnState.get<ReadonlySet<string> | undefined>(KEPT) ?? new Set();
}
