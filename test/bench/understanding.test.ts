import { expect } from 'chai';
import { measureActs, measureAnswers } from '../../bench/understanding/measure.js';

/** The bars of docs/comprehension.md, on the development sets: no change of the reading may fall below them. */
describe('What is understood of people', function () {
  this.timeout(600_000);

  it('does what is asked for, or offers it, and stores no wish as an answer (npm run eval:actes)', async () => {
    const { tally, storedAsData } = await measureActs('bench/sets/acts-dev.jsonl');
    expect(tally.share('an act', 'right'), 'done').to.be.at.least(75);
    expect(tally.share('an act', 'right', 'offered'), 'done or offered').to.be.at.least(90);
    expect(tally.share('all', 'wrong'), 'wrong').to.be.at.most(3);
    expect(tally.share('context confirm', 'wrong'), 'confirmed wrongly').to.equal(0);
    expect(storedAsData).to.equal(0);
  });

  it('stores what is answered and nothing else (npm run eval:reponses)', async () => {
    const tally = await measureAnswers('bench/sets/answers-dev.jsonl');
    expect(tally.share('all', 'right'), 'right').to.be.at.least(85);
    expect(tally.share('all', 'wrong'), 'wrong').to.be.at.most(3);
    expect(tally.share('answer + question, both', 'right'), 'answer and question').to.be.at.least(80);
    expect(tally.share('kind correction', 'right'), 'corrections').to.be.at.least(80);
  });
});
