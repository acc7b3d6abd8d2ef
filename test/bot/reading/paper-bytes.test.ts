import { expect } from 'chai';
import { documentIn, paperBytes } from '../../../bot/reading/paper-bytes.js';
import type { ReadDocument } from '../../../domain/documents/page.js';

const BOX = { x0: 0, y0: 0, x1: 1, y1: 1 };

describe('What was read of a file', () => {
  const documentOf = (lines: number, cells: number, text: string): ReadDocument => {
    const line = { ...BOX, cells: Array.from({ length: cells }, () => ({ ...BOX, text })) };
    const page = {
      number: 1,
      width: 595,
      height: 842,
      ink: [],
      lines: Array.from({ length: lines }, () => line),
    };
    return { pages: [page], pageCount: 1, fields: [], signatures: 0 };
  };

  it('is handed on whole', () => {
    const document = documentOf(3, 2, 'Relevé');
    expect(documentIn(paperBytes(document))).to.deep.equal(document);
  });

  it('is held within bounds', () => {
    const lines = documentIn(paperBytes(documentOf(100, 1000, 'mot'))).pages[0]?.lines ?? [];
    expect(lines.flatMap(({ cells }) => cells)).to.have.length(20_000);
  });
});
