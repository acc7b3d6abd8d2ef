/** Tells buttons that look alike apart for who hears them: each takes the name that it shows on hover, « Modifier : SIRET ». */
export function nameButtons(place: HTMLElement): void {
  const name = (): void => {
    for (const button of place.querySelectorAll<HTMLElement>('.ac-pushButton[title]'))
      if (button.getAttribute('aria-label') !== button.title) button.setAttribute('aria-label', button.title);
  };
  new MutationObserver(name).observe(place, { childList: true, subtree: true });
}
