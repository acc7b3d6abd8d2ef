import type { Langue } from '../../domain/appel/appel.js';

const UNITS = { fr: ['octets', 'Ko', 'Mo'], en: ['bytes', 'kB', 'MB'] } as const;
const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const NAMES: Readonly<Record<string, string>> = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  odt: 'OpenDocument (.odt)',
  xlsx: 'Excel (.xlsx)',
  ods: 'OpenDocument (.ods)',
  jpg: 'JPEG',
  png: 'PNG',
};

/** Where a format is told by its name's extension. */
const EXTENSION = / \(\.\w+\)$/;

/** A size such as « 1,4 Mo ». @param bytes number of bytes; units are of 1,024 */
export function formatTaille(bytes: number, langue: Langue): string {
  const power = bytes >= 1024 * 1024 ? 2 : bytes >= 1024 ? 1 : 0;
  const value = bytes / 1024 ** power;
  const said = value.toLocaleString(LOCALES[langue], { maximumFractionDigits: power === 2 ? 1 : 0 });
  return `${said}\u00a0${UNITS[langue][power]}`;
}

/** A file's format in few letters, the same word as in {@link formatFormats}: « PDF », « JPEG », « DOCX ». */
export function formatFormat(format: string): string {
  return format === 'jpg' ? 'JPEG' : format.toUpperCase();
}

/** Formats as people know them: « PDF, Word (.docx) ou JPEG ». */
export function formatFormats(formats: readonly string[], langue: Langue): string {
  const names = formats.map((format) => NAMES[format] ?? format.toUpperCase());
  return new Intl.ListFormat(LOCALES[langue], { type: 'disjunction' }).format(names);
}

/** The same in fewer words, each name once: « PDF, Word ou JPEG ». */
export function formatKinds(formats: readonly string[], langue: Langue): string {
  const names = formats.map((format) => (NAMES[format] ?? format.toUpperCase()).replace(EXTENSION, ''));
  return new Intl.ListFormat(LOCALES[langue], { type: 'disjunction' }).format([...new Set(names)]);
}
