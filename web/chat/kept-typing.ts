type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a field showed before somebody changed it, and what they put there. */
interface Typed {
  readonly shown: string;
  readonly put: string;
}

const CARD = '.ac-adaptiveCard';
const FIELDS = `${CARD} input, ${CARD} textarea, ${CARD} select`;

/** Keeps what is put into a form and not sent yet, where the form is drawn again: an answer that changed elsewhere wins. */
export function keepTyping(place: HTMLElement): void {
  const shown = new WeakMap<Field, string>();
  const typed = new Map<string, Typed>();
  place.addEventListener('input', ({ target }) => {
    if (isField(target)) typed.set(keyOf(target), { shown: shown.get(target) ?? '', put: valueOf(target) });
  });
  place.addEventListener('click', ({ target }) => {
    const card = target instanceof Element ? target.closest('.ac-pushButton')?.closest(CARD) : undefined;
    // What is sent is kept by the assistant.
    for (const field of card?.querySelectorAll<Field>(FIELDS) ?? []) typed.delete(keyOf(field));
  });
  const draw = (): void => {
    for (const field of place.querySelectorAll<Field>(FIELDS)) {
      if (shown.has(field)) continue;
      shown.set(field, valueOf(field));
      const before = typed.get(keyOf(field));
      if (before?.shown === valueOf(field)) put(field, before.put);
    }
  };
  new MutationObserver(draw).observe(place, { childList: true, subtree: true });
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLElement && target.matches(FIELDS);
}

/** The same field of the same form, however often it is drawn: by what it is called. */
function keyOf(field: Field): string {
  const card = field.closest(CARD);
  const title = card?.querySelector('[role="heading"]')?.textContent ?? '';
  const names = (field.getAttribute('aria-labelledby') ?? '').split(' ');
  const label = names.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  return [title, label, ticks(field) ? (field as HTMLInputElement).value : ''].join('\n');
}

function ticks({ type }: Field): boolean {
  return type === 'radio' || type === 'checkbox';
}

function valueOf(field: Field): string {
  return ticks(field) ? String((field as HTMLInputElement).checked) : field.value;
}

function put(field: Field, value: string): void {
  if (ticks(field)) (field as HTMLInputElement).checked = value === 'true';
  else field.value = value;
}
