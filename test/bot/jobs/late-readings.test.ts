import { expect } from 'chai';
import { paperNamed } from '../../../bench/documents/papers/make-papers.js';
import { readLate, resumeReadings, type LateParts } from '../../../bot/jobs/late-readings.js';
import { DocumentReader } from '../../../bot/reading/document-reader.js';
import { Papers } from '../../../bot/reading/papers.js';
import type { Database } from '../../../bot/storage/database.js';
import { dossiersOf, dossiersToRead, findDossier } from '../../../bot/storage/dossiers.js';
import { stageFile } from '../../../bot/storage/files.js';
import { Inbox } from '../../../bot/storage/inbox.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import type { Lecture } from '../../../domain/documents/lecture.js';
import type { Fichier } from '../../../domain/dossier/dossier.js';
import { FICHIER } from '../../support/applicant.js';
import { onEachDatabase } from '../../support/each-database.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-05-15T12:00:00Z');
const REFERENCE = 'AAP23-2222-2222';
const AWAITED: Lecture = {
  etat: 'en_cours',
  probability: 0,
  ranking: [],
  aussi: [],
  faits: [],
  defauts: [],
  pages: 0,
  lues: 0,
};

describe('reading the files that no turn waited for', function () {
  this.timeout(60_000);
  const reader = new DocumentReader({ ocr: false });
  after(() => reader.close());

  onEachDatabase((database) => {
    let db: Database;
    let parts: LateParts;

    beforeEach(async () => {
      db = await database.open();
      const clocks = { now: () => NOW.getTime(), businessNow: () => NOW };
      const appel = await facilitateurs2023();
      parts = {
        ...{ db, clocks, inbox: new Inbox(db, clocks), papers: new Papers(reader), wake: () => undefined },
        appelOf: () => appel,
        onError: (_reference, error) => {
          throw error;
        },
      };
      await waiting();
    });
    afterEach(() => db.destroy());

    /** A draft of which one file is to be sorted and another has its place; both were being read when the process ended. */
    async function waiting(): Promise<void> {
      const work = new UnitOfWork();
      const facts = { conversationId: null, dossierReference: null, mediaType: 'application/pdf' };
      const stored = async (nom: string): Promise<Fichier> => {
        const bytes = await paperNamed(nom);
        const { id } = stageFile(work, { ...facts, name: nom }, bytes, 0);
        return { ...FICHIER, id, nom, taille: bytes.length, lecture: AWAITED };
      };
      const filed = deposeDossier(await facilitateurs2023(), {
        reference: REFERENCE,
        pieces: { note_projet: [await stored('note.pdf')] },
      });
      const acces = [{ owner: 'a', conversationId: 'c', depuis: NOW.toISOString() }];
      const draft = { ...filed, version: 0, acces, statut: 'brouillon' as const };
      dossiersOf(db, work).save({ ...draft, aTrier: [await stored('banque.pdf')] });
      await work.commit(db);
    }

    const lectures = async (): Promise<readonly unknown[]> => {
      const dossier = await findDossier(db, REFERENCE);
      return [...(dossier?.pieces['note_projet'] ?? []), ...(dossier?.aTrier ?? [])].map(({ lecture }) =>
        [lecture?.etat, lecture?.piece].join(' ').trim(),
      );
    };
    const told = async (): Promise<readonly string[]> => {
      const rows = await db.selectFrom('inbox').select('json').orderBy('id').execute();
      return rows.map(({ json }) => (JSON.parse(json) as { name: string }).name);
    };

    it('takes up what a process was reading when it was killed, and tells it', async () => {
      const woken: string[] = [];
      await resumeReadings(parts, (reference) => woken.push(reference));
      expect(woken).to.deep.equal([REFERENCE]);
      await readLate(parts, REFERENCE);
      expect(await lectures()).to.deep.equal(['lue note_projet', 'lue rib']);
      expect(await told()).to.deep.equal(['piece.lue', 'pieces.lues']);
      expect(await dossiersToRead(db)).to.deep.equal([]);
    });

    it('takes up nothing a third time: the file is kept, and said not to be read', async () => {
      await resumeReadings(parts, () => undefined);
      await resumeReadings(parts, () => undefined);
      expect(await lectures()).to.deep.equal(['non_lue', 'non_lue']);
      expect(await told()).to.deep.equal(['piece.lue', 'pieces.lues']);
    });

    it('leaves to the next process what it reads while it ends', async () => {
      await readLate({ ...parts, stopping: () => true }, REFERENCE);
      expect(await lectures()).to.deep.equal(['en_cours', 'en_cours']);
      expect(await told()).to.deep.equal([]);
    });
  });
});
