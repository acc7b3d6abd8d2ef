import { BLUE, GREY, INK, RULE, type PdfPaper } from './pdf-paper.js';

/** The document's title, under a line that says what it belongs to. */
export function title(paper: PdfPaper, text: string, above: string): void {
  write(paper, 'P', above, () => paper.face('regular', 9.5, GREY));
  paper.doc.moveDown(0.35);
  write(paper, 'H1', text, () => paper.face('bold', 20, BLUE));
  paper.doc.moveDown(0.3);
  paper.artifact(() => {
    const { y } = paper.doc;
    paper.doc
      .moveTo(paper.left, y)
      .lineTo(paper.left + 64, y)
      .lineWidth(2.5)
      .stroke(BLUE);
  });
  paper.doc.y += 12;
}

/** A section's heading, never left alone at the foot of a page, and kept in the document's outline. */
export function heading(paper: PdfPaper, text: string): void {
  const [above, below] = [14 * paper.air, 5 * paper.air];
  const face = (): unknown => paper.face('bold', 12.5, BLUE);
  face();
  const height = paper.doc.heightOfString(paper.drawable(text), { width: paper.width, lineGap: 1.5 });
  paper.lead(above + height + below, () => {
    paper.doc.y += above;
    paper.doc.outline.addItem(text);
    write(paper, 'H2', text, face);
    paper.doc.y += below;
  });
}

/** A paragraph; `quiet` for mentions. */
export function paragraph(paper: PdfPaper, text: string, quiet = false): void {
  const face = (): unknown => (quiet ? paper.face('regular', 8.5, GREY) : paper.face('regular', 10, INK));
  face();
  const height = paper.doc.heightOfString(paper.drawable(text), { width: paper.width, lineGap: 1.5 });
  paper.ensureRoom(Math.min(height, 60));
  write(paper, 'P', text, face);
  paper.doc.y += 5 * paper.air;
}

/** A list of sentences, each behind a dash. */
export function bullets(paper: PdfPaper, sentences: readonly string[]): void {
  const { doc, left, width } = paper;
  const begin = (sentence: string): string => {
    paper.face('regular', 10);
    const text = paper.drawable(sentence);
    paper.ensureRoom(Math.min(doc.heightOfString(text, { width: width - 14, lineGap: 1.5 }), 200));
    paper.face('regular', 10);
    return text;
  };
  const drawn = begin(sentences[0] ?? '');
  const list = paper.add(doc.struct('L'));
  for (const [n, sentence] of sentences.entries()) {
    const text = n === 0 ? drawn : begin(sentence);
    const item = doc.struct('LI');
    list.add(item);
    const { y } = doc;
    item.add(paper.element('Lbl', () => doc.text('–', left, y, { width: 12, lineBreak: false })));
    item.add(paper.element('LBody', () => doc.text(text, left + 14, y, { width: width - 14, lineGap: 1.5 })));
    item.end();
    doc.x = left;
    doc.y += 3 * paper.air;
  }
  list.end();
}

/** A sentence in a frame: what the reader must not miss. */
export function callout(paper: PdfPaper, text: string): void {
  const { doc, left, width } = paper;
  paper.face('bold', 10.5, INK);
  const drawn = paper.drawable(text);
  const height = doc.heightOfString(drawn, { width: width - 28, lineGap: 1.5 }) + 18;
  paper.ensureRoom(height + 8);
  const { y } = doc;
  paper.artifact(() => {
    doc.rect(left, y, width, height).fill('#f3f3fa');
    doc.rect(left, y, 4, height).fill(BLUE);
  });
  paper.face('bold', 10.5, INK);
  const element = paper.element('P', () =>
    doc.text(drawn, left + 16, y + 9, { width: width - 28, lineGap: 1.5 }),
  );
  paper.add(element).end();
  doc.x = left;
  doc.y = y + height + 10;
}

/** A thin line across the page. */
export function rule(paper: PdfPaper): void {
  const { doc, left, width } = paper;
  paper.artifact(() => {
    doc
      .moveTo(left, doc.y)
      .lineTo(left + width, doc.y)
      .lineWidth(0.5)
      .stroke(RULE);
  });
}

function write(paper: PdfPaper, tag: string, text: string, face: () => unknown): void {
  face();
  const drawn = paper.drawable(text);
  const element = paper.element(tag, () =>
    paper.doc.text(drawn, paper.left, paper.doc.y, { width: paper.width, lineGap: 1.5 }),
  );
  paper.add(element).end();
}
