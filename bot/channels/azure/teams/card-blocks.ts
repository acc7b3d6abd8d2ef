/** An element of an Adaptive Card. */
export type CardElement = Readonly<Record<string, unknown>>;

const QUOTE = /^> ?/gmu;
const ASIDE = /^_(.+)_$/su;
const TITLE = /^\*\*([^*\n]+)\*\*$/u;
const FACT = /^- \*\*([^*\n]+)\*\*\s*:\s*(.*)$/u;
/** From that many on, lines that name a thing and its value are shown as a table. */
const FEWEST_FACTS = 3;

/** What a card shows for a text in the assistant's Markdown: the same words, as titles, paragraphs, tables and quotations. */
export function cardBlocks(text: string): readonly CardElement[] {
  return text
    .split(/\n{2,}/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, n) => block(paragraph.trim(), n));
}

function block(paragraph: string, n: number): CardElement {
  const spacing = n === 0 ? {} : { spacing: 'Medium' };
  const title = TITLE.exec(paragraph)?.[1];
  if (title !== undefined) return textBlock(title, { ...spacing, weight: 'Bolder', size: 'Medium' });
  const aside = ASIDE.exec(paragraph)?.[1];
  if (aside !== undefined) return textBlock(aside, { ...spacing, isSubtle: true, size: 'Small' });
  if (paragraph.startsWith('>')) {
    const items = [textBlock(paragraph.replaceAll(QUOTE, ''), {})];
    return { type: 'Container', style: 'emphasis', items, ...spacing };
  }
  const facts = factsOf(paragraph);
  return facts === undefined ? textBlock(paragraph, spacing) : { type: 'FactSet', facts, ...spacing };
}

function factsOf(paragraph: string): readonly CardElement[] | undefined {
  const lines = paragraph.split('\n').map((line) => FACT.exec(line));
  if (lines.length < FEWEST_FACTS || lines.includes(null)) return undefined;
  return lines.map((line) => ({ title: line?.[1] ?? '', value: line?.[2] ?? '' }));
}

/** A card takes a single line break for a space, but in lists. */
function textBlock(text: string, look: CardElement): CardElement {
  const broken = text.replaceAll(/\n(?!\s*(?:- |\d+\. ))/gu, '\n\n');
  return { type: 'TextBlock', text: broken, wrap: true, ...look };
}
