import { pickedFiles } from '../support/picked-files.js';

interface RealDocument {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

let made: Promise<readonly RealDocument[]> | undefined;

/** A sound document of each kind that applicants send, and an archive, which no step takes. */
export function realDocuments(): Promise<readonly RealDocument[]> {
  made ??= pickedFiles(
    'statuts.pdf, note.docx, budget.xlsx, note.odt, budget.ods, rib.jpg, rib.png, tout.zip',
  ).then((files) => files.map(({ name, type, bytes }) => ({ name, type, bytes: Buffer.from(bytes) })));
  return made;
}
