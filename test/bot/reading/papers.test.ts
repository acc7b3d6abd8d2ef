import { expect } from 'chai';
import { Papers, type Stored } from '../../../bot/reading/papers.js';
import type { ReadingOutcome } from '../../../bot/reading/document-reader.js';
import type { Situation, Understanding } from '../../../domain/documents/understand.js';

const STORED: Stored = {
  id: 'F1',
  format: 'pdf',
  sender: () => Promise.resolve({ person: 'alice' }),
  bytes: () => Promise.resolve(new Uint8Array(1)),
};
const SITUATION: Situation = {
  appel: { pieces: [], autresPapiers: [] },
  valeurs: {},
  known: {},
  nom: 'note.pdf',
};
const UNDERSTOOD: Understanding = {
  ...{ piece: undefined, autre: undefined, probability: 0, ranking: [], aussi: [] },
  ...{ faits: [], defauts: [], pages: 1, lues: 1 },
};

describe('The texts of files', () => {
  const counting = (heldFor?: number): { papers: Papers; reads: () => number; again: Situation[] } => {
    let reads = 0;
    const again: Situation[] = [];
    const reader = {
      read: (): Promise<ReadingOutcome> => {
        reads++;
        return Promise.resolve({ kind: 'lu', paper: new Uint8Array(1), understood: UNDERSTOOD });
      },
      understand: (_paper: Uint8Array, situation: Situation): Promise<Understanding> => {
        again.push(situation);
        return Promise.resolve(UNDERSTOOD);
      },
    };
    return { papers: new Papers(reader, heldFor), reads: () => reads, again };
  };

  it('are read once, however often they are asked for, and understood once by what is known', async () => {
    const { papers, reads, again } = counting();
    await papers.understand(STORED, SITUATION);
    expect(await papers.understand(STORED, { ...SITUATION })).to.equal(UNDERSTOOD);
    expect([reads(), again]).to.deep.equal([1, []]);
  });

  it('are understood anew once more is known, without being read again', async () => {
    const { papers, reads, again } = counting();
    const more = { ...SITUATION, known: { nom: 'Les Ateliers du Vallon' } };
    await papers.understand(STORED, SITUATION);
    await papers.understand(STORED, more);
    expect([reads(), again]).to.deep.equal([1, [more]]);
  });

  it('are forgotten after a while: what was read lives with its file alone', async () => {
    const { papers, reads } = counting(0);
    do await papers.read(STORED, SITUATION);
    while (reads() < 2 && (await new Promise<boolean>((resolve) => setImmediate(resolve, true))));
    expect(reads()).to.equal(2);
  });

  it('are none where the store is away, which costs the file nothing', async () => {
    const { papers } = counting();
    const away = { ...STORED, bytes: () => Promise.reject(new Error('away')) };
    expect(await papers.understand(away, SITUATION)).to.equal(undefined);
  });
});
