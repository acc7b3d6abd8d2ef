import type { SafeHtml } from '../html.js';
import type { Words } from '../say.js';
import type { CorrectionView } from './complement-view.js';
import type { Message } from './dreets-letter.js';
import * as page from './letter-html.js';
import * as plain from './letter-text.js';

/** A piece of a letter, in both of its shapes. */
export interface Block {
  readonly text: string;
  readonly html: SafeHtml;
}

/** A letter of these blocks under its title. */
export function composeMessage(subject: string, title: string, blocks: readonly Block[]): Message {
  return {
    subject,
    text: plain.letterText([title, ...blocks.map(({ text }) => text)]),
    html: page.letterPage(
      title,
      blocks.map(({ html }) => html),
    ),
  };
}

/** A paragraph; `quiet` for what comes last. */
export function paragraph(text: string, quiet = false): Block {
  return { text, html: page.paragraph(text, quiet) };
}

/** What belongs together under a heading; nothing at all when there is nothing to say. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ text: plain.heading(title), html: page.heading(title) }, ...blocks];
}

/** A list of sentences. */
export function list(sentences: readonly string[]): readonly Block[] {
  return sentences.length === 0 ? [] : [{ text: plain.list(sentences), html: page.list(sentences) }];
}

/** Names and values. */
export function facts(rows: readonly (readonly [string, string])[]): Block {
  return { text: plain.facts(rows), html: page.facts(rows) };
}

/** A table; in plain text, a line a row. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  line = (cells: readonly string[]): string => cells.join(' – '),
): readonly Block[] {
  if (rows.length === 0) return [];
  return [{ text: plain.list(rows.map(line)), html: page.table(columns, rows) }];
}

/** Answers before and after their correction. */
export function corrections(
  words: Words,
  columns: readonly string[],
  views: readonly CorrectionView[],
): readonly Block[] {
  const rows = views.map(({ libelle, avant, apres }) => [libelle, avant, apres]);
  return table(columns, rows, ([libelle = '', avant = '', apres = '']) =>
    words('fr', 'courrier:complement.ligne', { libelle, avant, apres }),
  );
}
