import { expect } from 'chai';
import { encodeTime } from 'ulid';
import type { Database } from '../../../bot/storage/database.js';
import {
  FileWriter,
  findFile,
  insertFile,
  readChunks,
  readFileBytes,
  stageFile,
  sweepChunks,
} from '../../../bot/storage/files.js';
import { storedFiles } from '../../../bot/files/stored-files.js';
import { UnitOfWork } from '../../../bot/storage/unit-of-work.js';
import { onEachDatabase } from '../../support/each-database.js';

const facts = { conversationId: 'c', dossierReference: null, name: 'a.pdf', mediaType: 'application/pdf' };

describe('Stored files', () => {
  onEachDatabase((database) => {
    let db: Database;
    beforeEach(async () => {
      db = await database.open();
    });
    afterEach(() => db.destroy());

    for (const size of [0, 1, 262_143, 262_144, 262_145, 1_000_000])
      it(`come back byte for byte: ${size} bytes, written in odd pieces`, async () => {
        const bytes = Buffer.from(Array.from({ length: size }, (_, n) => (n * 31) % 251));
        const writer = new FileWriter(db);
        for (let at = 0; at < size; at += 65_521) await writer.write(bytes.subarray(at, at + 65_521));
        const file = await writer.finish(facts);
        await insertFile(db, file, 0);
        expect((await readFileBytes(db, file.id)).equals(bytes)).to.equal(true);
        expect(await findFile(db, file.id)).to.deep.equal(file);
        expect(file.size).to.equal(size);
      });

    it('are not discarded once they are a file, as when the answer to a commit was lost', async () => {
      const writer = new FileWriter(db);
      await writer.write(Buffer.from('gardé'));
      const file = await writer.finish(facts);
      await insertFile(db, file, 0);
      await writer.discard();
      expect((await readFileBytes(db, file.id)).toString()).to.equal('gardé');
    });

    it('are cut into chunks of 256 kB at most', async () => {
      const work = new UnitOfWork();
      const file = stageFile(work, facts, new Uint8Array(600_000), 0);
      await work.commit(db);
      const sizes = [];
      for await (const chunk of readChunks(db, file.id)) sizes.push(chunk.length);
      expect(sizes).to.deep.equal([262_144, 262_144, 75_712]);
    });

    it('of the service’s own are kept with the unit of work that made them, or not at all', async () => {
      const work = new UnitOfWork();
      const file = stageFile(work, facts, Buffer.from('reçu'), 0);
      work.stage(() => Promise.reject(new Error('later write')));
      await work.commit(db).catch(() => undefined);
      expect(await findFile(db, file.id)).to.equal(undefined);
      expect(await readFileBytes(db, file.id)).to.have.length(0);
    });

    it('that a turn erases go when it commits, and are there until then', async () => {
      const made = new UnitOfWork();
      const { id } = stageFile(made, facts, Buffer.from('infecté'), 0);
      await made.commit(db);
      const work = new UnitOfWork();
      const { read, erase } = storedFiles(db, work);
      erase(id);
      expect(await read(id)).to.deep.equal(Buffer.from('infecté'));
      await work.commit(db);
      expect(await read(id)).to.equal(undefined);
      expect(await readFileBytes(db, id)).to.have.length(0);
    });

    it('that never became files are swept away once they are old; files and uploads under way stay', async () => {
      const abandoned = `${encodeTime(1000, 10)}0000000000000000`;
      await db
        .insertInto('file_chunks')
        .values({ file_id: abandoned, n: 0, bytes: Buffer.from('x') })
        .execute();
      const kept = new FileWriter(db);
      await kept.write(Buffer.from('y'));
      await insertFile(db, await kept.finish(facts), 0);
      const underWay = new FileWriter(db);
      await underWay.write(new Uint8Array(262_144));
      await sweepChunks(db, Date.now() - 3_600_000);
      const left = await db.selectFrom('file_chunks').select('file_id').execute();
      expect(left.map((row) => row.file_id).toSorted()).to.deep.equal([kept.id, underWay.id].toSorted());
    });
  });
});
