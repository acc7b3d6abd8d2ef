import { expect } from 'chai';
import { FuzzedService } from '../../fuzz/fuzzed-service.js';
import { linesOf, playLine } from '../../fuzz/inputs/talk.js';
import { Random } from '../../fuzz/random.js';
import { Visitor } from '../../fuzz/visitor.js';
import { transcripts } from '../../support/transcripts.js';

/** Words that any log may hold. */
const COMMON = 6;

describe('The log of the built service, at its most talkative', () => {
  it('holds nothing that was typed, and no token or key, from the first word of a dossier to its transmission', async function () {
    this.timeout(300_000);
    const service = await FuzzedService.start();
    const visitor = new Visitor(service, new Random(7));
    expect(await visitor.arrive()).to.equal(true);
    const association = transcripts.get('association.md');
    if (association === undefined) throw new Error('There is no association.md');
    for (const line of linesOf(association)) expect(await playLine(visitor, line)).to.equal('200');
    await service.stop();

    const typed = visitor.sent.filter(
      (line): line is string => typeof line === 'string' && line.length > COMMON,
    );
    expect(typed.length).to.be.greaterThan(15);
    expect(service.log).not.to.equal('');
    for (const text of [
      ...typed,
      visitor.canary,
      visitor.token,
      visitor.cookie,
      visitor.userId,
      ...service.secrets,
    ])
      expect(service.log).not.to.include(text);
  });
});
