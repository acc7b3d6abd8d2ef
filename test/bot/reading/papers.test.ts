import { expect } from 'chai';
import { Papers } from '../../../bot/reading/papers.js';
import type { ReadDocument } from '../../../domain/documents/page.js';

const SENDER = (): Promise<{ person: string }> => Promise.resolve({ person: 'alice' });
const BYTES = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array(1));
const DOCUMENT: ReadDocument = { pages: [], pageCount: 0, fields: [], signatures: 0 };

describe('The texts of files', () => {
  const counting = (heldFor?: number): { papers: Papers; reads: () => number } => {
    let reads = 0;
    const read = (): Promise<{ kind: 'lu'; document: ReadDocument }> => {
      reads++;
      return Promise.resolve({ kind: 'lu', document: DOCUMENT });
    };
    return { papers: new Papers({ read }, heldFor), reads: () => reads };
  };

  it('are read once, however often they are asked for', async () => {
    const { papers, reads } = counting();
    await papers.read('F1', 'pdf', SENDER, BYTES);
    expect(await papers.read('F1', 'pdf', SENDER, BYTES)).to.equal(DOCUMENT);
    expect(reads()).to.equal(1);
  });

  it('are forgotten after a while: what was read lives with its file alone', async () => {
    const { papers, reads } = counting(0);
    do await papers.read('F1', 'pdf', SENDER, BYTES);
    while (reads() < 2 && (await new Promise<boolean>((resolve) => setImmediate(resolve, true))));
    expect(reads()).to.equal(2);
  });

  it('are none where the store is away, which costs the file nothing', async () => {
    const { papers } = counting();
    expect(await papers.read('F1', 'pdf', SENDER, () => Promise.reject(new Error('away')))).to.equal(
      undefined,
    );
  });
});
