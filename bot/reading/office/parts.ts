import { readParts } from '../../files/zip-parts.js';
import { decodeXml } from '../../files/xml-elements.js';

/** The wanted XML parts of an office file, in the order of their names. @throws when it is no sound archive */
export async function partsOf(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadonlyMap<string, string>> {
  const parts = await readParts(bytes, wanted);
  const read = parts.flatMap(({ name, bytes: content }) =>
    content === undefined ? [] : [[name, decodeXml(content)] as const],
  );
  return new Map(read.sort(([a], [b]) => a.localeCompare(b, 'fr', { numeric: true })));
}
