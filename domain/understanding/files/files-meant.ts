import type { ThingNamer } from '../named-things.js';
import type { Span } from '../span.js';
import type { DocumentNamed } from './documents-named.js';
import type { FileThere } from './file-names.js';

/** Files that are spoken of by their document: « le CER ». */
export interface FilesMeant extends Span {
  readonly id: string;
  /** Those that are it by what was read of them, or by their names, and those that are under it. */
  readonly files: readonly FileThere[];
}

/** Before a document, tells that something is put there, or is of it: it is not what is spoken of. */
const SIDE =
  /(?:^|[^a-z])(?:dans|ds|avec|sous|en|vers|au|aux|pour|comme|du|des|de|d'|sur|par|a|in|into|under|to|with|as|of|from|chez)(?: (?:le|la|les|l'|un|une|mon|ma|mes|notre|nos|votre|the|my|our))? ?[«"]? ?$/;

/** Whether words about a document stand for what was sent of it: « le CER », not « dans le CER ». */
export function isMeant(folded: string, { start, role }: DocumentNamed): boolean {
  return role === 'to' && !SIDE.test(folded.slice(0, start));
}

/** The files that a document's name means, wherever they are. */
export function filesOfDocument(
  id: string,
  there: readonly FileThere[],
  namer: ThingNamer,
): readonly FileThere[] {
  const own = there.filter((file) => isOf(file, id, namer));
  return [...own, ...there.filter((file) => file.piece === id && !own.includes(file))];
}

/** Whether a file is a document by what was read of it, or by its name where nothing was. */
export function isOf({ lu, nom }: FileThere, id: string, namer: ThingNamer): boolean {
  if (lu !== undefined) return lu === id;
  const names = namer(nom.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[^\p{L}\p{N}']+/gu, ' '));
  return names.some((thing) => thing.kind === 'piece' && thing.id === id && thing.sure > 0.5);
}
