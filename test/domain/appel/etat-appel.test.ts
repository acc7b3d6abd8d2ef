import { expect } from 'chai';
import fc from 'fast-check';
import type { Appel } from '../../../domain/appel/appel.js';
import { applies, fieldsOf, type Condition } from '../../../domain/appel/condition.js';
import { daysBetween } from '../../../domain/appel/days.js';
import { etatAppel, isOpen } from '../../../domain/appel/etat-appel.js';
import { FORMATS, mediaTypeOf, REFUSED_FORMATS } from '../../../domain/appel/formats.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

describe('the state of a call', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  /** Of the 2023 call, the sources give 31 May, 15 June and 1 July: the last one counts. */
  const STATES: readonly (readonly [instant: string, etat: string, open: boolean])[] = [
    ['2023-03-28T23:59:59.999+02:00', 'pas_ouvert', false],
    ['2023-03-29T00:00:00+02:00', 'ouvert', true],
    ['2023-05-15T23:59:59+02:00', 'ouvert', true],
    ['2023-06-30T12:00:00+02:00', 'entre_deux_dates', true],
    ['2023-07-01T23:59:59.999+02:00', 'entre_deux_dates', true],
    ['2023-07-02T00:00:00+02:00', 'clos', false],
  ];
  for (const [instant, etat, open] of STATES)
    it(`is ${etat} at ${instant}`, () => {
      expect(etatAppel(appel, new Date(instant))).to.equal(etat);
      expect(isOpen(appel, new Date(instant))).to.equal(open);
    });

  it('is between two dates from the day after the first, where the call is', () => {
    const dates = { ...appel.dates, publiees: [{ date: '2023-06-15', source: 's', endroit: 'e' }] };
    const at = (instant: string, fuseau = 'Europe/Paris'): string =>
      etatAppel({ ...appel, fuseau, dates }, new Date(instant));
    expect(at('2023-06-15T23:59:59+02:00')).to.equal('ouvert');
    expect(at('2023-06-15T23:59:59+02:00', 'Indian/Reunion')).to.equal('entre_deux_dates');
    expect(at('2023-06-16T00:00:00+02:00')).to.equal('entre_deux_dates');
  });

  it('has no second date in the one that counts, nor in one that comes after it', () => {
    for (const date of ['2023-07-01', '2023-08-01']) {
      const dates = { ...appel.dates, publiees: [{ date, source: 's', endroit: 'e' }] };
      expect(etatAppel({ ...appel, dates }, new Date('2023-07-01T12:00:00+02:00'))).to.equal('ouvert');
    }
  });
});

describe('days between two instants', () => {
  for (const [from, to, days] of [
    ['2023-05-15T00:00:00+02:00', '2023-05-15T23:59:59+02:00', 0],
    ['2023-05-15T23:59:59+02:00', '2023-05-16T00:00:00+02:00', 1],
    ['2023-03-25T12:00:00+01:00', '2023-03-27T12:00:00+02:00', 2],
    ['2023-05-16T00:00:00+02:00', '2023-05-14T23:00:00+02:00', -2],
  ] as const)
    it(`${from} → ${to}: ${days}`, () => {
      expect(daysBetween(new Date(from), new Date(to), 'Europe/Paris')).to.equal(days);
    });

  it('are those of the place', () => {
    const [from, to] = [new Date('2023-05-15T22:30:00Z'), new Date('2023-05-16T03:30:00Z')];
    expect(daysBetween(from, to, 'Europe/Paris')).to.equal(0);
    expect(daysBetween(from, to, 'America/Guadeloupe')).to.equal(0);
    expect(daysBetween(from, to, 'UTC')).to.equal(1);
  });
});

describe('a condition', () => {
  const CASES: readonly (readonly [string, Condition | undefined, Parameters<typeof applies>[1], boolean])[] =
    [
      ['none', undefined, {}, true],
      ['an answer that is accepted', { si: { a: 'x' } }, { a: 'x' }, true],
      ['another answer', { si: { a: 'x' } }, { a: 'y' }, false],
      ['no answer', { si: { a: 'x' } }, {}, false],
      ['one of several', { si: { a: ['x', 'y'] } }, { a: 'y' }, true],
      ['none of several', { si: { a: ['x', 'y'] } }, { a: 'z' }, false],
      ['all of them', { si: { a: 'x', b: true } }, { a: 'x', b: true }, true],
      ['only some', { si: { a: 'x', b: true } }, { a: 'x', b: false }, false],
      ['an exception', { sauf: { a: 'x' } }, { a: 'x' }, false],
      ['an exception not met', { sauf: { a: 'x' } }, { a: 'y' }, true],
      ['an exception not answered', { sauf: { a: 'x' } }, {}, true],
      ['half an exception', { sauf: { a: 'x', b: 'y' } }, { a: 'x' }, true],
      ['both', { si: { a: 'x' }, sauf: { b: 'y' } }, { a: 'x', b: 'y' }, false],
      ['false is an answer', { si: { a: false } }, { a: false }, true],
      ['zero is one too', { si: { a: 0 } }, { a: 0 }, true],
    ];
  for (const [what, condition, valeurs, expected] of CASES)
    it(`${what} → ${String(expected)}`, () => {
      expect(applies(condition, valeurs)).to.equal(expected);
    });

  it('reads its fields, and no other', () => {
    expect(fieldsOf({ si: { a: 1, b: 2 }, sauf: { c: 3 } })).to.deep.equal(['a', 'b', 'c']);
    expect(fieldsOf({})).to.deep.equal([]);
  });

  it('and its contrary never agree', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', true, 0));
    fc.assert(
      fc.property(values, values, (wanted, given) => {
        if (Object.keys(wanted).length === 0) return;
        expect(applies({ si: wanted }, given)).to.equal(!applies({ sauf: wanted }, given));
      }),
    );
  });
});

describe('formats', () => {
  it('have their media type; an unknown one travels as bytes', () => {
    for (const format of [...FORMATS, 'zip'])
      expect(mediaTypeOf(format)).to.match(/^(application|image)\/[a-z.-]+$/);
    expect(new Set(FORMATS.map(mediaTypeOf))).to.have.property('size', FORMATS.length);
    expect(mediaTypeOf('csv')).to.equal('application/octet-stream');
  });

  it('that can be asked are none of those refused', () => {
    expect(FORMATS.filter((format) => REFUSED_FORMATS.includes(format))).to.deep.equal([]);
  });
});
