import { expect } from 'chai';
import { salvage, valueAt } from '../../../domain/appel/draft.js';

describe('A draft of a faulty document', () => {
  const raw = { dates: { retenue: 3, publiees: [{ date: 'x' }, { date: '2023-07-01' }] } };

  it('keeps what is sound, at its place', () => {
    expect(
      salvage(raw, [
        ['dates', 'retenue'],
        ['dates', 'publiees', 0],
      ]),
    ).to.deep.equal({
      dates: { retenue: undefined, publiees: [undefined, { date: '2023-07-01' }] },
    });
  });

  it('leaves the document itself alone', () => {
    salvage(raw, [['dates']]);
    expect(raw.dates.retenue).to.equal(3);
  });

  it('is nothing when the whole is of the wrong kind', () => {
    expect(salvage(raw, [[]])).to.equal(undefined);
  });

  it('finds no value beyond a leaf', () => {
    expect(valueAt(raw, ['dates', 'retenue', 'jour', 0])).to.equal(undefined);
    expect(valueAt(raw, ['dates', 'publiees', 1, 'date'])).to.equal('2023-07-01');
  });
});
