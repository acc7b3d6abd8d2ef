import { SaxesParser } from 'saxes';

/** What a walk through an XML part is told, names without their prefixes. */
export interface XmlWalker {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Walks through an XML part in order; one cut short just ends. Entities of its own are not expanded. */
export function walkXml(xml: string, walker: XmlWalker): void {
  const parser = new SaxesParser({ fragment: false });
  parser.on('opentag', ({ name: tag, attributes }) => {
    walker.open?.(bare(tag), (name) => attributeOf(attributes, name));
  });
  parser.on('closetag', ({ name }) => walker.close?.(bare(name)));
  parser.on('text', (text) => walker.text?.(text));
  parser.on('cdata', (text) => walker.text?.(text));
  parser.on('error', () => undefined);
  parser.write(xml).close();
}

function attributeOf(attributes: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = Object.entries(attributes).find(([key]) => bare(key) === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
