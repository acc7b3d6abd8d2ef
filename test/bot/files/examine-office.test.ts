import * as sample from '../../support/sample-files.js';
import { checkVerdicts, type Bytes, type Refused, type Taken } from './verdict-cases.js';

const RELS = 'word/_rels/document.xml.rels';
const SETTINGS = 'word/_rels/settings.xml.rels';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const docx =
  (more: sample.Parts): Bytes =>
  () =>
    sample.zipFile({ ...sample.docxParts(), ...more });
const docxBody =
  (body: string): Bytes =>
  () =>
    sample.zipFile(sample.docxParts(body));
const odt =
  (more: sample.Parts): Bytes =>
  () =>
    sample.zipFile({ ...sample.odfParts('text'), ...more });
const odtBody =
  (body: string): Bytes =>
  () =>
    sample.zipFile(sample.odfParts('text', body));
const without =
  (parts: sample.Parts, name: string): Bytes =>
  () =>
    sample.zipFile(Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name)));
const zeros = Buffer.alloc(20_000_000);

const taken: Taken = [
  ['a Word file', 'docx', () => sample.docxFile()],
  [
    'a Word file with a link',
    'docx',
    docx({ [RELS]: sample.relations(['hyperlink', 'https://example.org', 'External']) }),
  ],
  [
    'a Word file whose template was on the author’s disk',
    'docx',
    docx({
      [SETTINGS]: sample.relations(['attachedTemplate', 'file:///C:\\Modeles\\Note.dotx', 'External']),
    }),
  ],
  [
    'a Word file whose chart holds a workbook',
    'docx',
    async () => docx({ 'word/embeddings/classeur.xlsx': await sample.xlsxFile() })(),
  ],
  [
    'a Word file with a page number field',
    'docx',
    docxBody('<w:p><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r></w:p>'),
  ],
  ['an Excel file', 'xlsx', () => sample.xlsxFile()],
  ['an OpenDocument text', 'odt', () => sample.odtFile()],
  [
    'an OpenDocument text with empty macro lists',
    'odt',
    odt({
      'Basic/script-lc.xml': '<library:libraries/>',
      'Basic/Standard/script-lb.xml': '<library:library/>',
    }),
  ],
  ['an OpenDocument sheet', 'ods', () => sample.odsFile()],
];

