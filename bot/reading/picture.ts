import PDFDocument from 'pdfkit';

/** A picture as a page of a PDF, so that pictures and scans are drawn, turned upright and read the same way. */
export async function pictureAsPdf(bytes: Uint8Array): Promise<Buffer> {
  const pdf = new PDFDocument({ autoFirstPage: false });
  const pieces: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const image = (pdf as unknown as { openImage(source: Buffer): Opened }).openImage(Buffer.from(bytes));
  const scale = PAGE / Math.max(image.width, image.height, 1);
  const size: [number, number] = [image.width * scale, image.height * scale];
  pdf.addPage({ size, margin: 0 });
  pdf.image(image as unknown as Buffer, 0, 0, { width: size[0], height: size[1] });
  pdf.end();
  await done;
  return Buffer.concat(pieces);
}

/** A picture that the library opened, whose types don't name it. */
interface Opened {
  readonly width: number;
  readonly height: number;
}

/** Points of its longer side: A4. */
const PAGE = 842;
