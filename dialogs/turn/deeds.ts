import type { TurnContext } from 'botbuilder';

/** One thing that came of a message, for the statistics and the measures. */
export type Deed =
  | {
      readonly kind: 'act';
      readonly act: string;
      /** Id of the field or document that it is about. */
      readonly target?: string;
      /** `confirmed`: a question was asked first, and the act waits for its answer. */
      readonly how: 'done' | 'confirmed' | 'offered';
    }
  | { readonly kind: 'answered'; readonly entries: readonly string[] }
  /** The step's own help, what an act does, or a short civil word. */
  | { readonly kind: 'told'; readonly key: string };

const DEEDS = Symbol('deeds of a turn');

/** Notes what a turn did with what was said. */
export function noteDeed(context: TurnContext, deed: Deed): void {
  context.turnState.set(DEEDS, [...deedsOf(context), deed]);
}

/** What this turn did, in order. */
export function deedsOf(context: TurnContext): readonly Deed[] {
  return context.turnState.get<readonly Deed[] | undefined>(DEEDS) ?? [];
}
