import {
  docxFile,
  exeFile,
  heicFile,
  jpgFile,
  odsFile,
  odtFile,
  pdfFile,
  pdfWith,
  pngFile,
  xlsxFile,
  zipFile,
} from './sample-files.js';
import { paperNamed } from '../../bench/documents/papers/make-papers.js';
import { associationPaper } from './association-papers.js';
import { EICAR } from './clamd-server.js';
import type { PickedFile } from './direct-line-client.js';

const MAKERS: Readonly<Record<string, (name: string) => Buffer | Promise<Buffer>>> = {
  pdf: (name) => pdfFile(name),
  docx: docxFile,
  xlsx: xlsxFile,
  odt: odtFile,
  ods: odsFile,
  jpg: () => jpgFile(),
  png: () => pngFile(),
  heic: heicFile,
  zip: (name) => zipFile({ 'document.txt': name }),
};
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** The files that a transcript names: « statuts.pdf, vide.pdf (vide), photo.pdf (exe), copie.pdf (comme statuts.pdf) ». */
export function pickedFiles(list: string): Promise<readonly PickedFile[]> {
  return Promise.all(
    list.split(/,\s*/u).map(async (item) => {
      const [, name = '', how] = /^(.+?)(?:\s*\((.+)\))?$/u.exec(item.trim()) ?? [];
      const bytes = await bytesOf(name, how);
      return { name, type: TYPES[extension(name)] ?? 'application/octet-stream', bytes };
    }),
  );
}

function bytesOf(name: string, how: string | undefined): Buffer | Promise<Buffer> {
  if (how === undefined) return made(extension(name), name);
  if (how === 'vide') return Buffer.alloc(0);
  if (how === 'exe') return exeFile();
  if (how === 'infecté') return infected(name);
  const megabytes = /^(\d+)\s*Mo$/u.exec(how)?.[1];
  if (megabytes !== undefined) return largePdf(Number(megabytes) * 1024 * 1024);
  const paper = /^papier (.+)$/u.exec(how)?.[1];
  if (paper !== undefined) return paperNamed(paper);
  const own = /^liasse (.+)$/u.exec(how)?.[1];
  if (own !== undefined) return associationPaper(own);
  const twin = /^comme (.+)$/u.exec(how)?.[1];
  return twin === undefined ? made(how, name) : made(extension(twin), twin);
}

async function infected(name: string): Promise<Buffer> {
  return Buffer.concat([await pdfFile(name), Buffer.from(`\n% ${EICAR}\n`)]);
}

/** A sound PDF of a little more than that many bytes. */
function largePdf(size: number): Buffer {
  const head = Buffer.from(`<< /Length ${size} >>\nstream\n`);
  return pdfWith('', [Buffer.concat([head, Buffer.alloc(size, 0x20), Buffer.from('\nendstream')])]);
}

function made(format: string, name: string): Buffer | Promise<Buffer> {
  const maker = MAKERS[format];
  if (maker === undefined) throw new Error(`No sample file is known for ${name} (${format})`);
  return maker(name);
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
