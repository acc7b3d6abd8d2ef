const UNREAD =
  /<(script|style|noscript|template|svg|nav|footer|select|button)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/giu;
const BLOCK =
  /<\/?(?:p|div|h[1-6]|li|ul|ol|tr|td|th|table|section|article|header|main|aside|br|hr|dt|dd|dl|figure|figcaption|blockquote|title|form|fieldset)\b[^>]*>/giu;
const NAMED: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    euro: '€',
    laquo: '«',
    raquo: '»',
    rsquo: '’',
    lsquo: '‘',
  },
  ...{
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    agrave: 'à',
    acirc: 'â',
    ccedil: 'ç',
    ugrave: 'ù',
    ucirc: 'û',
    ocirc: 'ô',
    icirc: 'î',
  },
  ...{
    Eacute: 'É',
    Egrave: 'È',
    Agrave: 'À',
    Ccedil: 'Ç',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    deg: '°',
    oelig: 'œ',
    iuml: 'ï',
    euml: 'ë',
  },
};

/** The lines of a saved page, in their order: a paragraph, a title or an item each. Only the main part is read, where it says which. */
export function htmlLines(html: string): readonly string[] {
  const main = /<main\b[\s\S]*<\/main\s*>/iu.exec(html)?.[0] ?? html;
  return main
    .replace(UNREAD, '\n')
    .replace(/\s+/gu, ' ')
    .replace(BLOCK, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/giu, character)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

function character(all: string, decimal?: string, hex?: string, name?: string): string {
  const code = decimal === undefined ? (hex === undefined ? undefined : parseInt(hex, 16)) : Number(decimal);
  if (code !== undefined) return code > 0x10ffff ? '' : String.fromCodePoint(code);
  return NAMED[name ?? ''] ?? all;
}
