import { expect } from 'chai';
import { ThreadedDateReader } from '../../../bot/dates/threaded-date-reader.js';
import { REFERENCE } from '../../support/date-rows.js';

/** Read by the library only. */
const FOR_THE_LIBRARY = 'trois jours plus tard';
const AMPLE = { start: 110_000, patience: 110_000, text: 60_000 };
const NO_TIME = { start: 110_000, patience: 110_000, text: 0 };

describe('the reader of dates', () => {
  it('reads by rules without starting a thread', async () => {
    const reader = new ThreadedDateReader({ start: 0, patience: 0, text: 0 });
    expect(await reader.read('le 1er juillet 2023', REFERENCE)).to.deep.include({
      kind: 'read',
      value: { first: '2023-07-01', last: '2023-07-01' },
    });
    expect(await reader.read('bonjour', REFERENCE)).to.deep.equal({ kind: 'none', reason: 'date.missing' });
    await reader.close();
  });

  it('lets the process go on ticking while the library reads, and answers with its date', async function () {
    this.timeout(120_000);
    const reader = new ThreadedDateReader(AMPLE);
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 1);
    const reading = await reader.read(FOR_THE_LIBRARY, REFERENCE);
    clearInterval(ticking);
    await reader.close();
    expect(reading).to.deep.equal({
      kind: 'read',
      value: { first: '2023-05-20', last: '2023-05-20' },
      said: '2023-05-20',
    });
    // Warming up alone costs the library seconds of a processor: blocked, the process would have ticked once or twice.
    expect(ticks).to.be.greaterThan(100);
  });

  it('gives up a text that takes too long, ends its thread, and starts another for the next', async function () {
    this.timeout(240_000);
    const reader = new ThreadedDateReader(NO_TIME);
    const none = { kind: 'none', reason: 'date.missing' };
    expect(await reader.read(FOR_THE_LIBRARY, REFERENCE)).to.deep.equal(none);
    expect(await reader.read(FOR_THE_LIBRARY, REFERENCE)).to.deep.equal(none);
    expect(await reader.read('demain', REFERENCE)).to.have.property('said', '2023-05-18');
    await reader.close();
  });

  it('answers at once to whoever comes while the thread gets ready', async () => {
    const reader = new ThreadedDateReader({ ...AMPLE, patience: 1 });
    expect(await reader.read(FOR_THE_LIBRARY, REFERENCE)).to.deep.equal({
      kind: 'none',
      reason: 'date.missing',
    });
    await reader.close();
  });
});
