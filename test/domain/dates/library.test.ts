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

  it('is the nearest one when none lies on the side that the words say', () => {
    const [past, next] = june;
    expect(
      chooseResolution(
        [{ values: [past!, { ...past!, start: '2021-06-01', end: '2021-07-01' }] }],
        today,
        'next',
      ),
    ).to.have.property('said', '2022-06-01..2022-06-30');
    expect(
      chooseResolution(
        [{ values: [{ ...next!, start: '2024-06-01', end: '2024-07-01' }, next!] }],
        today,
        'past',
      ),
    ).to.have.property('said', '2023-06-01..2023-06-30');
  });

  it('is sorted whatever the order in which it gives them', () => {
    const days = ['2023-07-01', '2021-06-01', '2023-06-01', '2022-06-01'].map((value) => ({
      type: 'date',
      value,
    }));
    expect(chooseResolution([{ values: days }], today, 'next')).to.have.property('said', '2023-06-01');
    expect(chooseResolution([{ values: days }], today, 'past')).to.have.property('said', '2022-06-01');
    const now = { type: 'date', value: today.toString() };
    expect(chooseResolution([{ values: [now, ...days] }], today, 'next')).to.have.property(
      'said',
      '2023-05-17',
    );
    expect(chooseResolution([{ values: [now, ...days] }], today, 'past')).to.have.property(
      'said',
      '2022-06-01',
    );
  });

  it('has no meaning for us but a day or whole days', () => {
    for (const value of [
      { type: 'time', value: '2023-06-01' },
      { type: 'date', start: '2023-06-01', end: '2023-06-02' },
      { type: 'date' },
      { type: 'datetimerange', start: '2023-06-01', end: '2023-06-02' },
      { type: 'daterange', start: '2023-06-01' },
      { type: 'daterange', end: '2023-06-02' },
      { type: 'daterange', value: '2023-06-01' },
      { type: 'daterange', start: '2023-06-02', end: 'not resolved' },
    ])
      expect(chooseResolution([{ values: [value] }], today, 'next'), JSON.stringify(value)).to.deep.equal({
        kind: 'none',
        reason: 'date.missing',
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

  for (const [text, asked] of [
    ['dans un mois, le 3 décembre', 'dans 1 mois , le 3 décembre'],
    ['avant la semaine du lundi 5 janvier', 'avant le semaine du lundi 5 janvier'],
    ['dimanche, dans un an', 'dimanche , dans 1 an'],
    ["dans un mois dès aujourd'hui", "dans 1 mois des aujourd'hui"],
    ['le 1er jour du mois, après', 'le 1er jour du mois , apres'],
    ['dans la 3e semaine', 'dans le 3eme semaine'],
  ])
    it(`is « ${asked} » for « ${text} »`, () => {
      expect(libraryText(canonical(text!))).to.equal(asked);
    });

  it('begins with a whole word, half a window before the word that counts', () => {
    const asked = libraryText(`${'abcdefg '.repeat(20)}dans 2 semaine ${'abcdefg '.repeat(20)}`) ?? '';
    expect(asked)
      .to.match(/^abcdefg abcdefg .*dans 2 semaine abcdefg/)
      .and.have.lengthOf(100);
    expect(asked.indexOf('semaine')).to.be.within(43, 57);
  });

  it('has no word that says when without a length of time', () => {
    expect(libraryText('dans 3')).to.equal(undefined);
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
