import { expect } from 'chai';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  before,
  dayOf,
  easter,
  isoWeek,
  months,
  partOfMonth,
  within,
} from '../../../domain/dates/calendar.js';
import { saidDate } from '../../support/said-date.js';

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
const WEEKDAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');
/** Each text takes a millisecond. */
const SOME = { numRuns: 30 };
const TODAY = Temporal.PlainDate.from('2023-05-17');

/** Any day from 2023 to 2033. */
const day = fc.nat(4000).map((n) => Temporal.PlainDate.from('2023-01-01').add({ days: n }));
const two = (n: number): string => String(n).padStart(2, '0');
const inLetters = ({ day: of, month }: Temporal.PlainDate): string =>
  `${of === 1 ? '1er' : String(of)} ${MONTHS[month - 1]!}`;

describe('a day that is written is read back', () => {
  it('in figures, in letters, with its weekday', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { year, month, day: of, dayOfWeek } = date;
        for (const text of [
          `${two(of)}/${two(month)}/${year}`,
          `${of}.${month}.${year}`,
          `${two(of)}-${two(month)}-${year - 2000}`,
          date.toString(),
          `le ${inLetters(date)} ${year}`,
          `${WEEKDAYS[dayOfWeek - 1]!} ${inLetters(date).toUpperCase()} ${year}`,
        ])
          expect(saidDate(text), text).to.equal(date.toString());
      }),
      SOME,
    );
  });

  it('and is refused with another weekday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 6 }), (date, shift) => {
        const wrong = WEEKDAYS[(date.dayOfWeek - 1 + shift) % 7]!;
        expect(saidDate(`${wrong} ${inLetters(date)} ${date.year}`)).to.equal('date.weekday');
      }),
      SOME,
    );
  });

  it('without its year, as the next one to come', () => {
    fc.assert(
      fc.property(day, (date) => {
        if (date.month === 2 && date.day === 29) return;
        const thisYear = date.with({ year: 2023 });
        const next = Temporal.PlainDate.compare(thisYear, TODAY) < 0 ? thisYear.add({ years: 1 }) : thisYear;
        expect(saidDate(`le ${inLetters(date)}`)).to.equal(next.toString());
        expect(saidDate(`${two(date.day)}/${two(date.month)}`)).to.equal(next.toString());
      }),
      SOME,
    );
  });

  it('with another, as the days between, in whichever year they are', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 600 }), (first, length) => {
        const last = first.add({ days: length });
        const text = `du ${inLetters(first)} ${first.year} au ${inLetters(last)} ${last.year}`;
        expect(saidDate(text), text).to.equal(`${first.toString()}..${last.toString()}`);
      }),
      SOME,
    );
  });

  it('as a number of days, weeks or months from now', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 300 }), fc.integer({ min: 2, max: 20 }), (days, some) => {
        expect(saidDate(`dans ${days} jours`)).to.equal(TODAY.add({ days }).toString());
        expect(saidDate(`il y a ${days} jours`)).to.equal(TODAY.subtract({ days }).toString());
        expect(saidDate(`dans ${some} semaines`)).to.equal(TODAY.add({ weeks: some }).toString());
        expect(saidDate(`dans ${some} mois`)).to.equal(TODAY.add({ months: some }).toString());
      }),
      SOME,
    );
  });

  it('or is told to be none', () => {
    for (const text of [
      '30/02/2024',
      '31 avril 2024',
      '00/05/2024',
      '12/13/2024',
      '29 février 2023',
      '2024-13-01',
    ])
      expect(saidDate(text), text).to.equal('date.invalid');
  });
});

describe('the calendar', () => {
  it('has Easter on the days that the Church published', () => {
    for (const date of [
      ...['1818-03-22', '1943-04-25', '1954-04-18', '1961-04-02', '1981-04-19', '2000-04-23', '2008-03-23'],
      ...['2011-04-24', '2019-04-21', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2038-04-25'],
      ...['2049-04-18', '2076-04-19', '2100-03-28', '2199-04-14', '2285-03-22', '2299-04-16'],
    ])
      expect(easter(Number(date.slice(0, 4))).toString()).to.equal(date);
  });

  it('has weeks from Monday to Sunday, the first with the fourth of January', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 52 }), (year, week) => {
        const { first, last } = isoWeek(year, week)!;
        expect([first.dayOfWeek, last.dayOfWeek, first.until(last).days]).to.deep.equal([1, 7, 6]);
        expect([first.add({ days: 3 }).year, first.weekOfYear]).to.deep.equal([year, week]);
      }),
      SOME,
    );
  });

  it('has every day of a month and no other', () => {
    for (let month = 1; month <= 12; month++) {
      const { daysInMonth } = Temporal.PlainYearMonth.from({ year: 2024, month });
      expect(dayOf(2024, month, daysInMonth)?.toString()).to.equal(`2024-${two(month)}-${daysInMonth}`);
      expect(dayOf(2024, month, daysInMonth + 1)).to.equal(undefined);
      expect(dayOf(2024, month, 1)?.day).to.equal(1);
      expect(dayOf(2024, month, 0)).to.equal(undefined);
    }
    expect([dayOf(2024, 0, 1), dayOf(2024, 13, 1)]).to.deep.equal([undefined, undefined]);
  });

  it('cuts parts of a month at its end, and counts whole months', () => {
    const span = ({ first, last }: ReturnType<typeof months>): string =>
      `${first.toString()}..${last.toString()}`;
    expect(span(partOfMonth(2023, 2))).to.equal('2023-02-01..2023-02-28');
    expect(span(partOfMonth(2023, 2, 20, 30))).to.equal('2023-02-20..2023-02-28');
    expect(span(partOfMonth(2023, 2, 11, 20))).to.equal('2023-02-11..2023-02-20');
    expect(span(months(2024, 2, 4))).to.equal('2024-02-01..2024-04-30');
  });

  it('knows what comes before, and what lies within', () => {
    const [a, b, c] = ['2023-05-01', '2023-05-02', '2023-05-03'].map((each) => Temporal.PlainDate.from(each));
    expect([before(a!, b!), before(b!, a!), before(a!, a!)]).to.deep.equal([true, false, false]);
    const whole = { first: a!, last: b! };
    expect(within(whole, whole)).to.equal(true);
    expect(within({ first: a!, last: c! }, whole)).to.equal(false);
    expect(within({ first: a!, last: b! }, { first: b!, last: c! })).to.equal(false);
    expect(within({ first: b!, last: b! }, { first: a!, last: c! })).to.equal(true);
  });
});
