import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isPostgresUrl } from '../database-url.js';

/** Asks how many bytes are free where the database grows. */
export type FreeRoom = () => Promise<number>;

/** The free room of a folder's disk, bytes: of the room that any process may take, not only the system's own. */
export async function freeRoomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** The free room of a database; undefined for a server's, which it alone knows. */
export function freeRoomOf(database: string): FreeRoom | undefined {
  return isPostgresUrl(database) ? undefined : () => freeRoomIn(dirname(database));
}
