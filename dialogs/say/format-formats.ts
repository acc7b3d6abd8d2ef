import type { Langue } from '../../domain/appel/appel.js';

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
