import { expect } from 'chai';
import { CopyMaker } from '../../../bot/personal-data/copy-maker.js';
import { donneesOf } from '../../../bot/personal-data/erase.js';
import { insertConversation } from '../../../bot/storage/conversations.js';
import type { Database } from '../../../bot/storage/database.js';
import { boundTo, dossiersOf, findDossier } from '../../../bot/storage/dossiers.js';
import { findFile, readFileBytes, stageFile } from '../../../bot/storage/files.js';
import { activitiesAfter, appendActivity, headOf } from '../../../bot/storage/transcripts.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import type { FichierOffert } from '../../../domain/dossier/courriers.js';
import type { Donnees } from '../../../domain/dossier/donnees.js';
import type { Acces, CodeReprise, Dossier } from '../../../domain/dossier/dossier.js';
import { deposeDossier, facilitateurs2023, storedPieces, words } from '../../support/fixtures.js';
import { readZip } from '../../support/read-zip.js';
import { onEachDatabase } from '../../support/each-database.js';
import { known } from '../../support/known-appels.js';

const NOW = 1_700_000_000_000;
const ME = 'dl_moi';
const copyMaker = new CopyMaker();
const CONSERVATION = { conversationsJours: 30, brouillonsMois: 3, deposesMois: 36 };

describe('The data of a person', () => {
  onEachDatabase((database) => {
    let db: Database;
    let filed: Dossier;

    beforeEach(async () => {
      db = await database.open();
      await converse('mine', ME, ['Bonjour', 'Notre SIRET est 775 672 272 21138']);
      await converse('before', ME, ['Une autre fois']);
      await converse('theirs', 'dl_autre', ['Le secret d’un autre']);
      filed = await keep({
        reference: 'AAP23-7KQ4-M2XD',
        pieces: await storedPieces(db),
        acces: [accesOf(ME)],
      });
    });
    afterEach(() => db.destroy());

    const accesOf = (owner: string): Acces => ({
      owner,
      conversationId: 'mine',
      depuis: '2023-05-15T08:00:00.000Z',
    });

    const keep = async (changes: Partial<Dossier>): Promise<Dossier> => {
      const work = new UnitOfWork();
      const saved = dossiersOf(db, work, NOW).save(
        deposeDossier(await facilitateurs2023(), { version: 0, ...changes }),
      );
      await work.commit(db);
      return saved;
    };

    const converse = async (id: string, userId: string, said: readonly string[]): Promise<void> => {
      await insertConversation(db, { id, channel: 'directline', userId, locale: 'fr', createdAt: NOW });
      for (const [n, text] of said.entries()) {
        const activity = { id: `${id}-${n}`, type: 'message', text, from: { id: userId, name: '' } };
        await appendActivity(db, id, activity, NOW);
      }
    };

    const acting = async <T>(act: (donnees: Donnees) => Promise<T>): Promise<T> => {
      const work = new UnitOfWork();
      const dossiers = boundTo(dossiersOf(db, work, NOW), ME);
      const appel = await facilitateurs2023();
      const time = { now: NOW, receivedAt: new Date('2023-06-01T22:30:00Z') };
      const parts = {
        db,
        words,
        copyMaker,
        dossiers,
        conservation: CONSERVATION,
        appelsConnus: known(appel),
        territoires: { boites: { regions: {}, departements: {} } },
        ...time,
      };
      const result = await act(donneesOf(parts, { owner: ME, conversationId: 'mine' }, work));
      await work.commit(db);
      return result;
    };

    const copied = async (): Promise<string> => {
      const offered = await acting((donnees) => donnees.copie('fr'));
      return [...readZip(await readFileBytes(db, idOf(offered))).values()].join('\n');
    };

    const said = async (id: string): Promise<string> => JSON.stringify(await activitiesAfter(db, id, 0, 100));

    it('are copied whole, and nothing of others with them', async () => {
      const offered = await acting((donnees) => donnees.copie('fr'));
      const entries = readZip(await readFileBytes(db, idOf(offered)));
      expect([...entries.keys()].filter((name) => !name.includes('/pieces/'))).to.have.members([
        'LISEZMOI.txt',
        'AAP23-7KQ4-M2XD/dossier.json',
        'conversations/mine.txt',
        'conversations/before.txt',
      ]);
      expect([...entries.keys()].filter((name) => name.includes('/pieces/'))).to.have.length(7);
      const all = [...entries.values()].join();
      expect(all)
        .to.contain('Notre SIRET est')
        .and.contain('Maison de l’emploi du Mâconnais')
        .and.contain('36 mois');
      expect(all).to.not.contain('Le secret d’un autre').and.not.contain('empreinte');
    });

    it('are copied without the address of anybody else, whoever asks', async () => {
      const adresses = { etat: 'verifiee', adresse: 'noel@mde.example', essais: 0, envois: 1 } as const;
      const invite = {
        adresse: 'Martin@mde.example',
        par: 'noel@mde.example',
        depuis: '2023-05-15T08:00:00.000Z',
      };
      const contact = { ...accesOf(ME), adresse: 'noel@mde.example' };
      const others = { ...accesOf('dl_autre'), adresse: 'martin@mde.example' };
      const shared = await keep({
        reference: 'AAP23-CCCC-DDDD',
        champs: { email: 'noel@mde.example' },
        adresse: adresses,
        invites: [invite],
        acces: [contact, others],
        reprise: { codes: [{ adresse: 'martin@mde.example', owner: 'dl_autre' } as CodeReprise] },
      });
      await converse('invitation', ME, [
        'Inviter martin@mde.example, et jean@ailleurs.example qui n’a plus rien ici',
        'noel@mde.example\u200b.',
      ]);
      const mine = await copied();
      expect(mine)
        .to.include('noel@mde.example')
        .and.not.match(/(?:martin|jean)@/iu);
      expect(mine).to.include('[adresse d’une autre personne]');

      const [kept] = [await findDossier(db, shared.reference)];
      const acces = [
        { ...contact, owner: 'dl_autre' },
        { ...others, owner: ME },
      ];
      const work = new UnitOfWork();
      dossiersOf(db, work, NOW).save({ ...kept!, acces });
      const facts = { conversationId: null, dossierReference: shared.reference, name: 'synthese.pdf' };
      stageFile(work, { ...facts, mediaType: 'application/pdf' }, Buffer.from('noel@mde.example'), NOW);
      await work.commit(db);
      const theirs = await copied();
      expect(theirs)
        .to.include('martin@mde.example')
        .and.not.match(/(?:noel|jean)@/iu);
    });

    it('are copied once: a new copy takes the place of the one before', async () => {
      const first = await acting((donnees) => donnees.copie('fr'));
      const second = await acting((donnees) => donnees.copie('fr'));
      expect(await findFile(db, idOf(first))).to.equal(undefined);
      expect(await findFile(db, idOf(second))).to.include({ name: 'mes-donnees.zip' });
    });

    it('are erased: conversations, drafts, loose files; what was filed stays with its documents', async () => {
      const draft = await keep({
        reference: 'AAP23-AAAA-BBBB',
        statut: 'brouillon',
        pieces: {},
        acces: [accesOf(ME)],
      });
      const work = new UnitOfWork();
      const facts = {
        conversationId: 'mine',
        dossierReference: null,
        name: 'a.pdf',
        mediaType: 'application/pdf',
      };
      const loose = stageFile(work, facts, Buffer.from('loose'), NOW);
      await work.commit(db);
      const head = await headOf(db, 'mine');

      await acting((donnees) => donnees.efface());

      expect(await findDossier(db, draft.reference)).to.equal(undefined);
      expect(await findFile(db, loose.id)).to.equal(undefined);
      expect(await said('mine')).to.not.contain('SIRET');
      expect(await headOf(db, 'mine'), 'browsers read on from where they were').to.equal(head);
      expect(await activitiesAfter(db, 'before', 0, 100)).to.deep.equal([]);
      expect(await said('theirs')).to.contain('Le secret');
      expect((await findDossier(db, filed.reference))?.statut).to.equal('depose');
      for (const { id } of Object.values(filed.pieces).flat())
        expect(await findFile(db, id), id).to.not.equal(undefined);
    });

    it('a draft that a colleague also works on stays for them', async () => {
      const shared = await keep({
        reference: 'AAP23-CCCC-DDDD',
        statut: 'brouillon',
        pieces: {},
        acces: [accesOf(ME), accesOf('dl_collegue')],
      });
      await acting((donnees) => donnees.effaceBrouillon(shared));
      expect((await findDossier(db, shared.reference))?.acces.map(({ owner }) => owner)).to.deep.equal([
        'dl_collegue',
      ]);
    });

    it('a draft that its contact has left stays for them, though only an invited colleague still works on it', async () => {
      const adresse = 'collegue@mde.example';
      const invite = { adresse, par: 'noel@mde.example', depuis: '2023-05-15T08:00:00.000Z' };
      const changes = { reference: 'AAP23-EEEE-FFFF', statut: 'brouillon', pieces: {} } as const;
      const shared = await keep({ ...changes, invites: [invite], acces: [{ ...accesOf(ME), adresse }] });
      await acting((donnees) => donnees.effaceBrouillon(shared));
      expect((await findDossier(db, shared.reference))?.acces).to.deep.equal([]);
    });

    it('a draft that another turn changed meanwhile is not erased unseen', async () => {
      const draft = await keep({
        reference: 'AAP23-AAAA-BBBB',
        statut: 'brouillon',
        pieces: {},
        acces: [accesOf(ME)],
      });
      const stale = { ...draft, version: draft.version - 1 };
      const error: unknown = await acting((donnees) => donnees.effaceBrouillon(stale)).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).to.have.property('name', 'VersionConflictError');
    });
  });
});

function idOf(offered: FichierOffert | string): string {
  return typeof offered === 'string' ? offered : offered.id;
}
