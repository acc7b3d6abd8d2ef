import type { SafeHtml } from '../core/html.js';
import { withoutLinks } from '../../domain/text/without-links.js';
import type { Words } from '../core/locales.js';
import type { CorrectionView } from './view/complement-view.js';
import type { Message } from './dreets-letter.js';
import * as page from './letter-html.js';
import * as plain from './letter-text.js';
import { isMailAddress } from '../core/mailbox-address.js';

/** Writes a text of a letter so that a mail program makes no link of it. */
type Written = (text: string) => string;

/** A piece of a letter, in both of its shapes. */
export type Block = (written: Written) => { readonly text: string; readonly html: SafeHtml };

/**
 * A letter of these blocks under its title. No typed word in it becomes a link, in its subject neither: the links of a
 * letter are those that the service wrote. @param known addresses that stay whole, so that they can be copied
 */
export function composeMessage(
  subject: string,
  title: string,
  blocks: readonly Block[],
  known: readonly (string | undefined)[] = [],
): Message {
  const whole = known.flatMap((address) =>
    address !== undefined && isMailAddress(address) ? [address] : [],
  );
  const written: Written = (text) => withoutLinks(text, whole);
  const shapes = blocks.map((block) => block(written));
  const heading = written(title);
  return {
    subject: written(subject),
    text: plain.letterText([heading, ...shapes.map(({ text }) => text)]),
    html: page.letterPage(
      heading,
      shapes.map(({ html }) => html),
    ),
  };
}

/** A paragraph; `quiet` for what comes last. */
export function paragraph(text: string, quiet = false): Block {
  return (written) => ({ text: written(text), html: page.paragraph(written(text), quiet) });
}

/** A paragraph that can't be missed. */
export function highlighted(text: string): Block {
  return (written) => ({ text: written(text), html: page.highlighted(written(text)) });
}

/** A link that the service offers itself; its address is its text, so that anyone sees where it leads. */
export function ownLink(url: string): Block {
  return () => ({ text: url, html: page.ownLink(url) });
}

/** What belongs together under a heading; nothing at all when there is nothing to say. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  const heading: Block = (written) => ({
    text: plain.heading(written(title)),
    html: page.heading(written(title)),
  });
  return blocks.length === 0 ? [] : [heading, ...blocks];
}

/** A list of sentences. */
export function list(sentences: readonly string[]): readonly Block[] {
  if (sentences.length === 0) return [];
  return [
    (written) => {
      const lines = sentences.map(written);
      return { text: plain.list(lines), html: page.list(lines) };
    },
  ];
}

/** Names and values. */
export function facts(rows: readonly (readonly [string, string])[]): Block {
  return (written) => {
    const lines = rows.map(([name, value]) => [written(name), written(value)] as const);
    return { text: plain.facts(lines), html: page.facts(lines) };
  };
}

/** A table; in plain text, a line a row. @param notes what stands under each row, in small print */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  line = (cells: readonly string[]): string => cells.join(' – '),
  notes: readonly (string | undefined)[] = [],
): readonly Block[] {
  if (rows.length === 0) return [];
  return [
    (written) => {
      const lines = rows.map((cells) => cells.map(written));
      const under = notes.map((note) => (note === undefined ? undefined : written(note)));
      return {
        text: plain.list(lines.map(line), under),
        html: page.table(columns, lines, under),
      };
    },
  ];
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
