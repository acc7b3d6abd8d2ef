import { expect } from 'chai';
import { recalling } from '../../../domain/text/recalling.js';

describe('a function that remembers its last texts', () => {
  it('finds what was found before, works out the others, and forgets the oldest', () => {
    const asked: string[] = [];
    const lengthOf = recalling((text) => {
      asked.push(text);
      return { length: text.length };
    }, 2);
    const first = lengthOf('un');
    expect(lengthOf('un')).to.equal(first);
    expect([lengthOf('deux'), lengthOf('trois'), lengthOf('un')].map(({ length }) => length)).to.deep.equal([
      4, 5, 2,
    ]);
    expect(asked).to.deep.equal(['un', 'deux', 'trois', 'un']);
  });
});
