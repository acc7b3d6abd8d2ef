import type { Reply } from '../../say/reply.js';

/**
 * What came of a message at a step: `done`, go on to the next step, after what is shown on its own before it; `again`, the same step with what was wrong;
 * `asked`, something else was answered and the step comes back, shorter; `stay`, the step has said all itself;
 * `chosen`, another step was chosen and comes now.
 */
export type StepOutcome =
  | { readonly kind: 'done'; readonly said: string; readonly avant?: readonly Reply[] }
  | { readonly kind: 'again'; readonly replies: readonly Reply[] }
  | { readonly kind: 'asked' }
  | { readonly kind: 'chosen' }
  | { readonly kind: 'stay'; readonly replies: readonly Reply[] };
