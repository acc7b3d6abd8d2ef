import type { CardElement } from './card-blocks.js';

const FORM = 'fiche';

/** A form inside a card of Teams: all of it goes once it is answered. */
export function formBlock({ body }: { readonly body: readonly CardElement[] }): CardElement {
  return { type: 'Container', id: FORM, items: body };
}

/** Whether an element of a card is a form. */
export function isForm({ id }: CardElement): boolean {
  return id === FORM;
}
