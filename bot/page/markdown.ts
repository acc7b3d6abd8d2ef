import { html, SafeHtml } from '../core/html.js';

/** What answers are written with inside a paragraph. Every repetition is bounded: nothing backtracks far. */
const MARKS =
  /\*\*(?<strong>[^*\n]{1,400})\*\*|(?<![\p{L}\d])_(?<em>[^_\n]{1,2000})_(?![\p{L}\d])|\[(?<label>[^\]\n]{1,300})\]\((?<target>[^)\s]{1,600})\)|(?<![\w.+-])(?<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})/gu;
/** Addresses that a link may lead to: the web, a mailbox, this service. */
const TARGET = /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/u;
const ITEM = /^\s*- /u;

/** The little Markdown that answers of the FAQ are written in, as HTML: paragraphs, lists, bold, italics, links. All else is text. */
export function markdown(text: string): SafeHtml {
  const blocks = text.split(/\n{2,}/u).filter((block) => block.trim() !== '');
  return join(blocks.flatMap(block));
}

function block(text: string): readonly SafeHtml[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const first = lines.findIndex((line) => ITEM.test(line));
  if (first < 0) return [paragraph(lines)];
  const items = lines.slice(first).map((line) => html`<li>${inline(line.replace(ITEM, ''))}</li>`);
  const list = html`<ul>
    ${items}
  </ul>`;
  return first === 0 ? [list] : [paragraph(lines.slice(0, first)), list];
}

function paragraph(lines: readonly string[]): SafeHtml {
  const text = lines.join(' ').trim();
  // A whole paragraph in italics may hold a link with an underscore.
  const [, whole] = /^_(.+)_$/u.exec(text) ?? [];
  return whole === undefined
    ? html`<p>${inline(text)}</p>`
    : html`<p class="aside"><em>${inline(whole)}</em></p>`;
}

function inline(text: string): SafeHtml {
  const parts: SafeHtml[] = [];
  let done = 0;
  for (const match of text.matchAll(MARKS)) {
    parts.push(html`${text.slice(done, match.index)}`, marked(match));
    done = match.index + match[0].length;
  }
  return join([...parts, html`${text.slice(done)}`]);
}

function marked({ 0: all, groups }: RegExpMatchArray): SafeHtml {
  const { strong, em, label, target, mail } = groups ?? {};
  if (strong !== undefined) return html`<strong>${inline(strong)}</strong>`;
  if (em !== undefined) return html`<em>${inline(em)}</em>`;
  if (mail !== undefined) return html`<a href="mailto:${mail}">${mail}</a>`;
  if (label === undefined || target === undefined || !TARGET.test(target)) return html`${all}`;
  return html`<a href="${target}">${label}</a>`;
}

function join(parts: readonly SafeHtml[]): SafeHtml {
  return new SafeHtml(parts.map(({ source }) => source).join(''));
}
