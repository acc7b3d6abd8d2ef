import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { backUp } from '../../../../bot/operator/backup.js';
import { encryptDatabase } from '../../../../bot/operator/encrypt-database.js';
import { moveDatabase } from '../../../../bot/operator/move-database.js';
import { openDatabase, type Database } from '../../../../bot/storage/database.js';
import { findFile, readFileBytes } from '../../../../bot/storage/files.js';
import { NO_KEYS, type DataKeys } from '../../../../bot/storage/sealing/data-keys.js';
import { DataKeyError } from '../../../../bot/storage/sealing/known-keys.js';
import { SealError } from '../../../../bot/storage/sealing/seal.js';
import { explainStart } from '../../../../bot/operator/explain-start.js';
import { ConversationHarness } from '../../../support/conversation-harness.js';
import { dataKeys } from '../../../support/data-keys.js';
import { DirectLineSpeaker } from '../../../support/direct-line-speaker.js';
import { newPostgres } from '../../../support/each-database.js';
import { words } from '../../../support/fixtures.js';
import { play } from '../../../support/play-transcript.js';
import { rawContent, rawFiles } from '../../../support/raw-database.js';
import { temporaryFolder, type TemporaryFolder } from '../../../support/temporary-folder.js';
import { transcripts, withBefore } from '../../../support/transcripts.js';

const KEYS = dataKeys('un');
const played = withBefore(transcripts.get('association.md')!);

/** Stands in the id of the call, or in its content, which is public and kept in plain. */
const PUBLIC = ['appel', 'pieces']
  .map((name) => readFileSync(`content/appels/facilitateurs-2023/${name}.yaml`, 'utf8'))
  .join('\n');
/** What the applicant typed and which files were sent: all of that length, so that a hit is no coincidence. */
const typed = played
  .flatMap(({ lines }) => lines)
  .filter(({ keyword }) => keyword === 'usager')
  .flatMap(({ text }) => text.replace(/^\[fichiers (.*)\]$/u, '$1').split(', '))
  .filter((text) => text.length >= 8 && !text.includes('[') && !PUBLIC.includes(text));

