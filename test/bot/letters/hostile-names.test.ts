import { expect } from 'chai';
import fc from 'fast-check';
import { dossierFiles } from '../../../bot/letters/files/dossier-files.js';
import { dossierView } from '../../../bot/letters/view/dossier-view.js';
import { filingReceipt } from '../../../bot/letters/pdf/filing-receipt.js';
import type { Message } from '../../../bot/letters/dreets-letter.js';
import { receiptPdf } from '../../../bot/letters/pdf/receipt-pdf.js';
import type { Appel } from '../../../domain/appel/appel.js';
import { oneLine } from '../../../domain/text/one-line.js';
import { SPLIT } from '../../../domain/text/without-links.js';
import { bfc, facilitateurs2023, words } from '../../support/fixtures.js';
import { HOSTILE_NAMES, hostileName } from '../../support/hostile-names.js';
import { lettersAbout, SERVICE, typedDossier } from '../../support/letters-about.js';
import { linksIn } from '../../support/links-in.js';
import { readPdf } from '../../support/read-pdf.js';

const CONTACT = 'direction@mde-maconnais.fr';
const KNOWN = [CONTACT, bfc.boite ?? '', 'https://aap.example'];
/** Letters in whose subject the structure stands. */
const NAMED_IN_SUBJECT = 3;
/** Letters that say the structure's name: all but the invitation and the code. */
const NAMING = 7;

describe('a name made to be pressed', function () {
  this.timeout(120_000);
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  const lettersOf = (name: string): readonly Message[] =>
    lettersAbout(typedDossier(appel, name, CONTACT), appel, CONTACT);
  const foreign = (text: string): readonly string[] => linksIn(text, KNOWN);
  const asRead = (text: string): string => text.replaceAll(SPLIT, '').replaceAll(/\s+/g, ' ');
  const inHtml = (html: string): string =>
    html
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');

  it('becomes no link in any letter: not in its subject, its text or its HTML', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        for (const { subject, text, html } of lettersOf(name))
          expect([subject, text, inHtml(html)].map(foreign), name).to.deep.equal([[], [], []]);
      }),
      { numRuns: 60, examples: HOSTILE_NAMES.map((name) => [name]) },
    );
  });

  it('is read as it was typed', () => {
    fc.assert(
      fc.property(hostileName, (name) => {
        const shown = asRead(oneLine(name));
        for (const { text, html } of lettersOf(name).slice(0, NAMING)) {
          expect(asRead(text)).to.contain(shown);
          expect(asRead(inHtml(html))).to.contain(shown);
        }
        for (const { subject } of lettersOf(name).slice(0, NAMED_IN_SUBJECT))
          expect(asRead(subject)).to.contain(shown);
      }),
      { numRuns: 60, examples: HOSTILE_NAMES.map((name) => [name]) },
    );
  });

  it('leaves the addresses that the service knows whole, to be copied', () => {
    const [dreets, , , receipt] = lettersOf('direction@mde-maconnais.fr/login');
    expect(dreets?.text)
      .to.contain(CONTACT)
      .and.to.contain(`${CONTACT.replace('.fr', `.${SPLIT}fr`)}/login`);
    expect(receipt?.html).to.contain(bfc.boite);
  });

  it('becomes no link in the PDFs, whose readers make some by themselves', async () => {
    const name = HOSTILE_NAMES.filter((each) => linksIn(each).length > 0).join(' ');
    const dossier = typedDossier(appel, name, CONTACT);
    const view = dossierView(words, dossier, appel, bfc, SERVICE);
    const [pdf] = await dossierFiles(words, view, dossier, appel);
    for (const bytes of [
      pdf?.bytes ?? new Uint8Array(),
      await receiptPdf(words, filingReceipt(words, view)),
    ]) {
      const { text, raw } = await readPdf(bytes);
      expect(foreign(text)).to.deep.equal([]);
      expect(raw).to.not.contain('/Link');
    }
  });
});
