import { expect } from 'chai';
import { contentEntries } from '../../../bench/faq/content.js';
import { measureFaqSize } from '../../../bench/speed/faq-size.js';
import { syntheticFaq } from '../../../bench/speed/synthetic-faq.js';

describe('a FAQ of any size', () => {
  it('is the same at each run, with entries unlike each other', () => {
    const faq = syntheticFaq(contentEntries(), 200, 1);
    expect(faq).to.have.length(200);
    expect(faq).to.deep.equal(syntheticFaq(contentEntries(), 200, 1));
    expect(new Set(faq.map(({ id }) => id)).size).to.equal(200);
    // A question of little words has none to replace.
    expect(new Set(faq.map(({ question }) => question)).size).to.be.greaterThan(180);
  });

  it('is measured against a peer at each size, and against what is promised at the largest', async function () {
    this.timeout(60_000);
    const told: string[] = [];
    const rows = await measureFaqSize({ entries: [10, 20] }, (line) => told.push(line), 4);
    expect(rows.map(({ what }) => what)).to.have.length(5);
    for (const { ratio } of rows) expect(ratio).to.be.greaterThan(0);
    expect(rows.at(-1)).to.deep.include({ goal: { atMost: 1 } });
    expect(told.join('\n')).to.contain('minisearch : 8/8');
  });
});
