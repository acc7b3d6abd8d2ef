import { Buffer } from 'node:buffer';
import PDFDocument from 'pdfkit';
import { withoutLinks } from '../../../domain/text/without-links.js';
import { FACES, fontOf, type Face } from './pdf-fonts.js';
import { printable } from './printable-text.js';

/** What a document is, and who reads it aloud: title, subject, author, instant (its only date), footer of each page. */
export interface PdfFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly instant: Date;
  readonly footer: (page: number, total: number) => string;
  /** The addresses that it says, and that its reader may copy. */
  readonly adresses: readonly string[];
  /** Closer lines, for what would else end on a nearly empty page. */
  readonly tight?: boolean;
}

export const INK = '#1e1e1e';
export const BLUE = '#1b1b4b';
export const GREY = '#5a5a5a';
export const RULE = '#c9c9d6';
const MARGIN = 54;
const TIGHT = 0.45;
/** A last page with less on it than this, in points, is nearly empty. */
const NEARLY_EMPTY = 170;
/** The marker of PDF/UA, which the published types do not know yet. */
const ACCESSIBLE = { subset: 'PDF/UA' } as unknown as PDFKit.PDFDocumentOptions;

/** Draws a document; closer, when that saves a last page on which next to nothing would stand. */
export function drawn(facts: PdfFacts, draw: (paper: PdfPaper) => void): Promise<Buffer> {
  const paper = new PdfPaper(facts);
  draw(paper);
  if (!paper.endsNearlyEmpty()) return paper.finish();
  const closer = new PdfPaper({ ...facts, tight: true });
  draw(closer);
  return (closer.pages() < paper.pages() ? closer : paper).finish();
}

/**
 * A4 paper with a tag tree (PDF/UA): what is written is tagged in reading order, what only decorates is an artifact.
 * The same facts and words give the same bytes.
 */
export class PdfPaper {
  readonly doc: PDFKit.PDFDocument;
  readonly left = MARGIN;
  readonly width: number;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #facts: PdfFacts;
  readonly #chunks: Buffer[] = [];
  readonly #ended: Promise<void>;
  /** By which the space around blocks is multiplied. */
  readonly air: number;
  #lead: { readonly height: number; readonly draw: () => void } | undefined;

  constructor(facts: PdfFacts) {
    this.#facts = facts;
    this.air = facts.tight === true ? TIGHT : 1;
    const { title, subject, author, instant } = facts;
    const options: PDFKit.PDFDocumentOptions = {
      size: 'A4',
      margins: { top: MARGIN, bottom: MARGIN + 14, left: MARGIN, right: MARGIN },
      pdfVersion: '1.7',
      tagged: true,
      lang: 'fr-FR',
      displayTitle: true,
      bufferPages: true,
      info: {
        Title: title,
        Subject: subject,
        Author: author,
        Creator: author,
        Producer: 'assistant-aap',
        CreationDate: instant,
        ModDate: instant,
      },
    };
    this.doc = new PDFDocument({ ...options, ...ACCESSIBLE });
    this.doc.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
    this.#ended = new Promise((resolve, reject) => {
      this.doc.on('end', resolve).on('error', reject);
    });
    for (const face of FACES)
      this.doc.registerFont(face, fontOf(face) as unknown as PDFKit.Mixins.PDFFontSource);
    this.width = this.doc.page.width - 2 * MARGIN;
    this.#root = this.doc.struct('Document');
    this.doc.addStructure(this.#root);
  }

  /** Chooses the face for what follows. */
  face(face: Face, size: number, colour: string = INK): this {
    this.doc.font(face).fontSize(size).fillColor(colour);
    return this;
  }

  /** What the current face can draw of a text, in which a viewer finds no link. */
  drawable(text: string): string {
    const { _font } = this.doc as unknown as {
      _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    };
    const drawn = printable(text, (codePoint) => _font.font.hasGlyphForCodePoint(codePoint));
    return withoutLinks(drawn, this.#facts.adresses);
  }

  /** Adds an element to the tag tree, at the end. */
  add(element: PDFKit.PDFStructureElement): PDFKit.PDFStructureElement {
    this.#root.add(element);
    return element;
  }

  /** An element of the tag tree whose content is what `draw` writes. */
  element(tag: string, draw: () => void, scope?: 'Column' | 'Row'): PDFKit.PDFStructureElement {
    const options: PDFKit.Mixins.StructureElementOptions & { scope?: string } =
      scope === undefined ? {} : { scope };
    return this.doc.struct(tag, options, draw);
  }

  /** Draws what a screen reader must not read: lines, repeated headers, page numbers. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** Points left on this page. */
  room(): number {
    return this.doc.page.height - this.doc.page.margins.bottom - this.doc.y;
  }

  /** Keeps a heading for the block that follows, so that it never stands alone at a page's foot. */
  lead(height: number, draw: () => void): void {
    this.#lead = { height, draw };
  }

  /** Begins a page unless as many points are left on this one; then writes the heading that waits. */
  ensureRoom(points: number): boolean {
    const lead = this.#lead;
    this.#lead = undefined;
    const added = this.room() < points + (lead?.height ?? 0);
    if (added) this.doc.addPage();
    lead?.draw();
    return added;
  }

  /** Whether the last of several pages holds next to nothing. */
  endsNearlyEmpty(): boolean {
    return this.pages() > 1 && this.doc.y - MARGIN < NEARLY_EMPTY;
  }

  pages(): number {
    return this.doc.bufferedPageRange().count;
  }

  /** Closes the document and answers its bytes. */
  async finish(): Promise<Buffer> {
    this.#footers();
    this.#root.end();
    this.doc.end();
    await this.#ended;
    return Buffer.concat(this.#chunks);
  }

  #footers(): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.doc.switchToPage(page);
      const bottom = this.doc.page.margins.bottom;
      this.doc.page.margins.bottom = 0;
      this.artifact(() => {
        this.face('regular', 8, GREY);
        const text = this.drawable(this.#facts.footer(page - start + 1, count));
        this.doc.text(text, this.left, this.doc.page.height - MARGIN + 8, {
          width: this.width,
          align: 'right',
        });
      }, 'Pagination');
      this.doc.page.margins.bottom = bottom;
    }
  }
}
