import * as sample from '../../support/sample-files.js';
import { checkVerdicts, type Refused, type Taken } from './verdict-cases.js';

const SCRIPT = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

const xfa =
  (...packets: readonly (string | Buffer)[]): (() => Buffer) =>
  () =>
    sample.pdfWith(
      `/AcroForm<</Fields[]/XFA[${packets.map((_, at) => `(p${at}) ${at + 4} 0 R`).join(' ')}]>>`,
      packets.map(
        (packet) => `<</Length ${packet.length}>>\nstream\n${packet.toString('latin1')}\nendstream`,
      ),
    );

const taken: Taken = [
  [
    'a LiveCycle form that numbers its pages and adds',
    'pdf',
    xfa(
      '<template><script contentType="application/x-javascript">this.rawValue = xfa.layout.page(this);</script>',
      '<script>Sum(ligne[*].montant)</script></template>',
    ),
  ],
  ['a linearised PDF that was annotated, whose /Prev points to white space', 'pdf', () => annotated()],
];

const refused: Refused = [
  [
    'a LiveCycle form that leads elsewhere',
    'formulaire',
    xfa('<script>xfa.host.gotoURL("https://a.fr")</script>'),
  ],
  ['a LiveCycle form whose script is cut in two', 'formulaire', xfa('<scr', 'ipt>app.alert(1)</script>')],
  [
    'a LiveCycle form in UTF-16',
    'formulaire',
    xfa(Buffer.from('\u{feff}<script>app.alert(1)</script>', 'utf16le')),
  ],
  ['a Factur-X invoice', 'fichier_joint', () => invoice()],
  [
    'a PDF with a link to a .docx',
    'lien_fichier',
    () => sample.pdfWith('', [], annotation('/F(annexe.docx)')),
  ],
  [
    'a PDF with a link to a program',
    'executable',
    () => sample.pdfWith('', [], annotation('/F(annexe.docx.exe)')),
  ],
  [
    'a PDF with a link that says more to a program',
    'executable',
    () => sample.pdfWith('', [], annotation('/F(annexe.docx)/Win<</F(cmd.exe)>>')),
  ],
  ['a PDF behind a password whose catalog is in an object stream', 'chiffre', () => encryptedObjects()],
  ['such an annotated PDF that acts when opened', 'contenu_actif', () => annotated(`/OpenAction ${SCRIPT}`)],
  [
    'such an annotated PDF with another catalog, which acts',
    'contenu_actif',
    () => annotated('', `8 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction ${SCRIPT}>>\nendobj\n`),
  ],
];

const annotation = (target: string): string =>
  `/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch${target}>> >>]`;

const invoice = (): Promise<Buffer> =>
  sample.pdfFile('Facture', {}, (pdf) =>
    pdf.file(Buffer.from('<rsm:CrossIndustryInvoice/>'), { name: 'factur-x.xml', type: 'text/xml' }),
  );

describe('examine: PDF that other programs made', () => {
  checkVerdicts(taken, refused);
});

/** An update whose only table holds what is new, and leads to the blanks before the older one. */
function annotated(catalog = '', more = ''): Buffer {
  const first = sample
    .pdfWith(catalog)
    .toString('latin1')
    .replace('%PDF-1.7\n', `%PDF-1.7\n${' '.repeat(64)}\n`);
  const body = `${first}${more}3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Annots[]>>\nendobj\n`;
  const at = body.indexOf('3 0 obj', first.length);
  return Buffer.from(
    `${body}xref\n3 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size 4/Root 1 0 R/Prev 20>>\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

/** Every object but the encryption is in a stream that its password opens. */
function encryptedObjects(): Buffer {
  const text = (length: number): string => `<${'5a'.repeat(length)}>`;
  const packed = Buffer.alloc(64, 0x1d).toString('latin1');
  let body = '%PDF-1.7\n';
  const rows = Buffer.alloc(6 * 7);
  const add = (number: number, content: string): void => {
    rows.set([1, body.length >> 8, body.length & 255], number * 6);
    body += `${number} 0 obj\n${content}\nendobj\n`;
  };
  add(4, `<</Type/ObjStm/N 3/First 15/Filter/FlateDecode/Length 64>>\nstream\n${packed}\nendstream`);
  add(
    5,
    `<</Filter/Standard/V 4/R 4/Length 128/P -1/CF<</StdCF<</CFM/AESV2/Length 16>> >>/StmF/StdCF/StrF/StdCF/O${text(32)}/U${text(32)}>>`,
  );
  for (const number of [1, 2, 3]) rows.set([2, 0, 4, 0, 0, number - 1], number * 6);
  const at = body.length;
  body += `6 0 obj\n<</Type/XRef/Size 7/W[1 2 3]/Root 1 0 R/Encrypt 5 0 R/ID[${text(16)}${text(16)}]/Length ${rows.length}>>\nstream\n${rows.toString('latin1')}\nendstream\nendobj\n`;
  return Buffer.from(`${body}startxref\n${at}\n%%EOF\n`, 'latin1');
}
