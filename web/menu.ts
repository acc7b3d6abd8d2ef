import type { Config } from './config.js';
import { confirmed } from './confirm.js';
import { element } from './element.js';

/** What the menu can do to the conversation. */
export interface MenuActions {
  nouvelle(): void;
  quitter(): void;
}

/** The « Options » menu: closes with Escape or a click elsewhere, and asks before it acts. */
export function wireMenu({ mots }: Config, actions: MenuActions): void {
  const menu = element('menu', HTMLDetailsElement);
  menu.hidden = false;
  const summary = menu.querySelector('summary');
  const choose = (id: string, question: string, action: () => void): void => {
    element(id, HTMLButtonElement).addEventListener('click', () => {
      menu.open = false;
      summary?.focus();
      void confirmed(question).then((agreed) => {
        if (agreed) action();
      });
    });
  };
  choose('nouvelle', mots.confirmerNouvelle, actions.nouvelle.bind(actions));
  choose('quitter', mots.confirmerQuitter, actions.quitter.bind(actions));
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.preventDefault();
    menu.open = false;
    summary?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
