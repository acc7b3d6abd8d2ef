import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { ParsedMail } from 'mailparser';
import { fromBuffer, type ZipFile } from 'yauzl';
import { openAlarms } from '../../../bot/storage/alarms.js';
import { readFileBytes } from '../../../bot/storage/files.js';
import { lettersOf } from '../../../bot/storage/letters.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { bfc, deposeDossier, sansBoite, storedPieces, valeursAssociation } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';
import { readPdf } from '../../support/read-pdf.js';

const BOITE = bfc.boite ?? '';
const USAGER = 'noel.lefevre@mde-maconnais.example';

describe('handing a dossier over', () => {
  let rig: OutboxRig;
  beforeEach(async () => {
    rig = await OutboxRig.open();
  });
  afterEach(() => rig.close());

  const letterOf = (address: string): ParsedMail => rig.sink.to(address)[0]!.mail;

  it('the DREETS reads who, where, what, how much, since when, with which documents', async () => {
    const { dossier } = await rig.file();
    await rig.drain();
    const mail = letterOf(BOITE);
    expect(mail.subject).to.equal(
      '[AAP facilitateurs 2023] AAP23-7KQ4-M2XD – Maison de l’emploi du Mâconnais – Œuvre & Cie – Saône-et-Loire – 1,5\u00a0ETP – 7\u00a0pièces',
    );
    expect(mail.to).to.have.nested.property('value[0].name', 'DREETS Bourgogne-Franche-Comté');
    expect(mail.replyTo?.text).to.equal(USAGER);
    expect(mail.headers.get('x-dossier-reference')).to.equal(dossier.reference);
    expect(mail.headers.get('auto-submitted')).to.equal('auto-generated');
    for (const part of [mail.text ?? '', mail.html === false ? '' : mail.html.replaceAll('&amp;', '&')]) {
      expect(part).to.match(/«\s?Maison de l’emploi du Mâconnais – Œuvre & Cie\s?» – Association/u);
      expect(part).to.match(/Signature[^«]*«\s?Claire Martin, présidente\s?»/u);
      expect(part).to.match(
        /Noms des cofinanceurs\s: «\s?Conseil départemental, 10 000 € ; FSE\+, 8 000 €\s?»/u,
      );
      expect(part).to.contain('775 672 272 21138');
      expect(part).to.contain('Saône-et-Loire – Bourgogne-Franche-Comté');
      expect(part).to.match(/25\s000\s€ – Facilitateur – 1,5\sETP/);
      expect(part).to.match(/31 mai 2023 à 14\sh\s03\smin\s12\ss \(heure de Paris, UTC\+02:00\)/);
      expect(part).to.contain('03-budget_Maison-de-l-emploi-du-Maconnais-oeuvre-C.xlsx');
      expect(part).to.contain(dossier.pieces['budget']![0]!.sha256.slice(0, 12));
      expect(part.replace(/<[^>]*>/g, ' ')).to.match(
        /3[\s–]+Budget de l’action et plan de financement[\s–]+obligatoire[\s–]+03-budget/u,
      );
      expect(part).to.match(/Documents non analysés par un antivirus/);
      expect(part).to.not.match(/non vérifiée/);
    }
  });

  it('the documents arrive byte for byte, under names that sort in the order of the call', async () => {
    const { dossier } = await rig.file();
    await rig.drain();
    const { attachments } = letterOf(BOITE);
    const suffix = 'Maison-de-l-emploi-du-Maconnais-oeuvre-C';
    expect(attachments.map(({ filename }) => filename)).to.deep.equal([
      `00-dossier_${suffix}.pdf`,
      'dossier.json',
      'dossier.csv',
      `01-formulaire_${suffix}.pdf`,
      `02-note-projet_${suffix}.docx`,
      `03-budget_${suffix}.xlsx`,
      `04-rib_${suffix}.jpg`,
      `05-cofinanceurs_${suffix}.pdf`,
      `06-cofinanceurs_${suffix}.pdf`,
      `07-comptes-approuves_${suffix}.pdf`,
    ]);
    const sums = attachments
      .slice(3)
      .map(({ content }) => createHash('sha256').update(content).digest('hex'));
    const given = rig.appel.pieces.flatMap(({ id }) =>
      (dossier.pieces[id] ?? []).map(({ sha256 }) => sha256),
    );
    expect(sums).to.deep.equal(given);
    expect(attachments.map(({ contentType }) => contentType)).to.not.include('text/html');
  });

  it('the data for tools: JSON with raw values, one CSV line under stable columns', async () => {
    const { dossier } = await rig.file();
    await rig.drain();
    const { attachments } = letterOf(BOITE);
    const json = JSON.parse(attachments[1]!.content.toString('utf8')) as Record<string, unknown>;
    expect(json).to.deep.include({ reference: dossier.reference, deposeLe: '2023-05-31T14:03:12+02:00' });
    expect(json['champs']).to.deep.equal(valeursAssociation);
    const csv = attachments[2]!.content.toString('utf8');
    expect(csv.startsWith('\ufeff"reference";"appel";"depose_le"')).to.equal(true);
    const [head, line, end] = csv.split('\r\n');
    expect(end).to.equal('');
    expect(line!.split('";"')).to.have.length(head!.split('";"').length);
    expect(line).to.contain('"1,5"').and.contain('"775 672 272 21138"');
    // A spreadsheet reads an instant as one, and a code with its name as text.
    expect(line).to.contain('"2023-05-31 14:03:12";"Europe/Paris"');
    expect(line).to.contain('"27 – Bourgogne-Franche-Comté";"71 – Saône-et-Loire"');
  });

  it('the applicant receives the receipt, first with the filing, then with the handing over', async () => {
    const { dossier, offered } = await rig.file();
    await rig.drain();
    const first = letterOf(USAGER);
    expect(first.subject).to.contain('Récépissé de dépôt – AAP23-7KQ4-M2XD');
    expect(first.text)
      .to.match(/déposé le 31 mai 2023 à 14\sh\s03/)
      .and.match(/en cours d’envoi/);
    expect(first.text).to.contain('l’assistant est un relais');
    const stored = await readFileBytes(rig.db, offered[0]!.id);
    expect(
      first.attachments[0]!.content.equals(stored),
      'the receipt of the chat is the one mailed',
    ).to.equal(true);

    const depot = { ...dossier.depot!, transmisLe: '2023-05-31T12:03:40.000Z' };
    const work = new UnitOfWork();
    const remise = await rig
      .courriers(work)
      .remise({ ...dossier, statut: 'transmis', depot }, rig.appel, bfc);
    await work.commit(rig.db);
    await rig.drain();
    const second = rig.sink.to(USAGER)[1]!.mail;
    const titles = [first, second].map(({ text = '' }) => text.slice(0, text.indexOf('\n')));
    expect(titles).to.deep.equal(['Récépissé de dépôt', 'Récépissé de dépôt et de remise']);
    expect(second.subject).to.contain('a été remis');
    expect(second.text).to.match(
      /remis à notre serveur d’envoi.{0,90}le 31 mai 2023 à 14\sh\s03\smin\s40\ss/u,
    );
    const { text } = await readPdf(await readFileBytes(rig.db, remise.id));
    expect(text).to.match(/Remis à notre serveur d’envoi le.{0,40}14\sh\s03\smin\s40/);
  });

  it('an address that is not verified receives nothing; the DREETS is told', async () => {
    await rig.file({ adresse: { etat: 'non_verifiee', essais: 3, envois: 2 } });
    await rig.drain();
    expect(rig.sink.delivered).to.have.length(1);
    const mail = letterOf(BOITE);
    expect(mail.replyTo).to.equal(undefined);
    expect(mail.text).to.contain('Adresse électronique non vérifiée');
    expect(mail.text).to.contain(USAGER);
  });

  it('no mailbox known: nothing leaves for the DREETS, an alarm, a receipt that says so, the whole dossier as a zip', async () => {
    const { dossier, offered } = await rig.file(
      { depot: { deposeLe: '2023-05-31T12:03:12Z', probleme: 'sans_boite' } },
      sansBoite,
    );
    await rig.drain();
    expect((await lettersOf(rig.db, dossier.reference)).map(({ kind }) => kind)).to.deep.equal(['recepisse']);
    expect(rig.handedOver).to.have.length(0);
    expect(await openAlarms(rig.db)).to.have.length(1);
    expect((await openAlarms(rig.db))[0]).to.include({ kind: 'sans_boite', subject: dossier.reference });
    expect(letterOf(USAGER).text).to.contain('n’a PAS été transmis').and.not.contain('en cours d’envoi');
    expect(offered.map(({ format }) => format)).to.deep.equal(['pdf', 'zip']);
    expect((await readPdf(await readFileBytes(rig.db, offered[0]!.id))).text).to.contain(
      'n’a PAS été transmis',
    );
    const names = await zipNames(await readFileBytes(rig.db, offered[1]!.id));
    expect(names).to.have.length(10);
    expect(names[0]).to.match(/^00-dossier_/);
  });

  it('between the two published dates, the letter says so', async () => {
    await rig.file({ depot: { deposeLe: '2023-06-12T10:00:00Z', boite: BOITE } });
    await rig.drain();
    expect(letterOf(BOITE).text).to.match(
      /après le 1er juin 2023, avant la date retenue .* le 1er juillet 2023/,
    );
  });

  it('a dossier above the mailbox’s limit leaves as numbered messages, « transmis » after the last only', async () => {
    const sized = [Buffer.alloc(60_000, 1), Buffer.alloc(70_000, 2), Buffer.alloc(65_000, 3)];
    const pieces = await storedPieces(
      rig.db,
      sized.map((_, n) => ['cofinanceurs', `lettre ${n}.pdf`, 'pdf'] as const),
      (n) => sized[n]!,
    );
    await rig.file({ pieces }, bfc, { mailboxLimit: 200_000 });
    const worker = rig.worker();
    await worker.sendNext();
    expect(rig.handedOver).to.have.length(0);
    await rig.drain(worker);
    const received = rig.sink.to(BOITE);
    expect(received.length).to.be.greaterThan(1);
    received.forEach(({ mail }, n) => {
      expect(mail.subject?.endsWith(` [${n + 1}/${received.length}]`), mail.subject).to.equal(true);
    });
    for (const { raw } of received) expect(raw.length).to.be.lessThan(200_000);
    const documents = received.flatMap(({ mail }) => mail.attachments).slice(4);
    expect(documents.map(({ content }) => content.length)).to.deep.equal([60_000, 70_000, 65_000]);
    expect(rig.handedOver).to.have.length(1);
  });

  it('nothing exists when the turn does not commit', async () => {
    const work = new UnitOfWork();
    const dossier = deposeDossier(rig.appel, { pieces: await storedPieces(rig.db) });
    await rig.courriers(work).depot(dossier, rig.appel, bfc);
    work.stage(() => Promise.reject(new Error('killed')));
    await work.commit(rig.db).catch(() => undefined);
    expect(await lettersOf(rig.db, dossier.reference)).to.have.length(0);
    expect(await rig.drain()).to.equal(0);
  });
});

function zipNames(bytes: Buffer): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: false }, (error: Error | null, zip: ZipFile | undefined) => {
      if (zip === undefined) {
        reject(error ?? new Error('not a zip'));
        return;
      }
      const names: string[] = [];
      zip.on('entry', ({ fileName }: { fileName: string }) => names.push(fileName));
      zip.on('end', () => {
        resolve(names);
      });
    });
  });
}
