import { expect } from 'chai';
import { recheckFiles } from '../../../bot/jobs/recheck-files.js';
import { watchWaitingFiles } from '../../../bot/jobs/watch-waiting-files.js';
import { Clamd } from '../../../bot/scan/clamd.js';
import type { TropGros } from '../../../bot/scan/scanner.js';
import { openAlarms } from '../../../bot/storage/alarms.js';
import type { Database } from '../../../bot/storage/database.js';
import { dossiersOf, findDossier } from '../../../bot/storage/dossiers.js';
import { readFileBytes, stageFile } from '../../../bot/storage/files.js';
import { Inbox } from '../../../bot/storage/inbox.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { filesToCheck } from '../../../domain/dossier/controle.js';
import type { Fichier } from '../../../domain/dossier/dossier.js';
import { FICHIER } from '../../support/applicant.js';
import { ClamdServer, UNREADABLE } from '../../support/clamd-server.js';
import { onEachDatabase } from '../../support/each-database.js';
import { deposeDossier, facilitateurs2023 } from '../../support/fixtures.js';

const NOW = new Date('2023-05-15T12:00:00Z');
let at = NOW;
const clocks = { now: (): number => at.getTime(), businessNow: (): Date => at };

describe('looking again at the files that wait for the virus scanner', () => {
  onEachDatabase((database) => {
    let db: Database;
    let server: ClamdServer;
    const errors: unknown[] = [];

    beforeEach(async () => {
      [db, server] = await Promise.all([database.open(), ClamdServer.start()]);
      errors.length = 0;
      at = NOW;
    });
    afterEach(async () => {
      server.stop();
      await db.destroy();
    });

    /** A dossier of which these files wait; a file without bytes was lost. */
    async function waiting(reference: string, ...contents: readonly (string | undefined)[]): Promise<void> {
      const work = new UnitOfWork();
      const facts = { conversationId: null, dossierReference: reference, mediaType: 'application/pdf' };
      const fichiers = contents.map((content, index): Fichier => {
        const nom = `${index}.pdf`;
        const bytes = Buffer.from(content ?? '');
        const id = content === undefined ? 'lost' : stageFile(work, { ...facts, name: nom }, bytes, 0).id;
        return { ...FICHIER, id, nom, taille: bytes.length || 10, controle: 'en_cours' };
      });
      const dossier = deposeDossier(await facilitateurs2023(), { reference, pieces: { rib: fichiers } });
      dossiersOf(db, work).save({ ...dossier, version: 0, acces: [] });
      await work.commit(db);
    }

    const round = (tropGros?: TropGros): Promise<void> =>
      recheckFiles({
        ...{ db, clocks, inbox: new Inbox(db, clocks), scanner: new Clamd(server.place, tropGros) },
        wake: () => undefined,
        onError: (_reference, error) => void errors.push(error),
      });

    /** The names of the files that still wait. */
    const left = async (reference: string): Promise<readonly string[]> => {
      const dossier = await findDossier(db, reference);
      return dossier === undefined ? ['no dossier'] : filesToCheck(dossier).map(({ nom }) => nom);
    };

    it('judges each file apart: one without a verdict keeps none behind it waiting', async () => {
      await waiting('AAP23-2222-2222', `a ${UNREADABLE}`, 'sound');
      await waiting('AAP23-3333-3333', 'sound too');
      await round();
      expect(await left('AAP23-2222-2222')).to.deep.equal(['0.pdf']);
      expect(await left('AAP23-3333-3333')).to.deep.equal([]);
      expect(errors).to.deep.equal([]);
    });

    it('gives back a file over the scanner’s limit, and judges the others', async () => {
      await waiting('AAP23-2222-2222', 'large '.repeat(10_000), 'sound');
      server.limit = 10_000;
      await round();
      expect(await left('AAP23-2222-2222')).to.deep.equal([]);
      const pieces = (await findDossier(db, 'AAP23-2222-2222'))?.pieces['rib'];
      expect(pieces?.map(({ nom, controle }) => [nom, controle])).to.deep.equal([['1.pdf', 'sain']]);
    });

    it('keeps a file over the scanner’s limit as not verified, where the operator wants it so', async () => {
      await waiting('AAP23-2222-2222', 'large '.repeat(10_000), 'sound');
      server.limit = 10_000;
      await round('accepter');
      const fichiers = (await findDossier(db, 'AAP23-2222-2222'))?.pieces['rib'] ?? [];
      expect(fichiers.map(({ nom, controle }) => [nom, controle])).to.deep.equal([
        ['0.pdf', 'non_verifie'],
        ['1.pdf', 'sain'],
      ]);
      expect(await left('AAP23-2222-2222')).to.deep.equal([]);
      expect((await readFileBytes(db, fichiers[0]?.id ?? '')).length).to.equal(60_000);
    });

    it('goes on after a file that is no longer whole', async () => {
      await waiting('AAP23-2222-2222', undefined, 'sound');
      await waiting('AAP23-3333-3333', 'sound too');
      await round();
      expect(await left('AAP23-2222-2222')).to.deep.equal(['0.pdf']);
      expect(await left('AAP23-3333-3333')).to.deep.equal([]);
      expect(errors.map((error) => (error as Error).name)).to.deep.equal(['IncompleteFileError']);
    });

    it('raises an alarm for a file that waits long, and ends it once it is judged', async () => {
      const alarms = async (): Promise<readonly unknown[]> => {
        await round();
        await watchWaitingFiles(db, clocks);
        return (await openAlarms(db)).map(({ kind, subject }) => [kind, subject]);
      };
      server.mood = 'erreur';
      await waiting('AAP23-2222-2222', 'sound');
      at = new Date(FICHIER.recuLe);
      expect(await alarms()).to.deep.equal([]);
      at = new Date(at.getTime() + 11 * 60_000);
      const raised = [['fichier_en_attente', 'AAP23-2222-2222']];
      expect([await alarms(), await alarms()]).to.deep.equal([raised, raised]);
      server.mood = 'juge';
      expect(await alarms()).to.deep.equal([]);
    });

    it('asks a scanner that is away no more than it needs to know that', async () => {
      await waiting('AAP23-2222-2222', 'sound', 'sound too');
      await waiting('AAP23-3333-3333', 'sound');
      server.mood = 'erreur';
      await round();
      expect(server.received).to.have.length(2);
      expect(await left('AAP23-3333-3333')).to.deep.equal(['0.pdf']);
    });
  });
});
