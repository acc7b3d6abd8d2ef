import { expect } from 'chai';
import fc from 'fast-check';
import { dossierCsv } from '../../../bot/letters/files/dossier-csv.js';
import { dossierFiles } from '../../../bot/letters/files/dossier-files.js';
import { dossierJson } from '../../../bot/letters/files/dossier-json.js';
import { dossierView, type DossierView } from '../../../bot/letters/view/dossier-view.js';
import type { Message } from '../../../bot/letters/dreets-letter.js';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { bfc, facilitateurs2023, words } from '../../support/fixtures.js';
import { lettersAbout, SERVICE, typedDossier } from '../../support/letters-about.js';
import { linksIn } from '../../support/links-in.js';
import { readPdf } from '../../support/read-pdf.js';

const INNOCENT = 'Association';

/** Whatever somebody may type, with a liking for what letters, pages, spreadsheets and archives take for orders. */
const ORDERS = [
  ...[
    '<b>',
    '</td>',
    '<!--',
    '&lt;',
    '"',
    "'",
    '>',
    '`',
    '\r\n',
    '\n',
    '\t',
    '\0',
    '\u202e',
    '\u2028',
    '\ud800',
  ],
  ...[
    '=',
    '+',
    '-',
    '@',
    '|',
    '%',
    ';',
    ',',
    'Bcc: a@b.example',
    '../',
    '..\\',
    '/',
    'C:',
    '{{nom}}',
    '$&',
    '$t(x)',
  ],
  ...['https://piege.example', 'www.piege.example', '[ici](x)', '🦄', 'é', 'texte', ' ', '\u200b'],
];
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.array(fc.constantFrom(...ORDERS), { maxLength: 20 }).map((parts) => parts.join('')),
);

describe('a letter made of anything that was typed', function () {
  this.timeout(120_000);
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  const dossierOf = (text: string): Dossier => typedDossier(appel, text, text);
  const viewOf = (text: string): DossierView => dossierView(words, dossierOf(text), appel, bfc, SERVICE);
  const lettersOf = (text: string): readonly Message[] => lettersAbout(dossierOf(text), appel, text);
  const tagsOf = ({ html }: Message): readonly string[] => html.match(/<[^>]*>?/g) ?? [];

  it('has no tag, attribute nor comment that is not ours', () => {
    const ours = lettersOf(INNOCENT).map((letter) => new Set(tagsOf(letter)));
    fc.assert(
      fc.property(typed, (text) => {
        for (const [n, letter] of lettersOf(text).entries())
          for (const tag of tagsOf(letter)) expect(ours[n]?.has(tag), tag).to.equal(true);
      }),
      { numRuns: 40 },
    );
  });

  it('has one line for its subject, of a bounded length', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const { subject } of lettersOf(text)) {
          expect(subject).to.match(/^[^\p{Cc}\u2028\u2029\u202a-\u202e]+$/u);
          expect(subject.length).to.be.at.most(500);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('offers no link but the service’s own', () => {
    fc.assert(
      fc.property(typed, (text) => {
        for (const { subject, html, text: plain } of lettersOf(text)) {
          const read = [subject, html.replaceAll(/<[^>]*>/g, ' '), plain].join('\n');
          expect(linksIn(read, ['https://aap.example', bfc.boite ?? ''])).to.deep.equal([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('comes with the same data for programs, unchanged', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const dossier = dossierOf(text);
        const json = JSON.parse(dossierJson(viewOf(text), dossier, appel).toString('utf8')) as {
          champs: Record<string, unknown>;
          pieces: { nomOriginal: string }[];
        };
        expect(json.champs).to.deep.equal(dossier.champs);
        expect(json.pieces).to.have.length(2);
      }),
    );
  });

  it('comes with a spreadsheet whose cells begin no formula', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const csv = dossierCsv(viewOf(text), dossierOf(text), appel).toString('utf8');
        const cells = [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map((match) => match[1] ?? '');
        expect(cells.length).to.be.above(40);
        for (const cell of cells) expect(cell).to.not.match(/^\s*[=+\-@|%]|[\r\n\t]/);
      }),
    );
  });

  it('comes with files whose names have no folder, and tell each from the other', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const names = viewOf(text).documents.map(({ nom }) => nom);
        expect(new Set(names)).to.have.property('size', 2);
        for (const name of names) expect(name).to.match(/^(?:C1-)?\d\d-[a-z_]+_[A-Za-z0-9-]+\.pdf$/);
      }),
    );
  });

  it('comes with a PDF that can be read, under a name without folder', async () => {
    await fc.assert(
      fc.asyncProperty(typed, async (text) => {
        const made = await dossierFiles(words, viewOf(text), dossierOf(text), appel);
        for (const { name } of made) expect(name).to.match(/^[A-Za-z0-9_-]+\.[a-z]+$/);
        const { text: printed, title } = await readPdf(made[0]!.bytes);
        expect(title).to.equal('Dossier AAP23-7KQ4-M2XD');
        expect(printed).to.contain('AAP23-7KQ4-M2XD').and.to.contain('a'.repeat(8));
        expect(printed).to.not.match(/[\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 4, examples: [[ORDERS.join('')]] },
    );
  });
});
