import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { deflateSync, crc32 } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { openPage } from '../../../bot/reading/pdf/pdf-page.js';
import { openPdf } from '../../../bot/reading/pdf/pdfium.js';
import { rotated, turned, type Gray } from '../../../bot/reading/raster/gray.js';
import type { Block } from './blocks.js';
import { OWN_PAPERS } from './own-papers.js';
import { STATED } from './stated.js';

const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
const SCAN_SIDE = 2338;
const LEANS = 0.012;

/** Writes the set of made papers into a folder, as `npm run eval:documents` reads one. */
export async function makePapers(dir: string): Promise<void> {
  mkdirSync(join(dir, 'files'), { recursive: true });
  for (const { file, blocks } of OWN_PAPERS) {
    const pdf = await pdfOf(blocks);
    writeFileSync(join(dir, 'files', file), file.endsWith('.png') ? await scanOf(pdf) : pdf);
  }
  const truths = OWN_PAPERS.map(({ blocks: _, ...truth }) =>
    JSON.stringify({ ...truth, dossier: STATED.id, structure: { nom: STATED.nom, siret: STATED.siret } }),
  );
  writeFileSync(join(dir, 'truth.jsonl'), `${truths.join('\n')}\n`);
  writeFileSync(join(dir, 'dossiers.json'), JSON.stringify([STATED]));
}

/** One of the made papers, as a PDF. */
export function paperNamed(name: string): Promise<Buffer> {
  const paper = OWN_PAPERS.find(({ file }) => file === name);
  if (paper === undefined) throw new Error(`No paper is called ${name}`);
  return pdfOf(paper.blocks);
}

/** A PDF of these blocks. */
export async function pdfOf(blocks: readonly Block[]): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margin: 56, info: { CreationDate: new Date(0) } });
  const pieces: Buffer[] = [];
  const done = new Promise((resolve) => pdf.on('end', resolve));
  pdf.on('data', (piece: Buffer) => pieces.push(piece));
  pdf.font(FONT);
  for (const block of blocks) draw(pdf, block);
  pdf.end();
  await done;
  return Buffer.concat(pieces);
}

function draw(pdf: PDFKit.PDFDocument, block: Block): void {
  if ('page' in block) pdf.addPage();
  else if ('ink' in block) {
    const [x, y] = [330, pdf.y + 8];
    pdf.lineWidth(1.4).moveTo(x, y + 30);
    for (let at = 0; at < 7; at++)
      pdf.bezierCurveTo(
        x + at * 16 + 4,
        y - 10,
        x + at * 16 + 14,
        y + 44,
        x + at * 16 + 18,
        y + 12 + (at % 3) * 6,
      );
    pdf.stroke();
    pdf.y = y + 50;
  } else if ('rows' in block) {
    for (const row of block.rows) {
      const { y } = pdf;
      const width = 480 / row.length;
      row.forEach((text, at) =>
        pdf.fontSize(9).text(text, 56 + at * width, y, { width: width - 8, lineBreak: false }),
      );
      pdf.y = y + 16;
    }
    pdf.x = 56;
  } else {
    pdf
      .fontSize(block.size ?? 10)
      .text(block.text, block.right === true ? 330 : 56, pdf.y, { width: block.right === true ? 210 : 490 });
    pdf.moveDown(0.5);
  }
}

/** The page as a scanner that leans a little sees it. @param quarters of a turn by which it lay in the scanner */
export async function scanOf(pdf: Buffer, quarters = 0): Promise<Buffer> {
  const opened = await openPdf(pdf);
  const page = openPage(opened, 0);
  const picture = turned(rotated(page.draw(SCAN_SIDE), LEANS), quarters);
  page.close();
  opened.close();
  return pngOf(picture);
}

/** A grey picture as a PNG. */
export function pngOf({ width, height, data }: Gray): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const part = (type: string, bytes: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), bytes]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(bytes.length, 0);
    out.set(body, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', head),
    part('IDAT', deflateSync(rows)),
    part('IEND', Buffer.alloc(0)),
  ]);
}
