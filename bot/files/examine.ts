import { examineJpeg, examinePng } from './examine-image.js';
import { examinePackage } from './examine-package.js';
import { examinePdf } from './examine-pdf.js';
import { tellType } from './tell-type.js';
import { Refus, type Verdict } from './verdict.js';

/**
 * Tells a file's format from its bytes, and looks inside for what no document should hold.
 * Never throws: bytes that no program can read are a refusal.
 * @param formats what the document accepts: extensions, without the dot
 */
export async function examine(bytes: Uint8Array, formats: readonly string[]): Promise<Verdict> {
  const accepted = formats
    .map((format) => format.toLowerCase())
    .map((format) => (format === 'jpeg' ? 'jpg' : format));
  try {
    const format = await examineKind(bytes, accepted);
    return accepted.includes(format) ? { kind: 'sain', format } : { kind: 'refuse', raison: 'format' };
  } catch (error) {
    return { kind: 'refuse', raison: error instanceof Refus ? error.raison : 'abime' };
  }
}

async function examineKind(bytes: Uint8Array, accepted: readonly string[]): Promise<string> {
  const kind = await tellType(bytes, accepted);
  if (kind === 'zip') return examinePackage(bytes);
  // A picture or a PDF that the document doesn't accept needs no closer look.
  if (!accepted.includes(kind)) return kind;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'pdf') await examinePdf(bytes);
  else if (kind === 'png') examinePng(buffer);
  else examineJpeg(buffer);
  return kind;
}
