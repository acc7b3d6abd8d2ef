import { expect } from 'chai';
import { examine } from '../../../bot/files/examine.js';
import type { RefusFichier } from '../../../domain/dossier/fichiers.js';

/** Every format that the call's documents accept. */
export const ALL = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'jpg', 'png'];

export type Bytes = () => Buffer | Promise<Buffer>;
export type Taken = readonly (readonly [what: string, format: string, bytes: Bytes])[];
export type Refused = readonly (readonly [what: string, raison: RefusFichier, bytes: Bytes])[];

/** One test a case. */
export function checkVerdicts(taken: Taken, refused: Refused): void {
  for (const [what, format, bytes] of taken)
    it(`takes ${what}`, async () => {
      expect(await examine(await bytes(), ALL)).to.deep.equal({ kind: 'sain', format });
    });
  for (const [what, raison, bytes] of refused)
    it(`refuses ${what}: ${raison}`, async () => {
      expect(await examine(await bytes(), ALL)).to.deep.equal({ kind: 'refuse', raison });
    });
}
