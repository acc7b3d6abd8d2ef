import { expect } from 'chai';
import { dossierView, type DossierView } from '../../../../bot/letters/view/dossier-view.js';
import { dossierPdf } from '../../../../bot/letters/pdf/dossier-pdf.js';
import { complementReceipt } from '../../../../bot/letters/pdf/complement-receipt.js';
import { complementView } from '../../../../bot/letters/view/complement-view.js';
import type { Receipt } from '../../../../bot/letters/pdf/receipt.js';
import { handedOver, withAnswers } from '../../../../domain/dossier/change-dossier.js';
import {
  filesOf,
  withComplementBegun,
  withComplementSent,
  withWork,
  workedOn,
} from '../../../../domain/dossier/complement.js';
import { filingReceipt } from '../../../../bot/letters/pdf/filing-receipt.js';
import { receiptPdf } from '../../../../bot/letters/pdf/receipt-pdf.js';
import { openDatabase } from '../../../../bot/storage/database.js';
import type { Appel } from '../../../../domain/appel/appel.js';
import type { Dossier } from '../../../../domain/dossier/dossier.js';
import {
  bfc,
  deposeDossier,
  facilitateurs2023,
  storedPieces,
  valeursAssociation,
  words,
} from '../../../support/fixtures.js';
import { lastLines, readPdf, roles } from '../../../support/read-pdf.js';

const INSTANT = new Date('2023-05-31T12:03:12.345Z');

