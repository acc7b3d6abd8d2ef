import type { Champ } from '../../../domain/appel/appel.js';
import type { ChampReader, ChampReading, Hearing } from '../../../domain/champs/champ-reader.js';
import { readDateByRules } from '../../../domain/dates/read-date.js';
import type { Valeurs } from '../../../domain/dossier/dossier.js';
import { hear } from '../../../domain/understanding/said.js';

/** Monday 15 May 2023, at noon in Paris. */
const NOW = new Date('2023-05-15T10:00:00Z');

/** What a reader needs to read a text as the answer to a field. */
export function hearing(
  text: string,
  champ: Partial<Champ>,
  before: Valeurs = {},
  langue: 'fr' | 'en' = 'fr',
): Hearing {
  return {
    said: hear(text, langue),
    champ: { id: 'champ', options: [], max: 500, facultatif: false, ...champ } as Champ,
    now: NOW,
    others: { personnes: ['contact', 'signataire'], quantite: 'etp' },
    lieu: { region: 'region', departement: 'departement' },
    fuseau: 'Europe/Paris',
    territoires: { regions: [], departements: [] } as unknown as Hearing['territoires'],
    dates: { read: (said, now) => Promise.resolve(readDateByRules(said, now)) },
    before,
  };
}

/** A reading on one line: `value`, `? a | b (reason)`, `- reason`. */
export function line(reading: ChampReading, id = 'champ'): string {
  if (reading.kind === 'none') return `- ${reading.reason}`;
  if (reading.kind === 'read') return String(reading.answers[id]);
  return `? ${reading.candidates.map((answers) => String(answers[id])).join(' | ')} (${reading.reason})`;
}

/** One test for each row of a table of texts and what must be read. */
export function readsLike(
  reader: ChampReader,
  champ: Partial<Champ>,
  table: Readonly<Record<string, string>>,
  more: { before?: Valeurs; langue?: 'fr' | 'en' } = {},
): void {
  for (const [text, expected] of Object.entries(table)) {
    it(`${text} → ${expected}`, async () => {
      const reading = await reader.read(hearing(text, champ, more.before, more.langue));
      const found = line(reading);
      if (found !== expected) throw new Error(`read ${found}, expected ${expected}`);
    });
  }
}
