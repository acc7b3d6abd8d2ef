import * as sample from '../../support/sample-files.js';
import { checkVerdicts, type Bytes, type Refused, type Taken } from './verdict-cases.js';

const SETTINGS = 'word/_rels/settings.xml.rels';
const docxBody =
  (body: string): Bytes =>
  () =>
    sample.zipFile(sample.docxParts(body));
const fromTemplate =
  (target: string): Bytes =>
  () =>
    sample.zipFile({
      ...sample.docxParts(),
      [SETTINGS]: sample.relations(['attachedTemplate', target, 'External']),
    });
const linked =
  (target: string): Bytes =>
  () =>
    sample.zipFile({
      ...sample.docxParts(),
      'word/_rels/document.xml.rels': sample.relations(['oleObject', target, 'External']),
    });
const followedBy =
  (tail: string | Buffer): Bytes =>
  async () =>
    Buffer.concat([await sample.docxFile(), Buffer.from(tail as string)]);

const taken: Taken = [
  ...[
    ['on the author’s Mac', 'file:///Users/marie/Library/Group%20Containers/a.Office/Normal.dotm'],
    ['on the author’s older Mac', 'file:///Macintosh%20HD:Users:marie:Documents:Note.dotx'],
    ['beside it', '../Modeles/Note.dotx'],
    ['on a server of the office', '\\\\SRV-FICHIERS\\commun\\Note.dotx'],
    ['on such a server by its address', 'file:///\\\\srv.mairie.local\\commun\\Note.dotx'],
    ['on the SharePoint of the house', 'https://asso.sharepoint.com/sites/bureau/Modeles/Note%20v2.dotx'],
    ['on the SharePoint of the office', 'http://intranet/modeles/Note.dotx'],
  ].map(
    ([where = '', target = '']) =>
      [`a Word file whose template was ${where}`, 'docx', fromTemplate(target)] as const,
  ),
  [
    'a Word file whose main type is that of its extension',
    'docx',
    () => sample.zipFile(sample.withDefaultType(sample.docxParts())),
  ],
  [
    'an Excel file whose main type is that of its extension',
    'xlsx',
    () => sample.zipFile(sample.withDefaultType(sample.xlsxParts(), 'XML')),
  ],
  ['a Word file that something follows', 'docx', followedBy('\0\0\r\n--frontiere--\r\n')],
  [
    'a Word file whose field speaks of the DDE',
    'docx',
    docxBody(
      '<w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://example.org" \\o "La DDE </w:instrText><w:instrText>du Gard" </w:instrText>' +
        '<w:fldChar w:fldCharType="end"/><w:fldSimple w:instr=" TITLE DDE du Gard "/>',
    ),
  ],
];

const refused: Refused = [
  ['a Word file linked to another', 'lien_fichier', linked('file:///\\\\srv\\commun\\Budget.docx')],
  [
    'a Word file with an old equation',
    'objet',
    () =>
      sample.zipFile({
        ...sample.docxParts(),
        'word/embeddings/oleObject1.bin': sample.compoundFile('Equation Native'),
      }),
  ],
  ['a Pages document', 'iwork', () => sample.zipFile({ 'Index/Document.iwa': 'a', 'preview.jpg': 'b' })],
  [
    'an older Pages document',
    'iwork',
    () => sample.zipFile({ 'index.xml': '<a/>', 'buildVersionHistory.plist': '' }),
  ],
  [
    'a Word file that fetches its template from a share of the Internet',
    'modele',
    fromTemplate('\\\\example.org\\a\\b.dotm'),
  ],
  ...[
    'file:///%5C%5Cexample.org\\a\\b.dotm',
    '//3232235777/a/b.dotm',
    '\\\\serveur@SSL\\a\\b.dotm',
    '\\\\?\\UNC\\example.org\\a\\b.dotm',
    '/%5Cexample.org/b.dotm',
    'mhtml:https://example.org/b.dotm',
    'https://intranet@example.org/b.dotm',
    'https://example.org/.sharepoint.com/b.dotm',
    'https://asso.sharepoint.com.example.org/b.dotm',
    'https://asso.sharepoint.com/:w:/g/b.dotm',
    'https://asso.sharepoint.com/b.dotm?download=1',
    'https:example.org:443',
  ].map((target) => [`a Word file whose template is ${target}`, 'modele', fromTemplate(target)] as const),
  [
    'a Word file that starts a program by DDE after another field',
    'contenu_actif',
    docxBody(
      '<w:instrText>PAGE</w:instrText><w:fldChar/><w:instrText> </w:instrText><w:instrText/><w:instrText>D</w:instrText><w:instrText>DE</w:instrText><w:instrText>AUTO</w:instrText><w:instrText>"cmd"</w:instrText>',
    ),
  ],
  [
    'a Word file that starts a program by DDE where Word skips what is before',
    'contenu_actif',
    docxBody('<x:instrText>PAGE</x:instrText><w:instrText>DDE cmd</w:instrText>'),
  ],
  ['a Word file that an archive follows', 'abime', followedBy('PK\u0003\u0004')],
  ['a Word file that a program follows', 'abime', followedBy(sample.exeFile())],
  [
    'a file whose extension stands for a presentation',
    'format',
    () =>
      sample.zipFile(
        sample.withDefaultType(
          sample.docxParts(
            '',
            'application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml',
          ),
        ),
      ),
  ],
  [
    'a Word file whose extension allows macros',
    'macros',
    () =>
      sample.zipFile(
        sample.withDefaultType(
          sample.docxParts('', 'application/vnd.ms-word.document.macroEnabled.main+xml'),
        ),
      ),
  ],
];

describe('examine: office files that other programs made', () => {
  checkVerdicts(taken, refused);
});
