/** A piece of HTML in which everything foreign has been escaped. */
export class SafeHtml {
  constructor(readonly source: string) {}
}

type Part = string | number | SafeHtml | readonly SafeHtml[] | undefined;

/** Template tag: what is interpolated is escaped, unless it is itself SafeHtml. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml {
  return new SafeHtml(strings.reduce((source, string, n) => source + render(parts[n - 1]) + string));
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof SafeHtml) return part.source;
  if (typeof part === 'object') return part.map((piece) => piece.source).join('');
  return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that means itself in HTML, in an element as in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
