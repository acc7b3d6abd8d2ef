import { expect } from 'chai';
import { highestRate } from '../../../bench/speed/highest-rate.js';
import { measureLoad } from '../../../bench/speed/load.js';
import { trendOf } from '../../../bench/speed/memory-samples.js';
import { sendOpenLoop } from '../../../bench/speed/open-loop.js';
import { OurService } from '../../../bench/speed/our-service.js';
import { faqQuestions } from '../../../bench/speed/talks.js';
import { reached } from '../../../bench/speed/table.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const PATIENCE_MS = 300_000;

describe('many open chats', () => {
  it('lose no message, and their waits and memory are told', async function () {
    this.timeout(PATIENCE_MS);
    const told: string[] = [];
    const size = { chats: 6, rate: 4, messages: 40, minutes: 1 };
    const rows = await measureLoad(size, (line) => told.push(line), 2);
    const [lost] = rows;
    expect(lost?.what).to.contain('perdus');
    expect(lost?.pairs[0]?.peer).to.be.at.least(48);
    expect(lost && reached(lost), told.join('\n')).to.equal(true);
    expect(rows).to.have.length.within(5, 6);
    for (const { ratio } of rows) expect(ratio).not.to.be.NaN;
    expect(told.join('\n')).to.contain('conversations ouvertes : 6/6').and.contain('40/40 messages');
  });

  it('count an answer that is not the right one as lost', async function () {
    this.timeout(PATIENCE_MS);
    const folder = temporaryFolder();
    const server = await OurService.start(folder.path('data'));
    const person = await server.open();
    const [right] = faqQuestions();
    const say = [{ text: right?.text ?? '' }, { text: right?.text ?? '', holds: 'autre chose' }];
    const { lost, sent, example } = await sendOpenLoop([person], { rate: 50, messages: 2, say });
    person.close();
    await server.stop();
    folder.remove();
    expect({ lost, sent }).to.deep.equal({ lost: 1, sent: 2 });
    expect(example).to.contain(right?.text);
  });
});

describe('the highest rate that holds', () => {
  const upTo = (limit: number) => (rate: number) => Promise.resolve(rate <= limit);

  it('is the one that is asked for when it can be', async () => {
    expect(await highestRate(100, upTo(100))).to.equal(100);
  });

  it('is found by halving otherwise', async () => {
    expect(await highestRate(100, upTo(60))).to.equal(59.375);
    expect(await highestRate(100, upTo(0))).to.equal(0);
  });
});

describe('the memory over many messages', () => {
  it('is judged by its second half', () => {
    const flat = [10, 20, 30, 30, 30, 30].map((y, n) => ({ x: n * 100, y }));
    expect(trendOf(flat)).to.deep.equal({ middle: 30, end: 30, slope: 0 });
    const grows = [10, 20, 30, 32, 34].map((y, n) => ({ x: n * 100, y }));
    expect(trendOf(grows).slope).to.be.closeTo(0.02, 1e-9);
  });
});
