import { expect } from 'chai';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { addressLetter } from '../../../bot/letters/address-letter.js';
import { composeLetter } from '../../../bot/post/outbox/compose-letter.js';
import { dossierCsv } from '../../../bot/letters/files/dossier-csv.js';
import { dossierView } from '../../../bot/letters/view/dossier-view.js';
import { dreetsLetter, type Message } from '../../../bot/letters/dreets-letter.js';
import { documentName } from '../../../bot/letters/files/file-names.js';
import { InvalidAddressError, mailbox, parseMailbox } from '../../../bot/core/mailbox-address.js';
import { headerText } from '../../../bot/core/header-text.js';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { bfc, deposeDossier, facilitateurs2023, valeursAssociation, words } from '../../support/fixtures.js';

const HOSTILE = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><a href="https://piege.example">Cliquez</a>',
  'a\r\nBcc: autre@piege.example\r\n\r\n<b>corps</b>',
  'https://piege.example et www.piege.example',
  '[ici](https://piege.example)',
  "=cmd|'/c calc'!A1",
  '{{structure}} $t(courrier:signature) $& $1',
  'a, b@piege.example; c@piege.example',
  '\u202egpj.exe\u0000\u2028fin',
  '../../etc/passwd',
];

describe('what an applicant types', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  const dossierOf = (text: string): Dossier =>
    deposeDossier(appel, {
      champs: { ...valeursAssociation, structure: text, projet: text, contact: text, telephone: text },
      pieces: {
        rib: [
          {
            id: 'f',
            nom: text,
            format: 'pdf',
            taille: 1,
            sha256: 'a'.repeat(64),
            recuLe: '2023-05-30T10:00:00Z',
          },
        ],
      },
    });
  const letterOf = (text: string): Message => {
    const facts = { antivirus: true, demonstration: false };
    return dreetsLetter(words, dossierView(words, dossierOf(text), appel, bfc, facts), '00-dossier.pdf');
  };
  const onTheWire = async (message: Message): Promise<Buffer> =>
    composeLetter(
      addressLetter(message, {
        kind: 'dreets',
        reference: 'AAP23-7KQ4-M2XD',
        from: parseMailbox('Assistant <assistant@aap.example>'),
        to: mailbox(bfc.service, bfc.boite ?? ''),
        date: '2023-05-31T12:03:12Z',
      }),
      () => Promise.resolve(new Uint8Array()),
    );

  for (const text of HOSTILE)
    it(`${JSON.stringify(text)} adds no header, recipient, tag or link`, async () => {
      const message = letterOf(text);
      expect(message.html).to.not.match(/<(script|img|a|b|iframe|form)[\s>]/i);
      expect(message.html + message.text).to.not.match(/:\/\/|www\.\w/);
      expect(message.subject).to.not.match(/[\p{Cc}\u2028\u202e]/u);
      const mail = await simpleParser(await onTheWire(message));
      expect(mail.headers.has('bcc')).to.equal(false);
      expect(mail.to).to.have.nested.property('value.length', 1);
      expect([...mail.headers.keys()].sort()).to.deep.equal([...(await innocentHeaders())].sort());
    });

  const innocentHeaders = async (): Promise<readonly string[]> => [
    ...(await simpleParser(await onTheWire(letterOf('Association')))).headers.keys(),
  ];

  it('any text at all: one subject line, one recipient, one body', async () => {
    const expected = (await innocentHeaders()).length;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const mail = await simpleParser(await onTheWire(letterOf(text)));
        expect([...mail.headers.keys()]).to.have.length(expected);
        expect(mail.attachments).to.have.length(0);
      }),
      { numRuns: 40 },
    );
  });

  it('begins no formula in the spreadsheet', () => {
    for (const text of ['=1+1', '+33 3 85', '-2+3', '@SUM(A1)', '\t=1', '\r\n=1', ' =1', '|cmd', '%0A=1']) {
      const view = dossierView(words, dossierOf(text), appel, bfc, { antivirus: true, demonstration: false });
      const cells = dossierCsv(view, dossierOf(text), appel)
        .toString('utf8')
        .split('\r\n')[1]!
        .slice(1, -1)
        .split('";"');
      for (const cell of cells) expect(cell, text).to.not.match(/^\s*[=+\-@|%]/);
      expect(
        cells.some((cell) => cell.startsWith("'")),
        text,
      ).to.equal(true);
    }
  });

  const spreadsheetText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom('"', ';', '\r', '\n', '=', 'a'), maxLength: 20 }),
  );

  it('breaks no cell and no line of the spreadsheet', () => {
    fc.assert(
      fc.property(spreadsheetText, (text) => {
        const view = dossierView(words, dossierOf(text), appel, bfc, {
          antivirus: true,
          demonstration: false,
        });
        const [head, line, end, ...more] = dossierCsv(view, dossierOf(text), appel)
          .toString('utf8')
          .split('\r\n');
        expect([end, ...more]).to.deep.equal(['']);
        const cells = (row: string): number => row.match(/"(?:[^"]|"")*"(?:;|$)/g)?.length ?? 0;
        expect(cells(line!)).to.equal(cells(head!));
      }),
    );
  });

  it('names no file outside its folder, of whatever text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (structure, format) => {
        expect(documentName(3, 'rib', structure, format)).to.match(/^03-rib_[A-Za-z0-9-]+\.[A-Za-z0-9-]+$/);
      }),
    );
  });

  it('cuts a header at a number of characters, never inside one', () => {
    expect(headerText('é'.repeat(300), 10)).to.equal(`${'é'.repeat(9)}…`);
    expect(headerText('🦄'.repeat(300), 3)).to.equal('🦄🦄…');
  });

  for (const address of [
    'a@b.example, c@piege.example',
    'a@b.example\r\nRCPT TO:<c@piege.example>',
    'a b@c.example',
    '"a"@b.example',
    'a@b@c.example',
    'a@-b.example',
    'a@b..example',
    '.a@b.example',
    '<a@b.example>',
    'a@',
    '',
    `${'a'.repeat(250)}@b.example`,
  ])
    it(`${JSON.stringify(address.slice(0, 40))} is no recipient`, () => {
      expect(() => mailbox('', address)).to.throw(InvalidAddressError);
    });
});
