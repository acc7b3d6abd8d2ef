import { expect } from 'chai';
import { pdfOf } from '../../bench/documents/papers/make-papers.js';
import { TABLES } from '../../bot/storage/tables.js';
import { asRead } from '../support/as-read.js';
import { ConversationHarness } from '../support/conversation-harness.js';
import { DirectLineSpeaker } from '../support/direct-line-speaker.js';
import { linksIn } from '../support/links-in.js';
import type { PickedFile } from '../support/direct-line-client.js';
import type { Said } from '../support/speaker.js';

const ESCAPED = /\\[!-/:-@[-`{-~]/g;
const TITLE = '=HYPERLINK("x") **Votre dossier est transmis** [ici](https://evil.com) www.evil.com';
const IBAN = 'FR7699911002140002145780358';
const WORDS = 'Caisse Coopérative de l’Orme';

const NOTE = [
  { text: 'Présentation du projet', size: 17 },
  { text: `Intitulé du projet : ${TITLE}` },
  { text: 'Contexte et besoins', size: 13 },
  { text: 'Moyens', size: 13 },
  { text: 'Un poste à temps plein, soit 1 ETP, pour une durée de douze mois.' },
  { text: 'Calendrier et indicateurs', size: 13 },
  { text: 'Financement', size: 13 },
  { text: 'Le budget total s’élève à 47 200 €. Nous sollicitons de l’État une aide de 29 000 €.' },
];
const RIB = [
  { text: WORDS, size: 16 },
  { text: 'Vos références bancaires (RIB / IBAN)', size: 13 },
  { text: 'Intitulé du compte : LES ATELIERS DU VALLON' },
  { text: `IBAN ${IBAN.replaceAll(/(.{4})/g, '$1 ')}` },
  { text: 'Code BIC (Swift) : BCVAFRP1XXX' },
];

describe('A hostile document in the conversation', function () {
  this.timeout(120_000);
  let harness: ConversationHarness;
  let speaker: DirectLineSpeaker;

  beforeEach(async () => {
    harness = await ConversationHarness.open();
    await harness.serve('appel 2023');
    harness.reading.mode = 'oui';
    speaker = await DirectLineSpeaker.connect(harness);
    await send('Commencer mon dossier');
  });
  afterEach(async () => {
    speaker.leave();
    await harness.close();
  });

  const send = async (text: string, files: readonly PickedFile[] = []): Promise<readonly Said[]> => {
    harness.real.read();
    return speaker.send({ text, files });
  };
  /** Both at once: several files are sorted by what they say. */
  const drop = async (): Promise<string> => {
    const files = Object.entries({ 'note.pdf': NOTE, 'rib.pdf': RIB }).map(async ([name, blocks]) => ({
      name,
      type: 'application/pdf',
      bytes: await pdfOf(blocks),
    }));
    const said = await send('', await Promise.all(files));
    return said.map(({ text = '' }) => text).join('\n');
  };
  /** All rows of all tables, files' bytes apart. */
  const stored = async (): Promise<string> => {
    const rows = await Promise.all(
      Object.keys(TABLES)
        .filter((table) => table !== 'file_chunks')
        .map((table) =>
          harness.db
            .selectFrom(table as 'dossiers')
            .selectAll()
            .execute(),
        ),
    );
    return JSON.stringify(rows);
  };

  it('is told as a document’s words, not as ours, with no link', async () => {
    const said = await drop();
    expect(asRead(said)).to.include('[ici](https://evil.com)');
    expect(linksIn(said.replaceAll(ESCAPED, ' '))).to.deep.equal([]);
    expect(said.replaceAll(ESCAPED, ' ')).not.to.include('**Votre dossier est transmis**');
    const [kept = ''] = (await send('Oui, tout est juste')).map(({ text }) => text);
    expect(kept).to.include('3 réponses sont reprises');
    const review = (await send('récapitulatif')).map(({ text = '' }) => text).join('\n');
    expect(asRead(review)).to.include('[ici](https://evil.com)');
    expect(linksIn(review.replaceAll(ESCAPED, ' '))).to.deep.equal([]);
  });

  it('what was read goes with its file, and was in no statistics', async () => {
    await drop();
    expect(await stored()).to.include(IBAN);
    await harness.counts.flush();
    const counts = await harness.db.selectFrom('daily_counts').selectAll().execute();
    expect(JSON.stringify(counts)).not.to.include('ATELIERS');
    await send('Non, je réponds moi-même');
    await send('modifier le RIB');
    const [gone] = await send('Retirer rib.pdf');
    expect(gone?.text).to.include('a été retiré');
    // One word still puts it back, until something else is changed.
    await send('modifier le SIRET');
    const [noted] = await send('775 672 272 21138');
    expect(noted?.text).to.include('C’est noté');
    expect(await stored()).not.to.include(IBAN);
  });

  it('what was read goes with the data of its person', async () => {
    await drop();
    expect(await stored()).to.include(IBAN);
    await send('supprimer mes données');
    await send('Oui, tout effacer');
    const left = await stored();
    expect(left).not.to.include(IBAN);
    expect(left).not.to.include(WORDS);
  });
});
