import { XML } from './office-package.js';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const BLUE = '000091';
const BORDER = 'w:val="single" w:sz="4" w:space="0" w:color="929292"';

interface Style {
  readonly id: string;
  readonly nom: string;
  readonly paragraph?: string;
  readonly run?: string;
}

/** Word's own names, so that its navigation and other programs know a heading from a text. */
const PARAGRAPHS: readonly Style[] = [
  { id: 'Normal', nom: 'Normal' },
  {
    id: 'Title',
    nom: 'Title',
    paragraph: '<w:spacing w:after="60"/>',
    run: `<w:b/><w:color w:val="${BLUE}"/><w:sz w:val="40"/>`,
  },
  {
    id: 'Subtitle',
    nom: 'Subtitle',
    paragraph: '<w:spacing w:after="240"/>',
    run: '<w:color w:val="3A3A3A"/><w:sz w:val="20"/>',
  },
  {
    id: 'Heading1',
    nom: 'heading 1',
    paragraph: '<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>',
    run: `<w:b/><w:color w:val="${BLUE}"/><w:sz w:val="28"/>`,
  },
  {
    id: 'ListBullet',
    nom: 'List Bullet',
    paragraph: '<w:spacing w:after="80"/>',
  },
  {
    id: 'TableHead',
    nom: 'Table Head',
    paragraph: '<w:keepNext/><w:spacing w:before="40" w:after="40"/>',
    run: '<w:b/><w:sz w:val="20"/>',
  },
  {
    id: 'TableText',
    nom: 'Table Text',
    paragraph: '<w:spacing w:before="40" w:after="40"/>',
    run: '<w:sz w:val="20"/>',
  },
  {
    id: 'Footer',
    nom: 'footer',
    paragraph: '<w:jc w:val="right"/>',
    run: '<w:color w:val="3A3A3A"/><w:sz w:val="18"/>',
  },
];

/** The styles of a template: one family of type, headings in the State's blue, places to fill in dark grey. */
export const DOCX_STYLES =
  `${XML}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/>' +
  '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  PARAGRAPHS.map(paragraphStyle).join('') +
  '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>' +
  ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${BORDER}/>`).join('') +
  '</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>';

/** One kind of list, with bullets. */
export const NUMBERING =
  `${XML}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
  '<w:pPr><w:ind w:left="426" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

function paragraphStyle({ id, nom, paragraph = '', run = '' }: Style): string {
  const based = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>';
  const first = id === 'Normal' ? ' w:default="1"' : '';
  return (
    `<w:style w:type="paragraph"${first} w:styleId="${id}"><w:name w:val="${nom}"/>${based}<w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}
