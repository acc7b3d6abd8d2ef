import { element } from './element.js';

/** Asks before something is done. A dialog of the page itself: browsers show none of their own to a frame. */
export function confirmed(question: string): Promise<boolean> {
  const dialog = element('confirmation', HTMLDialogElement);
  element('confirmation-question', HTMLParagraphElement).textContent = question;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'close',
      () => {
        resolve(dialog.returnValue === 'oui');
      },
      { once: true },
    );
  });
}
