import { deflateSync } from 'node:zlib';
import { pdfOfSmallObjects } from '../../support/pdf-bomb.js';
import * as sample from '../../support/sample-files.js';
import { checkVerdicts, type Bytes, type Refused, type Taken } from './verdict-cases.js';

const script = (code: string): string => `<</S/JavaScript/JS(${code.replace(/[()\\]/g, '\\$&')})>>`;
const field =
  (code: string): Bytes =>
  () =>
    sample.pdfWith('/AcroForm<</Fields[4 0 R]>>', [`<</FT/Tx/T(montant)/AA<</F ${script(code)}>> >>`]);
const named = (pdf: PDFKit.PDFDocument): void => {
  pdf.addNamedJavaScript('a', 'app.alert(1)');
};

const taken: Taken = [
  ['a PDF', 'pdf', () => sample.pdfFile()],
  [
    'a PDF that the author protects from changes, and that opens without a password',
    'pdf',
    () => sample.pdfFile('RIB', { ownerPassword: 'secret', pdfVersion: '1.7' }),
  ],
  [
    'a PDF after a byte order mark',
    'pdf',
    async () => Buffer.concat([Buffer.from('\u{feff}\n'), await sample.pdfFile()]),
  ],
  [
    'a PDF without cross-references',
    'pdf',
    async () =>
      Buffer.from(
        (await sample.pdfFile()).toString('latin1').replace(/startxref\n\d+/, 'startxref\n9'),
        'latin1',
      ),
  ],
  ['a form that formats its amounts', 'pdf', field('AFNumber_Format(2, 2, 0, 0, " \\u20ac", false);')],
  ['a form that adds its amounts', 'pdf', field('AFSimple_Calculate("SUM", new Array ("a", "b"));')],
  [
    'a PDF that speaks of JavaScript',
    'pdf',
    () => sample.pdfFile('/JavaScript /JS (app.alert) /Launch /EmbeddedFile'),
  ],
  [
    'a PDF with a link',
    'pdf',
    () => sample.pdfFile('site', {}, (pdf) => pdf.link(0, 0, 10, 10, 'https://example.org')),
  ],
];

