/** Reads the bytes of a stored file. */
export type ReadFile = (fileId: string) => Promise<Uint8Array>;

/** A stored file whose bytes are not all there: a letter never leaves with less than it says. */
export class UnreadableFileError extends Error {
  constructor(fileId: string) {
    super(`The stored file ${fileId} is not whole`);
    this.name = 'UnreadableFileError';
  }
}

/** Reads a file of a known size. @throws UnreadableFileError when it is missing or cut. */
export async function readWhole(read: ReadFile, fileId: string, size: number): Promise<Uint8Array> {
  const bytes = await read(fileId);
  if (bytes.length !== size) throw new UnreadableFileError(fileId);
  return bytes;
}
