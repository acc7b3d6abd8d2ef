import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { pageText } from '../../domain/documents/page.js';
import { readDocument } from '../reading/read-document.js';
import { htmlLines } from './html-lines.js';

/** A call's page can't be read: the key of the sentence that says what to do. */
export class PageError extends Error {
  readonly key: string;

  constructor(
    reason: 'introuvable' | 'format' | 'illisible' | 'vide',
    readonly values: Readonly<Record<string, string>>,
  ) {
    super(`The page is not read: ${reason}`);
    this.name = 'PageError';
    this.key = `nouveau:page.${reason}`;
  }
}

/** The lines of a page, and how many of its pages were left out. */
export interface PageLines {
  readonly lines: readonly string[];
  readonly left: number;
}

const LARGEST = 20 * 1024 * 1024;

/** Reads a saved page: .html, .txt, .docx or .pdf. @throws PageError */
export async function pageLines(path: string): Promise<PageLines> {
  const format = extname(path).slice(1).toLowerCase();
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) throw new PageError('introuvable', { fichier: path });
  if (bytes.length > LARGEST) throw new PageError('illisible', { fichier: path });
  const read = await linesIn(bytes, format, path);
  if (read.lines.length === 0) throw new PageError('vide', { fichier: path });
  return read;
}

async function linesIn(bytes: Buffer, format: string, path: string): Promise<PageLines> {
  if (format === 'html' || format === 'htm') return { lines: htmlLines(textOf(bytes)), left: 0 };
  if (format === 'txt') return { lines: paragraphs(textOf(bytes)), left: 0 };
  if (format !== 'docx' && format !== 'pdf') throw new PageError('format', { fichier: path });
  const document = await readDocument(bytes, format, undefined).catch(() => undefined);
  if (document === undefined) throw new PageError('illisible', { fichier: path });
  const text = document.pages.map(pageText).join('\n\n');
  return {
    lines: format === 'pdf' ? paragraphs(text) : text.split('\n'),
    left: document.pageCount - document.pages.length,
  };
}

/** A page saved before UTF-8 was the rule. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Lines that were cut by the width of the page are one again; an item of a list stands alone. */
function paragraphs(text: string): readonly string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/u).map((each) => each.trim())) {
    const last = lines.at(-1);
    const goesOn =
      last !== undefined && last !== '' && /[\p{Ll},’(]$/u.test(last) && /^[\p{Ll}\d(]/u.test(line);
    if (goesOn) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines.filter((line) => line !== '').map((line) => line.replace(/^[-–•▪*]\s+/u, ''));
}
