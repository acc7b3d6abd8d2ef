import { expect } from 'chai';
import { measureReplicas } from '../../../bench/speed/replicas.js';

describe('two processes on PostgreSQL', () => {
  it('are compared with one by what a question costs, however the messages are spread', async function () {
    this.timeout(300_000);
    const told: string[] = [];
    const size = { people: 2, messages: 2 };
    const rows = await measureReplicas({ rounds: 1 }, (line) => told.push(line), size);
    expect(rows).to.have.length(2);
    for (const { pairs, goal } of rows) {
      expect(pairs).to.have.length(1);
      expect(pairs[0]?.ours).to.be.greaterThan(0);
      expect(pairs[0]?.peer).to.be.greaterThan(0);
      expect(goal).to.deep.equal({ atMost: 1.15 });
    }
    expect(told.at(-1)).to.contain('3/3 tours');
  });
});
