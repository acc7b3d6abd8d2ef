import { hasDdeField } from './dde-fields.js';
import { isOwnTemplate } from './template-place.js';
import { Refus } from './verdict.js';
import { decodeXml, xmlElements, type XmlElement } from './xml-elements.js';
import type { Part } from './zip-parts.js';

const CONTENT_TYPES = '[content_types].xml';
const MAIN: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\.document\.main\+xml$/i, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml$/i, 'xlsx'],
];
const MACRO_TYPE = /vbaproject|macroenabled|macrosheet|dialogsheet|wordvbadata/i;
const MACRO_PART = /(?:^|\/)(?:vba[^/]*\.(?:bin|xml)|macrosheets\/.*|dialogsheets\/.*)$/i;
const ACTIVE_PART = /(?:^|\/)activex\//i;
/** What an office program fetches by itself when it opens the file. */
const FETCHED = /\/(?:oleobject|frame|subdocument|afchunk|control)$/i;
const TEMPLATE = /\/attachedtemplate$/i;
const FOREIGN = /\/afchunk$/i;
const LINKED_PICTURE = /\/image$/i;

/** Whether an archive's parts are those of an Office Open XML file. */
export function isOoxml(names: readonly string[]): boolean {
  return names.some((name) => name.toLowerCase() === CONTENT_TYPES);
}

/**
 * Looks into the parts of a Word or Excel file.
 * @returns the format of its main part
 * @throws Refus `macros`, `contenu_actif`, `abime`, or `format` for another kind of office file
 */
export function examineOoxml(parts: readonly Part[]): string {
  const texts = new Map(
    parts.map(({ name, bytes }) => [name.toLowerCase(), bytes === undefined ? '' : decodeXml(bytes)]),
  );
  const types = elementsOf(texts.get(CONTENT_TYPES));
  if (types.some((type) => MACRO_TYPE.test(type.attributes().get('ContentType') ?? '')))
    throw new Refus('macros');
  if (parts.some(({ name }) => MACRO_PART.test(name))) throw new Refus('macros');
  if (parts.some(({ name }) => ACTIVE_PART.test(name))) throw new Refus('contenu_actif');
  for (const [name, text] of texts) examineText(name, text);
  return formatOf(texts, types);
}

function examineText(name: string, text: string): void {
  if (/<!ENTITY/i.test(text)) throw new Refus('contenu_actif');
  if (name.endsWith('.rels')) for (const relation of xmlElements(text)) examineRelation(relation);
  else if (text.includes('ddeLink') || hasDdeField(text)) throw new Refus('contenu_actif');
}

function examineRelation(relation: XmlElement): void {
  const attributes = relation.attributes();
  const type = attributes.get('Type') ?? '';
  const target = attributes.get('Target') ?? '';
  if (/\/(?:vbaproject|xlmacrosheet|xlintlmacrosheet|wordvbadata)$/i.test(type)) throw new Refus('macros');
  if (FOREIGN.test(type)) throw new Refus('contenu_actif');
  if (attributes.get('TargetMode')?.toLowerCase() !== 'external') return;
  if (FETCHED.test(type) && !isOnOwnDisk(target)) throw new Refus('lien_fichier');
  if (TEMPLATE.test(type) && !isOwnTemplate(target)) throw new Refus('modele');
  if (LINKED_PICTURE.test(type) && isOnNetworkShare(target)) throw new Refus('lien_fichier');
}

/** As in `file:///C:\Users\…\Modele.dotx`, which ordinary documents hold: it leads nowhere on another computer. */
function isOnOwnDisk(target: string): boolean {
  return /^(?:file:\/{2,3})?[a-z]:[\\/]/i.test(target) || /^[^:\\/]+$/.test(target);
}

/** A share that the reader's computer would sign in to. */
function isOnNetworkShare(target: string): boolean {
  return /^(?:file:)?[\\/]{2,}(?![\\/]*[a-z]:)/i.test(target);
}

function formatOf(texts: ReadonlyMap<string, string>, types: readonly XmlElement[]): string {
  const main = elementsOf(texts.get('_rels/.rels'))
    .map((relation) => relation.attributes())
    .find((attributes) => /\/officedocument$/i.test(attributes.get('Type') ?? ''))
    ?.get('Target');
  const path = main?.replace(/^(?:\.?\/)+/, '').toLowerCase();
  if (path === undefined || elementsOf(texts.get(path)).length === 0) throw new Refus('abime');
  const type = contentType(path, types);
  const format = MAIN.find(([pattern]) => pattern.test(type))?.[1];
  if (format === undefined) throw new Refus('format');
  return format;
}

/** The part's own type, or else that of every part with its extension, as the Open XML SDK writes it. */
function contentType(path: string, types: readonly XmlElement[]): string {
  const all = types.map((one) => one.attributes());
  const own = all.find((one) => one.get('PartName')?.toLowerCase() === `/${path}`);
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const usual = all.find((one) => one.get('Extension')?.toLowerCase() === extension);
  return (own ?? usual)?.get('ContentType') ?? '';
}

function elementsOf(text: string | undefined): readonly XmlElement[] {
  return text === undefined ? [] : [...xmlElements(text)];
}
