import type { CardActionMiddleware } from './web-chat.js';

/** Has a button of a card open the choice of files. @param send sends those that were chosen, with the button's words */
export function cardFiles(send: (files: readonly File[], words: string) => void): CardActionMiddleware {
  return () =>
    (next) =>
    ({ cardAction, ...args }) => {
      const words = wordsOf(cardAction.value);
      if (words === undefined) return next({ ...args, cardAction });
      chooseFiles((files) => {
        send(files, words);
      });
      return undefined;
    };
}

function wordsOf(value: unknown): string | undefined {
  const words = (value as { choisir?: unknown } | undefined)?.choisir;
  return typeof words === 'string' ? words : undefined;
}

function chooseFiles(chosen: (files: readonly File[]) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.addEventListener('change', () => {
    chosen([...(input.files ?? [])]);
  });
  input.click();
}
