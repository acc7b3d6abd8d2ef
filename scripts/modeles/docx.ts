import { DOCX_STYLES, NUMBERING } from './docx-styles.js';
import type { Bloc, DocumentText } from './modele-text.js';
import { escapeXml, officeFile, packageParts, relationsPart, XML } from './office-package.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Text width of an A4 page with margins of 2 cm, in twentieths of a point. */
const WIDTH = 9638;
const LONGEST_TAG = 60;
const BULLET = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const HEAD_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="ECECFE"/>';

/** A Word file in which every place to fill is a content control. */
export function docxFile(text: DocumentText): Promise<Buffer> {
  const controls = { count: 0 };
  const body = [
    paragraph('Title', run(text.titre)),
    paragraph('Subtitle', run(text.chapeau)),
    ...text.blocs.map((bloc) => blocXml(bloc, controls)),
  ].join('');
  return officeFile({
    ...packageParts(
      'word/document.xml',
      {
        'word/document.xml': `${TYPE}.document.main+xml`,
        'word/styles.xml': `${TYPE}.styles+xml`,
        'word/numbering.xml': `${TYPE}.numbering+xml`,
        'word/footer1.xml': `${TYPE}.footer+xml`,
      },
      text.titre,
    ),
    'word/document.xml':
      `${XML}<w:document xmlns:w="${MAIN}" xmlns:r="${REL}"><w:body>${body}<w:sectPr>` +
      '<w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>' +
      '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>' +
      '</w:sectPr></w:body></w:document>',
    'word/styles.xml': DOCX_STYLES,
    'word/numbering.xml': NUMBERING,
    'word/footer1.xml': `${XML}<w:ftr xmlns:w="${MAIN}">${paragraph('Footer', `${run(`${text.titre} – `)}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>`)}</w:ftr>`,
    'word/_rels/document.xml.rels': relationsPart([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
      ['footer', 'footer1.xml'],
    ]),
  });
}

/** How many content controls there are so far: each has a number of its own. */
interface Controls {
  count: number;
}

function blocXml(bloc: Bloc, controls: Controls): string {
  if ('titre' in bloc) return paragraph('Heading1', run(bloc.titre));
  if ('texte' in bloc) return paragraph('Normal', run(bloc.texte));
  if ('zone' in bloc) return paragraph('Normal', control(bloc.zone, bloc.zone, controls));
  if ('liste' in bloc) return bloc.liste.map((item) => paragraph('ListBullet', run(item), BULLET)).join('');
  if ('tableau' in bloc) return tableXml(bloc.tableau, controls);
  const asked = bloc.aide ?? 'à compléter';
  return paragraph(
    'Normal',
    run(`${bloc.champ}\u00a0: `, '<w:b/>') + control(bloc.champ, `[${asked}]`, controls),
  );
}

function tableXml(
  { colonnes, lignes, hauteur }: Extract<Bloc, { tableau: object }>['tableau'],
  controls: Controls,
): string {
  const all = colonnes.reduce((sum, { part }) => sum + part, 0);
  const widths = colonnes.map(({ part }) => Math.round((WIDTH * part) / all));
  const row = (cells: readonly string[], properties: string, shade = ''): string =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells
      .map(
        (cell, at) =>
          `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/>${shade}</w:tcPr>${cell}</w:tc>`,
      )
      .join('')}</w:tr>`;
  const heads = colonnes.map(({ titre }) => paragraph('TableHead', run(titre)));
  const rows = lignes.map((cells) =>
    row(
      colonnes.map(({ titre }, at) => {
        const said = cells[at] ?? '';
        return paragraph('TableText', said === '' ? control(titre, '[à compléter]', controls) : run(said));
      }),
      hauteur === undefined ? '' : `<w:trHeight w:val="${hauteur}" w:hRule="atLeast"/>`,
    ),
  );
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${row(heads, '<w:tblHeader/>', HEAD_SHADE)}${rows.join('')}</w:tbl>${paragraph('Normal', '')}`
  );
}

/** A place to fill: what it says goes away when one writes. */
function control(name: string, said: string, controls: Controls): string {
  controls.count += 1;
  const tag = escapeXml(name.slice(0, LONGEST_TAG));
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${tag}"/><w:tag w:val="zone-${controls.count}"/><w:id w:val="${controls.count}"/>` +
    `<w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr><w:sdtContent>${run(said, '<w:rStyle w:val="PlaceholderText"/>')}</w:sdtContent></w:sdt>`
  );
}

function paragraph(style: string, content: string, properties = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

function run(text: string, properties = ''): string {
  const given = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${given}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
