import { Refus } from './verdict.js';
import { decodeXml, xmlElements } from './xml-elements.js';
import type { Part } from './zip-parts.js';

const MANIFEST = 'meta-inf/manifest.xml';
const FORMATS: Readonly<Record<string, string>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};
/** Office programs write these lists even when a document holds no macro. */
const EMPTY_LIBRARIES = /\/(?:script|dialog)-l[bc]\.xml$/;
const ACTIVE = new Set(['applet', 'dde-source', 'dde-connection-decl', 'plugin']);
const FETCHED = new Set(['object', 'object-ole', 'floating-frame', 'section-source']);

/** Whether an archive's parts are those of an OpenDocument file. */
export function isOdf(names: readonly string[]): boolean {
  return names.includes('mimetype');
}

/**
 * Looks into the parts of an OpenDocument file.
 * @returns its format
 * @throws Refus `chiffre`, `macros`, `contenu_actif`, `abime`, or `format` for another kind
 */
export function examineOdf(parts: readonly Part[]): string {
  const texts = new Map(
    parts.map(({ name, bytes }) => [name.toLowerCase(), bytes === undefined ? '' : decodeXml(bytes)]),
  );
  const mime = (texts.get('mimetype') ?? '').trim();
  if (!mime.startsWith('application/vnd.oasis.opendocument.')) throw new Refus('archive');
  const manifest = texts.get(MANIFEST);
  if (isEncrypted(manifest, texts)) throw new Refus('chiffre');
  if (parts.some(({ name }) => isMacro(name.toLowerCase()))) throw new Refus('macros');
  for (const [name, text] of texts) if (name.endsWith('.xml')) examineText(text);
  const format = FORMATS[mime];
  if (format === undefined) throw new Refus('format');
  if (manifest === undefined || [...xmlElements(texts.get('content.xml') ?? '')].length === 0)
    throw new Refus('abime');
  return format;
}

function isEncrypted(manifest: string | undefined, texts: ReadonlyMap<string, string>): boolean {
  if (texts.has('encrypted-package')) return true;
  return manifest !== undefined && [...xmlElements(manifest)].some(({ name }) => name === 'encryption-data');
}

function isMacro(name: string): boolean {
  return name.startsWith('scripts/') || (name.startsWith('basic/') && !EMPTY_LIBRARIES.test(name));
}

function examineText(text: string): void {
  if (/<!ENTITY/i.test(text)) throw new Refus('contenu_actif');
  for (const element of xmlElements(text)) {
    if (ACTIVE.has(element.name)) throw new Refus('contenu_actif');
    const attributes = element.attributes();
    if (
      [...attributes.values()].some((value) => /^\s*(?:vnd\.sun\.star\.script|macro):/i.test(value)) ||
      attributes.has('macro-name')
    )
      throw new Refus('macros');
    if (FETCHED.has(element.name) && /^(?:[a-z][a-z0-9+.-]+:|[\\/]{2})/i.test(attributes.get('href') ?? ''))
      throw new Refus('contenu_actif');
  }
}
