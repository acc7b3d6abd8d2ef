import type { CellStyle } from './modele-text.js';
import { XML } from './office-package.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const EUROS = 164;
const PERCENT = 9;
const TWO_DECIMALS = 2;
const DATE = 14;

interface Look {
  /** Numbers of the fonts and fills below. */
  readonly font: number;
  readonly fill: number;
  readonly bordered: boolean;
  readonly format?: number;
  readonly align?: 'right' | 'center';
}

const FONTS = [
  '<font><sz val="11"/><color rgb="FF161616"/><name val="Arial"/><family val="2"/></font>',
  '<font><b/><sz val="11"/><color rgb="FF161616"/><name val="Arial"/><family val="2"/></font>',
  '<font><b/><sz val="16"/><color rgb="FF000091"/><name val="Arial"/><family val="2"/></font>',
  '<font><i/><sz val="10"/><color rgb="FF3A3A3A"/><name val="Arial"/><family val="2"/></font>',
];
/** The first two are fixed by the format. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ...['FFECECFE', 'FFFFF8D6', 'FFF0F0F0'].map(
    (colour) =>
      `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`,
  ),
];
const [PLAIN, BOLD, TITLE, ITALIC] = [0, 1, 2, 3];
const [NONE, HEAD, ENTRY, SUM] = [0, 2, 3, 4];

/** How a cell looks, by what it is for: what is to be filled is yellow, what is computed is grey. */
const LOOKS: Readonly<Record<CellStyle, Look>> = {
  titre: { font: TITLE, fill: NONE, bordered: false },
  note: { font: ITALIC, fill: NONE, bordered: false },
  texte: { font: PLAIN, fill: NONE, bordered: true },
  entete: { font: BOLD, fill: HEAD, bordered: true },
  saisie: { font: PLAIN, fill: ENTRY, bordered: true },
  montant: { font: PLAIN, fill: ENTRY, bordered: true, format: EUROS, align: 'right' },
  nombre: { font: PLAIN, fill: ENTRY, bordered: true, format: TWO_DECIMALS, align: 'right' },
  date: { font: PLAIN, fill: ENTRY, bordered: true, format: DATE, align: 'right' },
  calcul: { font: PLAIN, fill: SUM, bordered: true, format: EUROS, align: 'right' },
  total: { font: BOLD, fill: SUM, bordered: true, format: EUROS, align: 'right' },
  libelleTotal: { font: BOLD, fill: SUM, bordered: true },
  part: { font: PLAIN, fill: SUM, bordered: true, format: PERCENT, align: 'right' },
  controle: { font: BOLD, fill: SUM, bordered: true, align: 'center' },
  totalNombre: { font: BOLD, fill: SUM, bordered: true, format: TWO_DECIMALS, align: 'right' },
};

const NAMES = Object.keys(LOOKS) as CellStyle[];

/** The number of each style among the cell formats. */
export const STYLE_NUMBERS = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<
  CellStyle,
  number
>;

const side = (name: string): string => `<${name} style="thin"><color rgb="FF929292"/></${name}>`;

/** The styles part. The first differential format is what is wrong, the second what is right. */
export const XLSX_STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${EUROS}" formatCode="#,##0.00\\ &quot;€&quot;"/></numFmts>` +
  `<fonts count="${FONTS.length}">${FONTS.join('')}</fonts><fills count="${FILLS.length}">${FILLS.join('')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${NAMES.length}">${NAMES.map((name) => formatXml(LOOKS[name])).join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  `<dxfs count="2">${difference('FF8B0000', 'FFFFE0DD')}${difference('FF0A5C2B', 'FFDDF6E4')}</dxfs></styleSheet>`;

function formatXml({ font, fill, bordered, format = 0, align }: Look): string {
  const horizontal = align === undefined ? '' : ` horizontal="${align}"`;
  return (
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${bordered ? 1 : 0}" xfId="0" ` +
    `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"${horizontal}/></xf>`
  );
}

function difference(colour: string, fill: string): string {
  return (
    `<dxf><font><b/><color rgb="${colour}"/></font><fill><patternFill patternType="solid">` +
    `<fgColor rgb="${fill}"/><bgColor rgb="${fill}"/></patternFill></fill></dxf>`
  );
}
