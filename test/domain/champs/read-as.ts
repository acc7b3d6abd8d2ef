import { expect } from 'chai';
import type { Champ } from '../../../domain/appel/appel.js';
import type { ChampReading } from '../../../domain/champs/champ-reader.js';
import { readerOf, type ChampType } from '../../../domain/champs/champs.js';
import type { Valeurs } from '../../../domain/dossier/dossier.js';
import { hear } from '../../../domain/understanding/said.js';
import { territoires } from '../../support/territoires.js';
import { hearing, line } from './hearing.js';

/** What else a reader may look at. */
export interface Given {
  readonly champ?: Partial<Champ>;
  readonly before?: Valeurs;
  readonly codePostal?: string;
}

/** What a message answers to a field of that type, among the places of France. */
export async function readAs(type: ChampType, text: string, given: Given = {}): Promise<ChampReading> {
  const heard = hearing(text, { id: type, type, max: 200, ...given.champ }, given.before);
  const { codePostal } = given;
  return readerOf(type).read({ ...heard, territoires, ...(codePostal === undefined ? {} : { codePostal }) });
}

/** The same on one line: `value`, `? a | b (reason)`, `- reason`. */
export async function lineAs(type: ChampType, text: string, given: Given = {}): Promise<string> {
  return line(await readAs(type, text, given), type);
}

/** One test for each row of a table of texts and what must be read; each reading explains parts of its text. */
export function readsAs(type: ChampType, table: Readonly<Record<string, string>>, given: Given = {}): void {
  for (const [text, expected] of Object.entries(table)) {
    it(`${text.slice(0, 80)} → ${expected}`, async () => {
      const reading = await readAs(type, text, given);
      expect(line(reading, type)).to.equal(expected);
      if (reading.kind === 'none') return;
      for (const { start, end } of reading.explained)
        expect(hear(text, 'fr').text.slice(start, end), text)
          .to.have.length(end - start)
          .above(0);
    });
  }
}