describe('what is encrypted at rest', function () {
  this.timeout(120_000);
  let folder: TemporaryFolder;
  before(() => (folder = temporaryFolder()));
  after(() => {
    folder.remove();
  });

  let files = 0;
  const newSqlite = (): Promise<string> => Promise.resolve(folder.path(`base-${++files}.db`));

  for (const [name, newDatabase] of [
    ['SQLite', newSqlite],
    ['PostgreSQL', newPostgres],
  ] as const)
    describe(`on ${name}`, () => {
      let filled: string;
      let url: string;

      // A whole dossier, filed and sent.
      before(async () => {
        filled = await newDatabase();
        const harness = await ConversationHarness.open({ database: filled, keys: KEYS });
        await play(played, harness, (at) => DirectLineSpeaker.connect(at));
        await harness.close();
      });
      beforeEach(async () => {
        url = await newDatabase();
        await moveDatabase({ from: filled, to: url }, words);
      });

      /** All that is kept, as the service reads it. */
      async function readAll(db: Database): Promise<unknown> {
        const files = await db.selectFrom('files').select('id').orderBy('id').execute();
        return {
          dossiers: await db.selectFrom('dossiers').selectAll().execute(),
          letters: await db.selectFrom('letters').selectAll().orderBy('id').execute(),
          journal: await db.selectFrom('letter_attempts').selectAll().orderBy('id').execute(),
          said: await db
            .selectFrom('activities')
            .selectAll()
            .orderBy('conversation_id')
            .orderBy('seq')
            .execute(),
          inbox: await db.selectFrom('inbox').selectAll().orderBy('id').execute(),
          states: await db.selectFrom('states').selectAll().orderBy('key').execute(),
          files: await Promise.all(
            files.map(async ({ id }) => [
              await findFile(db, id),
              (await readFileBytes(db, id)).toString('base64'),
            ]),
          ),
        };
      }
      const reading = async (keys: DataKeys): Promise<string> => {
        const db = await openDatabase(url, { keys });
        const read = JSON.stringify(await readAll(db));
        await db.destroy();
        return read;
      };
      const rewrite = async (keys: DataKeys): Promise<string> => {
        const db = await openDatabase(url, { keys });
        const { text: said } = await encryptDatabase({ db, config: { dataKeys: keys }, words });
        await db.destroy();
        return said;
      };
      /** What can be read of the database without a key: the typed texts, and the beginnings of the documents. */
      async function leaks(keys: DataKeys): Promise<readonly string[]> {
        const db = await openDatabase(url, { keys });
        const files = await db.selectFrom('files').select('id').execute();
        const raw = Buffer.concat([await rawContent(db), ...(name === 'SQLite' ? [rawFiles(url)] : [])]);
        const bytes = await Promise.all(files.map(async ({ id }) => readFileBytes(db, id)));
        await db.destroy();
        expect(bytes.length).to.be.greaterThan(4);
        return [
          ...typed.filter((text) => raw.includes(text)),
          ...bytes
            .filter((file) => raw.includes(file.subarray(0, 40)))
            .map((file) => file.toString('latin1', 0, 9)),
          ...(raw.includes('noel.lefevre') ? ['the address'] : []),
        ];
      }

      it('shows nothing of what was typed, of the documents, of the letters', async () => {
        expect(typed.length).to.be.greaterThan(8);
        url = filled;
        expect(await leaks(KEYS)).to.deep.equal([]);
      });

      it('may be what was plain before, which is read as ever meanwhile', async () => {
        const before = await reading(KEYS);
        await rewrite(dataKeys('clair', 'un'));
        expect(await leaks(NO_KEYS)).to.include.members([...typed, 'the address']);
        expect(await reading(NO_KEYS)).to.equal(before);
        expect(await reading(KEYS)).to.equal(before);
        expect(await rewrite(KEYS)).to.include('tout est chiffré avec la clé « un »');
        expect(await leaks(KEYS)).to.deep.equal([]);
        expect(await reading(KEYS)).to.equal(before);
      });

      it('changes keys, and back to none', async () => {
        const before = await reading(KEYS);
        expect(await reading(dataKeys('deux', 'un'))).to.equal(before);
        expect(await rewrite(dataKeys('deux', 'un'))).to.match(/à retirer de DATA_KEYS\u00a0: un\./u);
        expect(await reading(dataKeys('deux'))).to.equal(before);
        expect(await rewrite(dataKeys('deux'))).to.match(/^0 ligne/u);
        expect(await leaks(dataKeys('deux'))).to.deep.equal([]);
        expect(await rewrite(dataKeys('clair', 'deux'))).to.match(
          /plus rien n’est chiffré.*DATA_KEYS\u00a0: deux\./su,
        );
        expect(await reading(NO_KEYS)).to.equal(before);
      });

      it('is never half-read: a key that is missing or wrong stops everything before it begins', async () => {
        const wrong = { writing: 'un', byId: new Map([['un', dataKeys('x').byId.get('x')!]]) };
        for (const [keys, sentence] of [
          [NO_KEYS, 'absente de DATA_KEYS'],
          [dataKeys('deux'), 'absente de DATA_KEYS'],
          [wrong, 'n’est pas celle qui a chiffré les données'],
        ] as const) {
          const error: unknown = await openDatabase(url, { keys }).catch((thrown: unknown) => thrown);
          expect(error).to.be.instanceOf(DataKeyError);
          expect(explainStart(error, words)).to.include('« un »').and.to.include(sentence);
        }
        expect((await reading(KEYS)).length).to.be.greaterThan(1000);
      });

      it('tells a byte that was changed, or a value that was moved, from what was written', async () => {
        const db = await openDatabase(url, { keys: KEYS });
        const stored = db.withoutPlugins();
        const thrown = async (read: Promise<unknown>): Promise<unknown> =>
          read.catch((error: unknown) => error);
        const { json } = await stored.selectFrom('dossiers').select('json').executeTakeFirstOrThrow();
        const changed = json.slice(0, 60) + (json[60] === 'A' ? 'B' : 'A') + json.slice(61);
        await stored.updateTable('dossiers').set({ json: changed }).execute();
        expect(await thrown(db.selectFrom('dossiers').selectAll().execute())).to.be.instanceOf(SealError);
        await stored.updateTable('letters').set({ json }).execute();
        expect(await thrown(db.selectFrom('letters').select('json').execute())).to.be.instanceOf(SealError);
        await sql`update file_chunks set bytes = ${Buffer.from('aap1:un:et rien du tout après cela')}`.execute(
          db,
        );
        const { id } = await db.selectFrom('files').select('id').limit(1).executeTakeFirstOrThrow();
        expect(await thrown(readFileBytes(db, id))).to.be.instanceOf(SealError);
        await db.destroy();
      });

      it('is copied and moved as it is', async () => {
        const before = await reading(KEYS);
        const db = await openDatabase(url, { keys: KEYS });
        const copy = await newSqlite();
        await backUp(db, copy);
        await db.destroy();
        const target = await newPostgres();
        await moveDatabase({ from: copy, to: target }, words);
        url = copy;
        expect(rawFiles(url).includes('noel.lefevre')).to.equal(false);
        expect(await reading(KEYS)).to.equal(before);
        url = target;
        expect(await reading(KEYS)).to.equal(before);
        const refused: unknown = await openDatabase(target).catch((error: unknown) => error);
        expect(refused).to.be.instanceOf(DataKeyError);
      });
    });
});
