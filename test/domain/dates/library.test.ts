import { expect } from 'chai';
import { parisDay } from '../../../domain/dates/calendar.js';
import { canonical } from '../../../domain/dates/canonical.js';
import { chooseResolution } from '../../../domain/dates/choose-resolution.js';
import { libraryText } from '../../../domain/dates/library-text.js';
import { REFERENCE } from '../../support/date-rows.js';

const today = parisDay(REFERENCE);
const june = [
  { type: 'daterange', start: '2022-06-01', end: '2022-07-01' },
  { type: 'daterange', start: '2023-06-01', end: '2023-07-01' },
];

describe('what the library says', () => {
  it('is the next meaning to come, never the first one blindly', () => {
    expect(chooseResolution([{ values: june }], today, 'next')).to.deep.include({
      value: { first: '2023-06-01', last: '2023-06-30' },
    });
    expect(chooseResolution([{ values: june }], today, 'past')).to.deep.include({
      value: { first: '2022-06-01', last: '2022-06-30' },
    });
  });

  it('is nothing when it is several dates, a length of time or no date at all', () => {
    const none = { kind: 'none', reason: 'date.missing' };
    const day = { values: [{ type: 'date', value: '2023-06-01' }] };
    expect(chooseResolution([], today, 'next')).to.deep.equal(none);
    expect(chooseResolution([day, day], today, 'next')).to.deep.equal(none);
    expect(
      chooseResolution([{ values: [{ type: 'duration', value: '86400' }] }], today, 'next'),
    ).to.deep.equal(none);
    expect(
      chooseResolution([{ values: [{ type: 'date', value: 'not resolved' }] }], today, 'next'),
    ).to.deep.equal(none);
    expect(
      chooseResolution(
        [{ values: [{ type: 'daterange', start: '2023-06-01', end: '2023-06-01' }] }],
        today,
        'next',
      ),
    ).to.deep.equal(none);
  });
});

describe('what the library is asked', () => {
  it('is a short window in plain French', () => {
    expect(libraryText(canonical(`trois jours plus tard ${'et encore '.repeat(200)}`)))
      .to.match(/^3 jour plus tard et encore/)
      .and.have.length.at.most(100);
  });

  for (const text of [
    'bonjour',
    '12.03',
    'un contrat de 6 mois',
    'pendant 3 mois',
    'dans quelques jours',
    '24 mois',
    "j'ai deux questions",
  ]) {
    it(`is nothing for « ${text} »`, () => {
      expect(libraryText(canonical(text))).to.equal(undefined);
    });
  }
});