const refused: Refused = [
  [
    'a PDF behind a password',
    'chiffre',
    () => sample.pdfFile('RIB', { userPassword: 'secret', pdfVersion: '1.7' }),
  ],
  ['a PDF behind a certificate', 'chiffre', () => ownerPdf('/Filter /Standard', '/Filter /Adobe.PS')],
  ['a PDF both encrypted and damaged', 'chiffre', () => ownerPdf('startxref\n', 'startxref\n9')],
  [
    'a PDF that acts when opened',
    'contenu_actif',
    () => sample.pdfWith('/OpenAction 4 0 R', [script('app.alert(1)')]),
  ],
  [
    'a PDF that acts, spelt in another way',
    'contenu_actif',
    () => sample.pdfWith('/Open#41ction 4 0 R', ['<</S/J#61vaScript/J#53<6170702e616c657274>>>']),
  ],
  [
    'a PDF with a script in a stream',
    'contenu_actif',
    () =>
      sample.pdfWith('/OpenAction<</S/JavaScript/JS 4 0 R>>', [
        '<</Length 9>>\nstream\napp.a(1);\nendstream',
      ]),
  ],
  ['a PDF with a named script', 'contenu_actif', () => sample.pdfFile('a', {}, named)],
  [
    'a PDF with a script, encrypted without a password',
    'contenu_actif',
    () => sample.pdfFile('a', { ownerPassword: 'x', pdfVersion: '1.7ext3' }, named),
  ],
  [
    'a PDF whose page acts',
    'contenu_actif',
    () => sample.pdfWith('', [], `/AA<</O ${script('this.submitForm()')}>>`),
  ],
  [
    'a PDF whose bookmark acts',
    'contenu_actif',
    () => sample.pdfWith('/Outlines<</First 4 0 R>>', [`<</Title(a)/A ${script('a()')}>>`]),
  ],
  [
    'a form that formats and more',
    'contenu_actif',
    field('AFNumber_Format(2, 0, 0, 0, "", true); app.launchURL("https://example.org")'),
  ],
  ['a PDF with a script in an object stream', 'contenu_actif', () => objectStream()],
  [
    'a PDF with a file attached',
    'fichier_joint',
    () => sample.pdfFile('a', {}, (pdf) => pdf.file(Buffer.from('a;b'), { name: 'a.csv' })),
  ],
  [
    'a PDF with a program attached',
    'executable',
    () => sample.pdfFile('a', {}, (pdf) => pdf.file(sample.exeFile(), { name: 'facture.exe' })),
  ],
  ['a PDF that starts a program', 'executable', () => sample.pdfWith('/OpenAction<</S/Launch/F(cmd.exe)>>')],
  [
    'a PDF that signs in to a share',
    'lien_fichier',
    () => sample.pdfWith('', [], '/AA<</O<</S/GoToR/F(\\\\\\\\serveur\\\\a)/D[0/Fit]>> >>'),
  ],
  ['a PDF with a film', 'contenu_actif', () => sample.pdfWith('', [], '/Annots[<</Subtype/RichMedia>>]')],
  [
    'a form of the LiveCycle kind with scripts',
    'formulaire',
    () =>
      sample.pdfWith('/AcroForm<</XFA 4 0 R>>', [
        '<</Length 30>>\nstream\n<event><script>a()</script></e>\nendstream',
      ]),
  ],
  ['a PDF that is only a header', 'abime', () => Buffer.from('%PDF-1.7\nbonjour')],
  ['a PDF cut short', 'abime', async () => (await sample.pdfFile()).subarray(0, 700)],
  [
    'a PDF without a page',
    'abime',
    () => sample.pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>']),
  ],
  [
    'a PDF whose pages turn in circles',
    'abime',
    () => sample.pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
  ],
  ['a PDF of millions of small objects in a few kilobytes', 'demesure', () => pdfOfSmallObjects(3_000_000)],
  ['a PDF whose list of objects says that it is endless', 'demesure', () => pdfOfSmallObjects(10, 1_000_000)],
  ['a PDF packed twice', 'demesure', () => pdfOfSmallObjects(10, 10, '[/FlateDecode/FlateDecode]')],
  ['a PDF nested without end', 'abime', () => sample.pdfWith(`/X ${'['.repeat(200_000)}`)],
];

describe('examine: PDF', () => {
  checkVerdicts(taken, refused);
});

/** A PDF encrypted without a password, with these bytes changed. */
async function ownerPdf(from: string, to: string): Promise<Buffer> {
  const bytes = await sample.pdfFile('RIB', { ownerPassword: 'secret', pdfVersion: '1.7' });
  return Buffer.from(bytes.toString('latin1').replace(from, to), 'latin1');
}

/** A catalog's action inside a compressed object stream, reached through a cross-reference stream. */
function objectStream(): Buffer {
  const objects = deflateSync(Buffer.from(`5 0 ${script('app.alert(1)')}`));
  let body = '%PDF-1.7\n';
  const rows = Buffer.alloc(6 * 7);
  const add = (number: number, content: string): void => {
    rows.set([1, body.length >> 8, body.length & 255], number * 6);
    body += `${number} 0 obj\n${content}\nendobj\n`;
  };
  add(1, '<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R>>');
  add(2, '<</Type/Pages/Kids[3 0 R]/Count 1>>');
  add(3, '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>');
  add(
    4,
    `<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${objects.length}>>\nstream\n${objects.toString('latin1')}\nendstream`,
  );
  rows.set([2, 0, 4], 5 * 6);
  const at = body.length;
  body += `6 0 obj\n<</Type/XRef/Size 7/W[1 2 3]/Root 1 0 R/Length ${rows.length}>>\nstream\n${rows.toString('latin1')}\nendstream\nendobj\n`;
  return Buffer.from(`${body}startxref\n${at}\n%%EOF\n`, 'latin1');
}
