import type { CopyProgress } from '../bot/storage/copy-tables.js';

/** Shows how far a copy is, on one line of the terminal; nothing where nobody looks. */
export function showProgress({ table, rows }: CopyProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${table} ${rows}\r`);
}
