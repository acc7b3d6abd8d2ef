const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const ATTRIBUTE = /([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An element of an XML part: its name and attributes without their prefix, and the text right after its start tag. */
export interface XmlElement {
  readonly name: string;
  readonly text: string;
  attributes(): ReadonlyMap<string, string>;
}

/** Text of an XML part in UTF-8 or UTF-16, as office programs read it. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/**
 * The elements of an XML text, in order, whatever its prefixes, quotes, comments and character references.
 * Reads on as long as it can: a text cut short just ends. One pass; entities of its own are not expanded.
 */
export function* xmlElements(xml: string): Generator<XmlElement> {
  let open: { name: string; text: string; raw: string } | undefined;
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (open !== undefined) open.text += decodeReferences(xml.slice(at, tag < 0 ? xml.length : tag));
    if (tag < 0) break;
    if (xml.startsWith('<!--', tag)) at = after(xml, '-->', tag + 4);
    else if (xml.startsWith('<![CDATA[', tag)) {
      at = after(xml, ']]>', tag + 9);
      if (open !== undefined) open.text += xml.slice(tag + 9, Math.max(tag + 9, at - 3));
    } else if (xml.startsWith('<?', tag) || xml.startsWith('<!', tag)) at = after(xml, '>', tag + 2);
    else {
      if (open !== undefined) yield element(open.name, open.text, open.raw);
      at = endOfTag(xml, tag + 1);
      const raw = xml.slice(tag + 1, at - 1);
      open = raw.startsWith('/') ? undefined : { name: nameOf(raw), text: '', raw };
    }
  }
  if (open !== undefined) yield element(open.name, open.text, open.raw);
}

function element(name: string, text: string, raw: string): XmlElement {
  return {
    name,
    text,
    attributes: () =>
      new Map(
        [...raw.matchAll(ATTRIBUTE)].map(([, key = '', double, single]) => [
          withoutPrefix(key),
          decodeReferences(double ?? single ?? ''),
        ]),
      ),
  };
}

function nameOf(raw: string): string {
  return withoutPrefix(/^[^\s/]*/.exec(raw)?.[0] ?? '');
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The index after the closing bracket, which quotes may hold without closing anything. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at++) {
    const char = xml.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at + 1;
    else if (char === '"' || char === "'") quote = char;
  }
  return xml.length + 1;
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, reference: string) => {
    if (!reference.startsWith('#')) return NAMED[reference] ?? whole;
    const code = /^#[xX]/.test(reference) ? parseInt(reference.slice(2), 16) : Number(reference.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
