import { expect } from 'chai';
import { ulid } from 'ulid';
import { applyRetention, planRetention, type RetentionCounts } from '../../../bot/jobs/retention.js';
import { insertConversation } from '../../../bot/storage/conversations.js';
import type { Database } from '../../../bot/storage/database.js';
import { onEachDatabase } from '../../support/each-database.js';
import { dossiersOf } from '../../../bot/storage/dossiers.js';
import { FileWriter, stageFile } from '../../../bot/storage/files.js';
import { stageLetter } from '../../../bot/storage/letters.js';
import { missedQuestionsOf } from '../../../bot/storage/missed-questions.js';
import { appendActivity } from '../../../bot/storage/transcripts.js';
import { channelStateKey } from '../../../bot/storage/turn-states.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import type { Letter } from '../../../bot/core/letter.js';
import type { Dossier } from '../../../domain/dossier/dossier.js';
import { deposeDossier, facilitateurs2023, storedPieces } from '../../support/fixtures.js';
import { known } from '../../support/known-appels.js';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
/** A demonstration: business time is another time. */
const BUSINESS = Date.parse('2023-05-15T12:00:00Z');
const clocks = { now: () => NOW, businessNow: () => new Date(BUSINESS) };
const conservation = { conversations: 30, brouillons: 90, deposes: 1095 };
const settings = { appelsConnus: known(), conservation };
const NONE: RetentionCounts = {
  conversations: 0,
  brouillons: 0,
  deposes: 0,
  questions: 0,
  fichiers: 0,
  envois: 0,
  joignables: 0,
};
const TABLES = [
  'conversations',
  'activities',
  'inbox',
  'states',
  'dossiers',
  'files',
  'file_chunks',
  'letters',
  'letter_attempts',
  'alarms',
  'missed_questions',
] as const;

