import type { FrameMessage } from '../framed.js';

export type Mots = Readonly<
  Record<'bouton' | 'titre' | 'fermer' | 'cadre' | 'impossible' | 'ailleurs', string>
>;

/** What the assistant needs, and no more: `allow-same-origin` gives it its own origin, not the site's. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads';
/** An assistant that has not answered by then won't: the site is not allowed, or the service is away. */
const PATIENCE_MS = 15_000;

/** The button, and the panel with the assistant's frame, which is made when it is first opened. */
export class Panel {
  readonly button = document.createElement('button');
  readonly element = document.createElement('section');
  readonly #problem = document.createElement('p');
  #frame: HTMLIFrameElement | undefined;

  constructor(
    private readonly address: URL,
    private readonly mots: Mots,
  ) {
    this.button.type = 'button';
    this.button.className = 'open';
    this.button.textContent = mots.bouton;
    this.button.setAttribute('aria-expanded', 'false');
    this.button.setAttribute('aria-controls', 'panneau');
    this.button.addEventListener('click', () => {
      if (this.element.hidden) this.#open();
      else this.#close();
    });
    this.#build();
    window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
      if (origin === this.address.origin && source === this.#frame?.contentWindow) this.#told(data);
    });
  }

  #build(): void {
    const { element, mots } = this;
    element.id = 'panneau';
    element.hidden = true;
    element.tabIndex = -1;
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-label', mots.titre);
    element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#close();
    });
    const bar = document.createElement('div');
    bar.className = 'bar';
    const title = document.createElement('span');
    title.textContent = mots.titre;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'close';
    close.setAttribute('aria-label', mots.fermer);
    close.addEventListener('click', () => {
      this.#close();
    });
    bar.append(title, close);
    const elsewhere = document.createElement('a');
    elsewhere.href = this.address.href;
    elsewhere.target = '_blank';
    elsewhere.rel = 'noopener';
    elsewhere.textContent = mots.ailleurs;
    this.#problem.className = 'problem';
    this.#problem.hidden = true;
    this.#problem.setAttribute('role', 'status');
    this.#problem.append(`${mots.impossible} `, elsewhere);
    element.append(bar, this.#problem);
  }

  #open(): void {
    this.element.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    if (this.#frame === undefined) {
      this.#frame = this.#load();
      this.element.focus();
    } else this.#frame.focus();
  }

  #close(): void {
    this.element.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    this.button.focus();
  }

  #load(): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.title = this.mots.cadre;
    frame.setAttribute('sandbox', SANDBOX);
    frame.referrerPolicy = 'no-referrer';
    frame.src = this.address.href;
    this.element.append(frame);
    setTimeout(() => {
      if (!frame.classList.contains('ready')) this.#problem.hidden = false;
    }, PATIENCE_MS);
    return frame;
  }

  #told(message: unknown): void {
    if (message === ('assistant-aap:fermer' satisfies FrameMessage)) this.#close();
    if (message !== ('assistant-aap:pret' satisfies FrameMessage)) return;
    this.#problem.hidden = true;
    this.#frame?.classList.add('ready');
    // Unless the person has gone elsewhere meanwhile.
    if (this.element.matches(':focus')) this.#frame?.focus();
  }
}
