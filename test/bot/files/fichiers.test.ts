import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { TooManyWaitingError } from '../../../bot/files/fair-queue.js';
import { Examiner } from '../../../bot/files/examiner.js';
import { createFichiers } from '../../../bot/files/fichiers.js';
import { Pauses } from '../../../bot/files/pauses.js';
import type { Inspection } from '../../../domain/dossier/fichiers.js';
import * as sample from '../../support/sample-files.js';

const NOW = new Date('2023-04-12T09:30:00Z');
const ATTENDU = { formats: ['pdf', 'jpg', 'png'], tailleMax: 20_000 };

describe('Fichiers', () => {
  const examiner = new Examiner();
  const stored = new Map<string, Uint8Array>();
  const store = {
    read: (id: string) => Promise.resolve(stored.get(id)),
    erase: (id: string) => stored.delete(id),
    pauses: new Pauses(() => 0),
    sender: () => Promise.resolve({ person: 'alice' }),
  };
  const fichiers = createFichiers({ ...store, examiner });
  after(() => examiner.close());

  const inspect = (nom: string, bytes: Uint8Array, taille = bytes.length): Promise<Inspection> => {
    stored.set('F1', bytes);
    return fichiers.inspect({ id: 'F1', nom, taille }, ATTENDU, NOW);
  };

  it('takes a file with what its content proves', async () => {
    const bytes = await sample.pdfFile();
    expect(await inspect('../Délégation.docx', bytes)).to.deep.equal({
      kind: 'pris',
      fichier: {
        id: 'F1',
        nom: 'Délégation.docx.pdf',
        format: 'pdf',
        taille: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        recuLe: '2023-04-12T09:30:00.000Z',
      },
    });
  });

  it('refuses a program called PDF, under a name that can be shown', async () => {
    expect(await inspect('a/fac\u202Eture.pdf', sample.exeFile())).to.deep.equal({
      kind: 'refuse',
      nom: 'facture.pdf',
      raison: 'executable',
    });
  });

  it('keeps nothing of what the virus scanner refuses', async () => {
    stored.set('F3', await sample.pdfFile());
    const scanner = { scan: () => Promise.resolve('infecte' as const) };
    const scanned = createFichiers({ ...store, examiner, scanner });
    expect(await scanned.inspect({ id: 'F3', nom: 'a.pdf', taille: 9 }, ATTENDU, NOW)).to.deep.equal({
      kind: 'refuse',
      nom: 'a.pdf',
      raison: 'infecte',
    });
    expect(stored.has('F3')).to.equal(false);
  });

  it('looks at no file of who lately sent two out of measure, until the pause is over; others’ are looked at', async () => {
    let looked = 0;
    const watched = {
      examine: () => {
        looked++;
        return Promise.resolve({ kind: 'refuse', raison: 'demesure' } as const);
      },
    };
    let now = 0;
    const pauses = new Pauses(() => now);
    const send = async (person: string): Promise<unknown> => {
      stored.set('F4', sample.pngFile());
      const inspection = await createFichiers({
        ...store,
        examiner: watched,
        pauses,
        sender: () => Promise.resolve({ person }),
      }).inspect({ id: 'F4', nom: 'a.png', taille: 9 }, ATTENDU, NOW);
      return inspection.kind === 'refuse' && inspection.raison;
    };
    expect([
      await send('mallory'),
      await send('mallory'),
      await send('mallory'),
      await send('bob'),
    ]).to.deep.equal(['demesure', 'demesure', 'pause', 'demesure']);
    expect(looked).to.equal(3);
    now = 600_000;
    expect(await send('mallory')).to.equal('demesure');
  });

  it('looks at nothing more once the turn is given up', async () => {
    const givenUp = new AbortController();
    givenUp.abort(new Error('given up'));
    const refusal: unknown = await createFichiers({ ...store, examiner, ending: givenUp })
      .inspect({ id: 'F1', nom: 'a.pdf', taille: 9 }, ATTENDU, NOW)
      .catch((error: unknown) => error);
    expect(refusal).to.have.property('message', 'given up');
  });

  it('says so when too many of one person’s wait already', async () => {
    const full = { examine: () => Promise.reject(new TooManyWaitingError()) };
    stored.set('F5', sample.pngFile());
    const inspection = await createFichiers({ ...store, examiner: full }).inspect(
      { id: 'F5', nom: 'a.png', taille: 9 },
      ATTENDU,
      NOW,
    );
    expect(inspection).to.deep.include({ kind: 'refuse', raison: 'occupe' });
  });

  const refusals: readonly (readonly [
    what: string,
    raison: string,
    inspection: () => Promise<Inspection>,
  ])[] = [
    ['a file of no bytes', 'vide', () => inspect('a.pdf', new Uint8Array())],
    [
      'a file of no bytes that was not kept',
      'vide',
      () => fichiers.inspect({ nom: 'a.pdf', taille: 0 }, ATTENDU, NOW),
    ],
    [
      'a file that was not kept',
      'trop_gros',
      () => fichiers.inspect({ nom: 'a.pdf', taille: 9 }, ATTENDU, NOW),
    ],
    ['a file said to be too large', 'trop_gros', () => inspect('a.pdf', sample.pngFile(), 20_001)],
    [
      'a file larger than it was said to be',
      'trop_gros',
      () => inspect('a.png', Buffer.concat([sample.pngFile(), Buffer.alloc(20_000)]), 60),
    ],
    [
      'a file that is nowhere',
      'introuvable',
      () => fichiers.inspect({ id: 'F2', nom: 'a.pdf', taille: 9 }, ATTENDU, NOW),
    ],
    [
      'a format that the document does not accept',
      'format',
      async () => inspect('a.pdf', await sample.docxFile()),
    ],
  ];
  for (const [what, raison, inspection] of refusals)
    it(`refuses ${what}: ${raison}`, async () => {
      expect(await inspection()).to.deep.include({ kind: 'refuse', raison });
    });

  it('says so when the store can’t be read, instead of accusing the file', async () => {
    const broken = createFichiers({
      ...store,
      read: () => Promise.reject(new Error('no database')),
      examiner,
    });
    const refusal: unknown = await broken
      .inspect({ id: 'F1', nom: 'a.pdf', taille: 9 }, ATTENDU, NOW)
      .catch((error: unknown) => error);
    expect(refusal).to.have.property('message', 'no database');
  });
});