describe('Retention', () => {
  onEachDatabase((database) => {
    let db: Database;

    beforeEach(async () => {
      db = await database.open();
    });
    afterEach(async () => {
      await db.destroy();
    });

    const ago = (days: number): number => NOW - days * DAY;
    const businessAgo = (days: number): string => new Date(BUSINESS - days * DAY).toISOString();
    const commit = async (stage: (work: UnitOfWork) => void): Promise<void> => {
      const work = new UnitOfWork();
      stage(work);
      await work.commit(db);
    };

    async function converse(id: string, lastAt: number, waits = false): Promise<void> {
      await insertConversation(db, {
        id,
        channel: 'webchat',
        userId: `de_${id}`,
        locale: 'fr',
        createdAt: lastAt,
      });
      await appendActivity(db, id, { id: `${id}-1`, type: 'message', text: 'bonjour' }, lastAt);
      const row = { conversation_id: id, activity_id: `${id}-1`, json: '{}', business_at: businessAgo(0) };
      const done = waits ? null : lastAt;
      await db
        .insertInto('inbox')
        .values({ id: ulid(lastAt), ...row, received_at: lastAt, done_at: done, attempts: 0 })
        .execute();
      const key = channelStateKey('webchat', id);
      await db.insertInto('states').values({ key, json: '{}', version: 1, updated_at: lastAt }).execute();
    }

    /** A dossier with documents, changed so many days ago by each clock. */
    async function keep(
      reference: string,
      days: { readonly real?: number; readonly business: number },
      changes: Partial<Dossier> = {},
    ): Promise<void> {
      const modifieLe = businessAgo(days.business);
      const appel = await facilitateurs2023();
      const pieces = await storedPieces(db);
      const dossier = deposeDossier(appel, { reference, version: 0, modifieLe, pieces, ...changes });
      await commit((work) => {
        dossiersOf(db, work, days.real === undefined ? undefined : ago(days.real)).save(dossier);
        const facts = { conversationId: 'dl_essai', dossierReference: reference, name: 'x', mediaType: 'y' };
        stageFile(work, facts, Buffer.from('récépissé'), ago(0));
      });
    }

    async function write(reference: string, state: string): Promise<void> {
      const id = ulid();
      const letter = {
        id,
        kind: 'dreets',
        reference,
        messageId: `<${id}@x>`,
        to: { name: '', address: 'a@b.example' },
        date: businessAgo(0),
      } as Letter;
      await commit((work) => {
        stageLetter(work, letter, NOW);
      });
      await db.updateTable('letters').set({ state }).where('id', '=', id).execute();
      await db
        .insertInto('letter_attempts')
        .values({ letter_id: id, at: businessAgo(0), outcome: 'started', detail: '' })
        .execute();
    }

    const draft: Partial<Dossier> = { statut: 'brouillon' };
    const rows = async (): Promise<Record<string, number>> => {
      const counts = await Promise.all(
        TABLES.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length),
      );
      return Object.fromEntries(TABLES.map((table, n) => [table, counts[n] ?? 0]));
    };
    const references = async (): Promise<string[]> =>
      (await db.selectFrom('dossiers').select('reference').orderBy('reference').execute()).map(
        (row) => row.reference,
      );

    it('erases a conversation with all that was said, thirty days after its last message', async () => {
      await converse('vieille', ago(31));
      await converse('recente', ago(29));
      expect(await applyRetention({ db, clocks, ...settings })).to.deep.equal({
        ...NONE,
        conversations: 1,
      });
      const kept = await db.selectFrom('conversations').select('id').execute();
      expect(kept.map(({ id }) => id)).to.deep.equal(['recente']);
      expect(await rows()).to.include({ conversations: 1, activities: 1, inbox: 1, states: 1 });
    });

    it('keeps a conversation in which a message still waits for its turn', async () => {
      await converse('vieille', ago(60), true);
      expect(await applyRetention({ db, clocks, ...settings })).to.deep.equal(NONE);
      expect(await rows()).to.include({ conversations: 1, activities: 1, inbox: 1, states: 1 });
    });

    it('leaves nothing of a dossier that is too old: documents, receipts, letters, journal, alarms', async () => {
      await keep('AAP23-2222-2222', { real: 1096, business: 1096 });
      await write('AAP23-2222-2222', 'envoyee');
      const alarm = { kind: 'courrier_refuse', subject: 'AAP23-2222-2222', detail: '', closed_at: null };
      await db
        .insertInto('alarms')
        .values({ id: ulid(), at: businessAgo(0), ...alarm })
        .execute();
      expect(await applyRetention({ db, clocks, ...settings })).to.deep.equal({
        ...NONE,
        deposes: 1,
      });
      expect(Object.values(await rows())).to.deep.equal(TABLES.map(() => 0));
    });

    for (const [what, age, changes, stays] of [
      ['a draft of yesterday', { real: 1, business: 1 }, draft, true],
      ['a draft after 89 days', { real: 89, business: 89 }, draft, true],
      ['a draft after 91 days', { real: 91, business: 91 }, draft, false],
      ['a draft whose demonstration has turned its clock back', { real: 91, business: -20 }, draft, false],
      ['a draft of yesterday, dated ahead by a clock turned back', { real: 1, business: -20 }, draft, true],
      ['a draft from before real time was kept', { business: 91 }, draft, false],
      ['a filed dossier after 91 days', { real: 91, business: 91 }, {}, true],
      ['a filed dossier after three years', { real: 1096, business: 1096 }, {}, false],
      [
        'a withdrawn dossier after three years',
        { real: 1096, business: 1096 },
        { statut: 'retire' as const },
        false,
      ],
    ] as const)
      it(`${stays ? 'keeps' : 'erases'} ${what}`, async () => {
        await keep('AAP23-2222-2222', age, changes);
        await applyRetention({ db, clocks, ...settings });
        expect(await references()).to.deep.equal(stays ? ['AAP23-2222-2222'] : []);
        expect((await rows())['files']).to.equal(stays ? 8 : 0);
      });

    it('never touches a dossier whose letters wait', async () => {
      await keep('AAP23-2222-2222', { real: 2000, business: 2000 });
      await write('AAP23-2222-2222', 'attente');
      const before = await rows();
      expect(await applyRetention({ db, clocks, ...settings })).to.deep.equal(NONE);
      expect(await rows()).to.deep.equal(before);
    });

    it('erases files and uploads that belong to nothing, after a day', async () => {
      const facts = { conversationId: 'dl_essai', dossierReference: null, name: 'x.pdf', mediaType: 'y' };
      let asked = '';
      await commit((work) => {
        stageFile(work, facts, Buffer.from('hier'), ago(2));
        asked = stageFile(work, facts, Buffer.from('à classer'), ago(2)).id;
        stageFile(work, facts, Buffer.from('à l’instant'), ago(0.5));
      });
      const json = JSON.stringify({ fichier: { id: asked } });
      await db.insertInto('states').values({ key: 'k', json, version: 1, updated_at: NOW }).execute();
      await db
        .insertInto('file_chunks')
        .values(
          [ulid(ago(2)), ulid(ago(0.5))].map((id) => ({ file_id: id, n: 0, bytes: Buffer.from('moitié') })),
        )
        .execute();
      await new FileWriter(db).write(Buffer.from('en cours'));
      const counts = await applyRetention({ db, clocks, ...settings });
      expect(counts).to.deep.equal({ ...NONE, fichiers: 1, envois: 1 });
      const names = await db.selectFrom('files').select('id').execute();
      expect(names.map(({ id }) => id))
        .to.include(asked)
        .and.have.length(2);
      expect((await rows())['file_chunks']).to.equal(3);
    });

    it('erases missed questions after thirty days', async () => {
      const question = { appelId: 'x', langue: 'fr', kind: 'inutile', text: 'quoi', nearest: [] } as const;
      for (const days of [29, 31])
        await commit((work) => {
          missedQuestionsOf(work, ago(days)).keep(question);
        });
      expect(await applyRetention({ db, clocks, ...settings })).to.deep.equal({ ...NONE, questions: 1 });
      expect((await rows())['missed_questions']).to.equal(1);
    });

    it('counts without erasing in a dry run, and has nothing left to do after the real one', async () => {
      await converse('vieille', ago(31));
      await keep('AAP23-2222-2222', { real: 91, business: 91 }, draft);
      await keep('AAP23-3333-3333', { real: 1096, business: 1096 });
      const before = await rows();
      const plan = await planRetention({ db, clocks, ...settings });
      expect(plan).to.deep.equal({ ...NONE, conversations: 1, brouillons: 1, deposes: 1 });
      expect(await rows()).to.deep.equal(before);
      for (const expected of [plan, NONE])
        expect(await applyRetention({ db, clocks, ...settings })).to.deep.equal(expected);
    });
  });
});
