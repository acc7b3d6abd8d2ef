import type { RefusFichier } from '../../domain/dossier/fichiers.js';

/** What the bytes of a file say of it: the format that they prove, or why it is not taken. */
export type Verdict =
  | { readonly kind: 'sain'; readonly format: string }
  | { readonly kind: 'refuse'; readonly raison: RefusFichier };

/** Ends an examination at once, from any depth. */
export class Refus extends Error {
  override readonly name = 'Refus';

  constructor(readonly raison: RefusFichier) {
    super(raison);
  }
}
