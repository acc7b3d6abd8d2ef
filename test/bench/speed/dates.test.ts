import { expect } from 'chai';
import { measureDates } from '../../../bench/speed/dates.js';

describe('the thread that reads dates', () => {
  it('is measured by what it adds to a process, in memory and CPU', async function () {
    this.timeout(300_000);
    const [memory, first, later] = await measureDates({ rounds: 1 }, () => undefined);
    // An isolate with a library of some megabytes is never for nothing.
    expect(memory?.pairs[0]?.ours).to.be.greaterThan(1);
    expect(first?.pairs[0]?.ours).to.be.greaterThan(0);
    expect(later?.ratio).to.be.lessThan(1);
  });
});
