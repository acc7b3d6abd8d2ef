import type { Step } from './steps.js';

/** The name by which a step is kept while it is asked. A field and a document may have the same id. */
export function keyOf(step: Step): string {
  switch (step.kind) {
    case 'champ':
      return champKey(step.champ.id);
    case 'piece':
      return `piece:${step.piece.id}`;
    default:
      return step.kind;
  }
}

/** The same of a field: documents and fields may have one id. */
export function champKey(id: string): string {
  return `champ:${id}`;
}
