import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Visitor } from './visitor.js';

/** How many of the latest letters to look through. */
const LETTERS = 40;

/** The code of the latest letter that was sent to this visitor; a wrong one when there is none. */
export function latestCode({ service, email }: Visitor): string {
  const folder = join(service.folder, 'boite');
  try {
    for (const name of readdirSync(folder)
      .filter((file) => file.endsWith('.eml'))
      .sort()
      .toReversed()
      .slice(0, LETTERS)) {
      const letter = readFileSync(join(folder, name), 'latin1');
      const code = letter.includes(`To: ${email}`) ? /^(\d{6})\s*$/m.exec(letter)?.[1] : undefined;
      if (code !== undefined) return code;
    }
  } catch {
    // No letter was received yet.
  }
  return '000000';
}