const refused: Refused = [
  [
    'a presentation',
    'format',
    () =>
      sample.zipFile(
        sample.docxParts(
          '',
          'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
        ),
      ),
  ],
  ['a Word template', 'format', () => sample.zipFile(sample.docxParts('', `${MAIN}.template.main+xml`))],
  ['an OpenDocument drawing', 'format', odt({ mimetype: 'application/vnd.oasis.opendocument.graphics' })],
  ['a Word file with macros', 'macros', docx({ 'word/vbaProject.bin': sample.compoundFile('_VBA_PROJECT') })],
  [
    'a Word file with macros under another name',
    'macros',
    docx({ 'word/media/image1.png': sample.compoundFile('_VBA_PROJECT') }),
  ],
  [
    'a Word file of the type that allows macros',
    'macros',
    () => sample.zipFile(sample.docxParts('', 'application/vnd.ms-word.document.macroEnabled.main+xml')),
  ],
  [
    'a Word file that a relation gives macros',
    'macros',
    docx({ [RELS]: sample.relations(['vbaProject', 'projet.bin']) }),
  ],
  [
    'an Excel file with a macro sheet',
    'macros',
    () => sample.zipFile({ ...sample.xlsxParts(), 'xl/macrosheets/sheet1.xml': '<x/>' }),
  ],
  [
    'a workbook with macros in a Word file',
    'macros',
    async () =>
      docx({
        'word/embeddings/a.xlsx': await sample.zipFile({ ...sample.xlsxParts(), 'xl/vbaProject.bin': 'x' }),
      })(),
  ],
  ['an OpenDocument text with Basic', 'macros', odt({ 'Basic/Standard/Module1.xml': '<script:module/>' })],
  ['an OpenDocument text with Python', 'macros', odt({ 'Scripts/python/a.py': 'print()' })],
  [
    'an OpenDocument text that calls a macro',
    'macros',
    odtBody('<text:a xlink:href="vnd.sun.star&#46;script:a.b?language=Basic">x</text:a>'),
  ],
  ['a Word file behind a password', 'chiffre', () => sample.compoundFile('EncryptedPackage')],
  [
    'an OpenDocument text behind a password',
    'chiffre',
    odt({
      'META-INF/manifest.xml': '<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    }),
  ],
  [
    'a Word file that fetches its template',
    'modele',
    docx({
      [SETTINGS]: sample.relations(['attachedTemplate', 'https&#58;//example.org/a.dotm', '&#69;xternal']),
    }),
  ],
  [
    'a Word file that fetches an object',
    'lien_fichier',
    docx({ [RELS]: sample.relations(['oleObject', 'mhtml:https://example.org/a!x-usc:a', 'External']) }),
  ],
  [
    'a Word file whose picture is on a share',
    'lien_fichier',
    docx({ [RELS]: sample.relations(['image', 'file://\\\\serveur\\a.png', 'External']) }),
  ],
  [
    'a Word file with a page inside',
    'contenu_actif',
    docx({ [RELS]: sample.relations(['aFChunk', 'a.html']) }),
  ],
  [
    'a Word file with an object',
    'objet',
    docx({ 'word/embeddings/oleObject1.bin': sample.compoundFile('Package') }),
  ],
  [
    'a Word file with an archive inside',
    'contenu_actif',
    async () => docx({ 'word/embeddings/a.bin': await sample.zipFile({ a: 'b' }) })(),
  ],
  ['a Word file with a control', 'contenu_actif', docx({ 'word/activeX/activeX1.xml': '<x/>' })],
  [
    'a Word file that starts a program by DDE',
    'contenu_actif',
    docxBody('<w:instrText>DD</w:instrText><w:instrText><![CDATA[EAUTO c:\\\\cmd.exe]]></w:instrText>'),
  ],
  [
    'a Word file in UTF-16 that does so',
    'contenu_actif',
    docx({ 'word/header1.xml': Buffer.from('\u{feff}<w:fldSimple w:instr="DDE a b"/>', 'utf16le') }),
  ],
  [
    'an Excel file with a DDE link',
    'contenu_actif',
    () =>
      sample.zipFile({
        ...sample.xlsxParts(),
        'xl/externalLinks/externalLink1.xml': '<externalLink><ddeLink ddeService="cmd"/></externalLink>',
      }),
  ],
  [
    'a Word file with entities',
    'contenu_actif',
    docx({ 'word/footer1.xml': '<!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>' }),
  ],
  ['an OpenDocument text with an applet', 'contenu_actif', odtBody('<draw:applet/>')],
  [
    'an OpenDocument text that fetches a section',
    'contenu_actif',
    odtBody('<text:section-source xlink:href="https://example.org/a.odt"/>'),
  ],
  ['a Word file with a program inside', 'executable', docx({ 'word/media/image1.png': sample.exeFile() })],
  ['an OpenDocument text with a script file inside', 'executable', odt({ 'Pictures/a.bat': 'dir' })],
  [
    'a Word file cut short',
    'abime',
    async () => {
      const bytes = await sample.docxFile();
      return bytes.subarray(0, bytes.length / 2);
    },
  ],
  [
    'a Word file with a damaged part',
    'abime',
    async () =>
      damaged(await sample.zipFile({ ...sample.docxParts(), 'word/media/a.emf': 'bonjour '.repeat(99) })),
  ],
  ['a Word file without its text', 'abime', without(sample.docxParts(), 'word/document.xml')],
  ['a Word file without its relations', 'abime', without(sample.docxParts(), '_rels/.rels')],
  ['a Word file with one part twice', 'abime', docx({ 'WORD/document.xml': '<x/>' })],
  ['an OpenDocument text without its content', 'abime', without(sample.odfParts('text'), 'content.xml')],
  [
    'an OpenDocument text without its manifest',
    'abime',
    without(sample.odfParts('text'), 'META-INF/manifest.xml'),
  ],
  ['a part that unpacks without end', 'demesure', docx({ 'word/media/a.bmp': zeros })],
  [
    'far too many parts',
    'demesure',
    () =>
      sample.zipFile({
        ...sample.docxParts(),
        ...Object.fromEntries(Array.from({ length: 10_001 }, (_, n) => [`a${n}`, ''])),
      }),
  ],
];

describe('examine: office files', () => {
  checkVerdicts(taken, refused);
});

/** The packed bytes of the last part, changed without a trace elsewhere. */
function damaged(bytes: Buffer): Buffer {
  const at = bytes.lastIndexOf('word/media/a.emf', bytes.lastIndexOf('PK\u0001\u0002') - 1) + 20;
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 0x10, at);
  return copy;
}