describe('the printed documents', () => {
  let appel: Appel;
  let pieces: Dossier['pieces'];
  before(async () => {
    appel = await facilitateurs2023();
    const db = await openDatabase(':memory:');
    pieces = await storedPieces(db);
    await db.destroy();
  });

  const viewOf = (changes: Partial<Dossier> = {}): DossierView =>
    dossierView(words, deposeDossier(appel, { pieces, ...changes }), appel, bfc, {
      antivirus: true,
      demonstration: false,
    });

  it('the dossier says every answer and every document with its whole fingerprint', async () => {
    const view = viewOf();
    const { text, title, lang, marked } = await readPdf(await dossierPdf(words, view, INSTANT));
    const squeezed = text.replaceAll(/\s/g, '');
    for (const { libelle, valeur } of view.lignes)
      expect(squeezed, libelle).to.contain(valeur.replaceAll(/\s/g, ''));
    for (const { sha256 } of view.documents) expect(squeezed).to.contain(sha256);
    expect({ title, lang, marked }).to.deep.equal({
      title: 'Dossier AAP23-7KQ4-M2XD',
      lang: 'fr-FR',
      marked: true,
    });
  });

  it('carries the PDF/UA marker, and no font that is not embedded', async () => {
    const { raw } = await readPdf(await receiptPdf(words, filingReceipt(words, viewOf())));
    expect(raw).to.contain('<pdfuaid:part>1</pdfuaid:part>');
    expect(raw).to.not.match(/\/BaseFont \/(Helvetica|Times|Courier)/);
  });

  it('is tagged: one title, sections, tables whose headers have a scope, lists', async () => {
    const { tags, raw } = await readPdf(await receiptPdf(words, filingReceipt(words, viewOf())));
    const read = roles(tags);
    expect(read.filter((role) => role === 'H1')).to.have.length(1);
    expect(read.filter((role) => role === 'H2')).to.have.length(4);
    for (const role of ['Document', 'P', 'L', 'LI', 'LBody', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD'])
      expect(read, role).to.include(role);
    expect(raw).to.contain('/Scope /Column').and.contain('/Scope /Row');
  });

  it('leaves no heading alone at a page’s foot, however long what stands before it', async function () {
    this.timeout(90_000);
    const titles = [
      'À regarder',
      'La structure',
      'Le contact',
      'Le projet',
      'Pièces du dossier',
      'Attestation',
    ];
    for (let lines = 12; lines < 32; lines += 2) {
      const view = { ...viewOf(), attention: Array.from({ length: lines }, (_, n) => `Point ${n + 1}.`) };
      for (const last of await lastLines(await dossierPdf(words, view, INSTANT)))
        expect(titles, `${lines} points`).to.not.include(last);
    }
  });

  it('leaves no last page with next to nothing on it, where closer lines make room', async () => {
    const { pages } = await readPdf(await dossierPdf(words, viewOf(), INSTANT));
    expect(pages).to.equal(2);
  });

  it('the same dossier gives the same bytes, another instant other ones', async () => {
    const view = viewOf();
    const receipt = filingReceipt(words, view);
    const first = await receiptPdf(words, receipt);
    expect(first.equals(await receiptPdf(words, receipt))).to.equal(true);
    const later = { ...receipt, instant: new Date(INSTANT.getTime() + 1000) };
    expect(first.equals(await receiptPdf(words, later))).to.equal(false);
  });

  it('gives back the letters that it was given, whichever looked the same in another document', async () => {
    const named = (structure: string): Promise<Buffer> =>
      dossierPdf(words, viewOf({ champs: { ...valeursAssociation, structure } }), INSTANT);
    const letters = await named('Le Souffle');
    const oneSign = await named('Le Souﬄe');
    expect(oneSign.equals(letters)).to.equal(false);
  });

  it('a receipt of a complement says what is added and corrected, tagged, the same bytes each time', async () => {
    const begun = withComplementBegun(deposeDossier(appel, { pieces: {} }));
    const changed = withWork(begun, withAnswers(workedOn(begun), { montant: 28_500 }, INSTANT));
    const added = withWork(changed, { ...workedOn(changed), pieces });
    const dossier = withComplementSent(added, INSTANT);
    const service = { antivirus: true, demonstration: false };
    const receipt = complementReceipt(words, complementView(words, dossier, 1, appel, bfc, service));
    const bytes = await receiptPdf(words, receipt);
    const { text, tags, title } = await readPdf(bytes);
    const squeezed = text.replaceAll(/\s/g, '');
    expect(title).to.match(/^Récépissé du complément n°\s1 – dossier AAP23-7KQ4-M2XD$/u);
    expect(squeezed).to.contain('25000€').and.contain('28500€').and.contain('Cerfa12156signé.pdf');
    for (const { sha256 } of filesOf(pieces)) expect(squeezed).to.contain(sha256);
    expect(roles(tags).filter((role) => role === 'Table')).to.have.length(3);
    expect(bytes.equals(await receiptPdf(words, receipt))).to.equal(true);
  });

  it('the accusé de réception says the service’s telephone, what silence means and the remedies', async () => {
    const official: Appel = {
      ...appel,
      mode: 'officiel',
      voiesDeRecours: { fr: 'Recours gracieux.', en: 'x' },
    };
    const place = { ...bfc, telephone: '03 00 00 00 00' };
    const service = { antivirus: true, demonstration: false };
    const filed = deposeDossier(official, { pieces });
    const receiptOf = (dossier: Dossier): Receipt =>
      filingReceipt(words, dossierView(words, dossier, official, place, service));
    const atOnce = await readPdf(await receiptPdf(words, receiptOf(filed)));
    expect(atOnce.text).to.contain('Accusé d’enregistrement électronique').and.not.contain('réputée refusée');
    const handed = handedOver(filed, INSTANT);
    const { text, tags } = await readPdf(await receiptPdf(words, receiptOf(handed)));
    for (const said of [
      'Accusé de réception électronique',
      '03 00 00 00 00',
      '31 juillet 2023',
      'Recours gracieux.',
    ])
      expect(text).to.contain(said);
    expect(roles(tags).filter((role) => role === 'H2')).to.have.length(5);
  });

  it('forty documents take pages, each with its number and the table’s header', async () => {
    const db = await openDatabase(':memory:');
    const many = await storedPieces(
      db,
      Array.from({ length: 40 }, (_, n) => ['cofinanceurs', `lettre ${n + 1}.pdf`, 'pdf'] as const),
    );
    await db.destroy();
    const { text, pages } = await readPdf(await dossierPdf(words, viewOf({ pieces: many }), INSTANT));
    expect(pages).to.be.greaterThan(3);
    expect(text).to.contain(`page ${pages} sur ${pages}`);
    for (let n = 1; n <= 40; n++) expect(text).to.contain(`lettre ${n}.pdf`);
  });

  const odd: readonly (readonly [string, string])[] = [
    ['emoji and rare scripts', 'Projet 🦄👩‍🚀 日本 ᚠᚢᚦ fin'],
    ['one endless word', 'x'.repeat(4000)],
    ['a text longer than a page', 'phrase assez longue '.repeat(400)],
    ['control characters', 'a\u0000b\u202Ec\nd'],
    ['half a surrogate', 'abc\ud800def'],
    ['nothing', ''],
  ];
  for (const [name, projet] of odd)
    it(`${name}: printed, nothing crashes, what follows is still there`, async () => {
      const view = viewOf({ champs: { ...valeursAssociation, projet } });
      const { text } = await readPdf(await dossierPdf(words, view, INSTANT));
      expect(text).to.contain('Arrondissement de Mâcon').and.contain('Attestation');
    });

  it('a long answer is printed to its end', async () => {
    const projet = `${'mot '.repeat(1000)}TERMINUS`;
    const view = viewOf({ champs: { ...valeursAssociation, projet } });
    const { text } = await readPdf(await dossierPdf(words, view, INSTANT));
    expect(text.match(/mot/g)).to.have.length(1000);
    expect(text).to.contain('TERMINUS');
  });
});
