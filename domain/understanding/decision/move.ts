import type { Thing } from '../named-things.js';
import type { ActName, TalkName } from '../acts/names.js';

/** One thing to do with a message; several are done in their order, and said. */
export type Move =
  | { readonly do: 'act'; readonly act: ActName }
  /** Keep the answer to the field that is asked. */
  | { readonly do: 'answer' }
  /** Keep what was said of other fields. */
  | { readonly do: 'named' }
  | { readonly do: 'question' }
  /** Move, take out or tell of files that were sent. */
  | { readonly do: 'files' }
  /** What the step itself can say of what is asked there. */
  | { readonly do: 'step-help' }
  /** What a named field or document is. */
  | { readonly do: 'thing-help'; readonly thing: Thing }
  /** Whether documents, or a field, are wanted. */
  | { readonly do: 'tell-need'; readonly things: readonly Thing[] }
  /** What was answered to a named field. */
  | { readonly do: 'tell-answer'; readonly thing: Thing }
  /** All that was answered so far, or a section of it that is named. */
  | { readonly do: 'tell-review' }
  /** That all is kept. */
  | { readonly do: 'tell-kept' }
  /** A short civil word. */
  | { readonly do: 'talk'; readonly talk: TalkName }
  /** Two or three meanings to choose from, `keep` when the text itself may be the answer. */
  | {
      readonly do: 'offer';
      readonly acts: readonly ActName[];
      readonly keep: boolean;
      readonly question: boolean;
    }
  /** Ask which of the values that were read is meant. */
  | { readonly do: 'which' }
  /** Why it is no answer, and what can be done here. */
  | { readonly do: 'explain' };

/** What is to come of a message, by the first rule that fits it. */
export interface Decision {
  readonly rule: string;
  readonly moves: readonly Move[];
}
