import { insertConversation } from '../../bot/storage/conversations.js';
import type { Database } from '../../bot/storage/database.js';

/**
 * Opens a file that the assistant offers. A conversation of the test adapter is known to the service while its file is fetched:
 * its turns are the test's own.
 * @param owners who talks in each conversation of the test adapter @throws when there is none at that address
 */
export async function fetchOffered(
  db: Database,
  server: string,
  contentUrl: string,
  owners: ReadonlyMap<string, string>,
): Promise<Buffer> {
  const id = contentUrl.split('/').find((part) => owners.has(part));
  if (id === undefined) return fetchBytes(server, contentUrl);
  const userId = owners.get(id) ?? '';
  await insertConversation(db, { id, channel: 'test', userId, locale: 'fr-FR', createdAt: Date.now() });
  const bytes = await fetchBytes(server, contentUrl);
  await db.deleteFrom('conversations').where('id', '=', id).execute();
  return bytes;
}

async function fetchBytes(server: string, contentUrl: string): Promise<Buffer> {
  const answer = await fetch(server + contentUrl);
  if (!answer.ok) throw new Error(`${contentUrl} answers ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
