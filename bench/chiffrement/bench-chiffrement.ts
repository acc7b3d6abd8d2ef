/**
 * What encryption at rest costs: tsx bench/chiffrement/bench-chiffrement.ts
 * The same work on two SQLite files, one of them with a key; processor time, the best of several rounds.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../bot/storage/database.js';
import { FileWriter, readFileBytes } from '../../bot/storage/files.js';
import { NO_KEYS, parseDataKeys } from '../../bot/storage/sealing/data-keys.js';
import { activitiesAfter, appendActivity } from '../../bot/storage/transcripts.js';

const ROUNDS = 5;
const MESSAGES = 500;
const DOCUMENT = randomBytes(10 * 1024 * 1024);
const KEYS = parseDataKeys(`essai:${randomBytes(32).toString('base64')}`) ?? NO_KEYS;
const TEXT = 'Développer les clauses sociales dans les marchés de l’État. '.repeat(5);

/** One kind of work: `round` tells its repetitions apart. */
type Work = (db: Database, round: number) => Promise<void>;

const writeMessages: Work = async (db, round) => {
  for (let n = 0; n < MESSAGES; n++)
    await db
      .transaction()
      .execute((transaction) =>
        appendActivity(transaction, `c${round}`, { id: String(n), type: 'message', text: TEXT }, n),
      );
};
const readMessages: Work = async (db, round) => {
  for (let n = 0; n < 10; n++) await activitiesAfter(db, `c${round}`, 0, MESSAGES);
};
const documents: string[] = [];
const writeDocument: Work = async (db, round) => {
  const writer = new FileWriter(db);
  await writer.write(DOCUMENT);
  documents[round] = writer.id;
  await writer.finish({ conversationId: null, dossierReference: null, name: 'note.pdf', mediaType: '' });
};
const readDocument: Work = async (db, round) => {
  await readFileBytes(db, documents[round] ?? '');
};

const WORKS: readonly (readonly [string, Work])[] = [
  [`write ${MESSAGES} messages`, writeMessages],
  [`read ${MESSAGES} messages, ten times`, readMessages],
  ['write a document of 10 MB', writeDocument],
  ['read a document of 10 MB', readDocument],
];

const folder = mkdtempSync(join(tmpdir(), 'aap-bench-'));
const [plain, sealed] = [await measure('plain', NO_KEYS), await measure('sealed', KEYS)];
rmSync(folder, { recursive: true });
for (const [n, [name]] of WORKS.entries()) {
  const [without, given] = [plain[n] ?? 0, sealed[n] ?? 0];
  process.stdout.write(
    `${name.padEnd(36)} plain ${without.toFixed(1).padStart(7)} ms   encrypted ${given.toFixed(1).padStart(7)} ms   ×${(given / without).toFixed(2)}\n`,
  );
}

/** The least processor time of each kind of work, milliseconds. */
async function measure(name: string, keys: typeof KEYS): Promise<readonly number[]> {
  const db = await openDatabase(join(folder, `${name}.db`), { keys });
  const least = WORKS.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++)
    for (const [n, [, work]] of WORKS.entries()) {
      const before = process.cpuUsage();
      await work(db, round);
      const { user, system } = process.cpuUsage(before);
      least[n] = Math.min(least[n] ?? Infinity, (user + system) / 1000);
    }
  await db.destroy();
  return least;
}
