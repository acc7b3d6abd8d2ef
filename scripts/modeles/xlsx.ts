import type { CellStyle, ClasseurText, Feuille } from './modele-text.js';
import { escapeXml, officeFile, packageParts, relationsPart, XML } from './office-package.js';
import { STYLE_NUMBERS, XLSX_STYLES } from './xlsx-styles.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WRONG = 'Indiquez un nombre positif, sans texte.';

/** An Excel file whose totals and checks are formulas. */
export function xlsxFile({ titre, feuilles }: ClasseurText): Promise<Buffer> {
  const sheets = feuilles.map((feuille, index) => [`worksheets/sheet${index + 1}.xml`, feuille] as const);
  return officeFile({
    ...packageParts(
      'xl/workbook.xml',
      {
        'xl/workbook.xml': `${TYPE}.sheet.main+xml`,
        'xl/styles.xml': `${TYPE}.styles+xml`,
        ...Object.fromEntries(sheets.map(([path]) => [`xl/${path}`, `${TYPE}.worksheet+xml`])),
      },
      titre,
    ),
    'xl/workbook.xml':
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>` +
      feuilles
        .map(
          ({ nom }, index) =>
            `<sheet name="${escapeXml(nom)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        )
        .join('') +
      '</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
    'xl/_rels/workbook.xml.rels': relationsPart([
      ...sheets.map(([path]) => ['worksheet', path] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': XLSX_STYLES,
    ...Object.fromEntries(sheets.map(([path, feuille]) => [`xl/${path}`, sheetXml(feuille)])),
  });
}

/** Its elements stand in the order that the format asks for. */
function sheetXml(feuille: Feuille): string {
  const { colonnes, lignes, fusions, controles } = feuille;
  const cols = colonnes
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const rows = lignes.map(
    (cells, at) =>
      `<row r="${at + 1}"${heightOf(cells, at, feuille)}>${cells.map((cell, column) => cellXml(cell, `${letter(column)}${at + 1}`)).join('')}</row>`,
  );
  const merged = fusions.map((zone) => `<mergeCell ref="${zone}"/>`).join('');
  const checks = controles.map(({ zone, faux }, at) => conditionXml(zone, faux, 2 * at + 1));
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0" showGridLines="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `<cols>${cols}</cols><sheetData>${rows.join('')}</sheetData>` +
    (merged === '' ? '' : `<mergeCells count="${fusions.length}">${merged}</mergeCells>`) +
    checks.join('') +
    validationsXml(feuille) +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** Points of a line of text, and of the title, which stands larger. */
const LINE = 15;
const TITLE = 24;
/** Characters of a column's width that a line surely holds. */
const FILLED = 0.9;

/** A wrapped row says how high it is: Excel gives one that doesn't the height of a single line. */
function heightOf(cells: readonly Cell[], row: number, { colonnes, fusions }: Feuille): string {
  const lines = cells.map((cell, column) => {
    const text = typeof cell === 'string' ? cell : 't' in cell ? (cell.t ?? '') : '';
    return Math.ceil(text.length / (widthOf(column, row, colonnes, fusions) * FILLED));
  });
  const titled = cells.some((cell) => typeof cell === 'object' && cell.s === 'titre');
  const most = Math.max(1, ...lines);
  return most === 1 && !titled ? '' : ` ht="${most * (titled ? TITLE : LINE)}" customHeight="1"`;
}

/** The width of a cell with those that are joined to it. */
function widthOf(
  column: number,
  row: number,
  colonnes: readonly number[],
  fusions: readonly string[],
): number {
  const zone = fusions.find((each) => each.startsWith(`${letter(column)}${row + 1}:`));
  const last = zone === undefined ? column : (zone.split(':')[1] ?? '').charCodeAt(0) - 'A'.charCodeAt(0);
  return colonnes.slice(column, last + 1).reduce((sum, width) => sum + width, 0);
}

type Cell = Feuille['lignes'][number][number];

function cellXml(cell: Cell, at: string): string {
  if (cell === '') return '';
  if (typeof cell === 'string') return textXml(cell, at, 'texte');
  if ('f' in cell) {
    const style = STYLE_NUMBERS[cell.s];
    const kind = typeof cell.v === 'string' ? ' t="str"' : '';
    return `<c r="${at}" s="${style}"${kind}><f>${escapeXml(cell.f)}</f><v>${escapeXml(String(cell.v))}</v></c>`;
  }
  return cell.t === undefined ? `<c r="${at}" s="${STYLE_NUMBERS[cell.s]}"/>` : textXml(cell.t, at, cell.s);
}

function textXml(text: string, at: string, style: CellStyle): string {
  return `<c r="${at}" s="${STYLE_NUMBERS[style]}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** Red while the formula is true, green otherwise (differential styles 0 and 1). */
function conditionXml(zone: string, formula: string, priority: number): string {
  return (
    `<conditionalFormatting sqref="${zone}"><cfRule type="expression" dxfId="0" priority="${priority}"><formula>${escapeXml(formula)}</formula></cfRule>` +
    `<cfRule type="expression" dxfId="1" priority="${priority + 1}"><formula>NOT(${escapeXml(formula)})</formula></cfRule></conditionalFormatting>`
  );
}

function validationsXml({ positifs, listes }: Feuille): string {
  const all = [
    ...positifs.map(
      (zone) =>
        `<dataValidation type="decimal" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" error="${WRONG}" sqref="${zone}"><formula1>0</formula1></dataValidation>`,
    ),
    ...listes.map(
      ({ zone, choix }) =>
        `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${zone}"><formula1>"${escapeXml(choix.join(','))}"</formula1></dataValidation>`,
    ),
  ];
  return all.length === 0 ? '' : `<dataValidations count="${all.length}">${all.join('')}</dataValidations>`;
}

function letter(column: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + column);
}
