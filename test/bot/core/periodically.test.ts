import { once, EventEmitter } from 'node:events';
import { expect } from 'chai';
import { periodically } from '../../../bot/core/periodically.js';

describe('A periodic job', () => {
  it('runs at once and again, a failed run included, and waits for the last one when it stops', async () => {
    const events = new EventEmitter();
    const errors: unknown[] = [];
    let runs = 0;
    let finished = 0;
    const third = once(events, 'third');
    const job = periodically(
      1,
      async () => {
        runs += 1;
        if (runs === 1) throw new Error('database gone');
        if (runs === 3) events.emit('third');
        await Promise.resolve();
        finished += 1;
      },
      (error) => errors.push(error),
    );
    await third;
    await job.stop();
    const at = runs;
    expect(errors).to.have.length(1);
    expect(finished).to.equal(at - 1);
    await new Promise((resolve) => setImmediate(resolve));
    expect(runs).to.equal(at);
  });
});
