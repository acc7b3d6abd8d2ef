import { element } from '../element.js';

/** A dossier as the server tells it. Its twin is bot/page/dossier-suivi.ts. */
interface DossierSuivi {
  readonly titre: string;
  readonly etat: string;
  readonly avancement: string;
  readonly faites: number;
  readonly total: number;
  readonly agir?: string;
  readonly pieces: readonly { readonly libelle: string; readonly etat: string; readonly dit: string }[];
}

/** Messages come in bursts: one look after the last of them, milliseconds. */
const CALM_MS = 400;
/** There is room beside the conversation. */
const WIDE = '(min-width: 64rem)';

/** The panel that shows how the dossier goes: open beside the conversation where there is room, folded above it where not. */
export class Suivi {
  readonly #panel = element('suivi', HTMLElement);
  readonly #detail = element('suivi-detail', HTMLDetailsElement);
  #ask: () => Promise<unknown> = () => Promise.resolve(undefined);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param say sends what a button says, as if it were typed */
  constructor(say: (text: string) => void) {
    const wide = window.matchMedia(WIDE);
    const fit = (): void => {
      this.#detail.open = wide.matches;
    };
    fit();
    wide.addEventListener('change', fit);
    for (const button of this.#panel.querySelectorAll<HTMLButtonElement>('button[data-dire]'))
      button.addEventListener('click', () => {
        say(button.dataset['dire'] ?? '');
        if (!wide.matches) this.#detail.open = false;
      });
  }

  /** Follows another conversation. @param ask gets what the server tells of its dossier */
  follow(ask: () => Promise<unknown>): void {
    this.#ask = ask;
    this.changed();
  }

  /** Something was said: the dossier may have changed. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), CALM_MS);
  }

  async #refresh(): Promise<void> {
    // What can't be read now is read after the next message; the conversation itself says when the server is away.
    const told = await this.#ask().catch(() => null);
    if (told === null) return;
    this.#panel.hidden = told === undefined;
    if (told !== undefined) show(told as DossierSuivi);
  }
}

function show({ titre, etat, avancement, faites, total, agir, pieces }: DossierSuivi): void {
  element('suivi-titre', HTMLSpanElement).textContent = titre;
  element('suivi-avancement', HTMLSpanElement).textContent = avancement;
  element('suivi-etat', HTMLParagraphElement).textContent = etat;
  const bar = element('suivi-barre', HTMLProgressElement);
  bar.max = total;
  bar.value = faites;
  offer(element('suivi-agir', HTMLButtonElement), agir);
  element('suivi-pieces', HTMLUListElement).replaceChildren(...pieces.map(line));
}

/** What a button says is what it types. */
function offer(button: HTMLButtonElement, text = ''): void {
  button.textContent = text;
  button.dataset['dire'] = text;
  if (button.parentElement !== null) button.parentElement.hidden = text === '';
}

function line({ libelle, etat, dit }: DossierSuivi['pieces'][number]): HTMLLIElement {
  const item = document.createElement('li');
  item.className = `follow-piece is-${etat}`;
  const name = document.createElement('span');
  name.textContent = libelle;
  const state = document.createElement('span');
  state.className = 'follow-piece-state';
  state.textContent = dit;
  item.append(name, ' ', state);
  return item;
}
