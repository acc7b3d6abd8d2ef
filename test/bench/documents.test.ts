import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { measureDocuments } from '../../bench/documents/measure.js';
import { makePapers } from '../../bench/documents/papers/make-papers.js';
import { DocumentTally } from '../../bench/documents/tally.js';

/** Papers made for the test, in other words and layouts than the development set: what is read of them may not fall. */
describe('What is read in documents (npm run eval:documents)', function () {
  this.timeout(240_000);
  const dir = mkdtempSync(join(tmpdir(), 'papers-'));
  const tally = new DocumentTally();

  before(async () => {
    await makePapers(dir);
    for await (const measured of measureDocuments(dir)) tally.add(measured);
  });

  after(() => {
    rmSync(dir, { recursive: true });
  });

  it('recognises each, and never places one wrongly without asking', () => {
    expect(tally.pieces('texte'), 'text').to.be.at.least(90);
    expect(tally.pieces('scan'), 'scans').to.equal(100);
    expect(tally.silent).to.equal(0);
  });

  it('reads what they say', () => {
    expect(tally.facts('right', 'texte'), 'text').to.be.at.least(90);
    expect(tally.facts('right', 'scan'), 'scans').to.be.at.least(75);
    expect(tally.facts('wrong', 'texte', 'scan'), 'wrong').to.be.at.most(3);
  });

  it('finds what is wrong with them, and nothing else', () => {
    expect(tally.missed, 'missed').to.be.at.most(1);
    expect(tally.alarmed, 'false alarms').to.equal(0);
  });
});
