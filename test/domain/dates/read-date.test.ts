import { expect } from 'chai';
import fc from 'fast-check';
import { formatSpan } from '../../../domain/dates/date-span.js';
import { readDateByRules } from '../../../domain/dates/read-date.js';
import { dateRows, REFERENCE } from '../../support/date-rows.js';

const spanOf = (text: string, now = REFERENCE): string => {
  const reading = readDateByRules(text, now);
  return reading.kind === 'read' ? formatSpan(reading.value) : '-';
};
const reasonOf = (text: string): string => {
  const reading = readDateByRules(text, REFERENCE);
  return reading.kind === 'read' ? 'read' : reading.reason;
};

describe('a date in a text', () => {
  for (const set of ['sets/dates-dev.tsv', 'dates/formes.tsv']) {
    describe(set, () => {
      for (const { text, accepted } of dateRows(set)) {
        it(`${text} → ${accepted.join(' or ')}`, () => {
          expect(accepted).to.include(spanOf(text));
        });
      }
    });
  }

  it('is counted from the day it is in Paris', () => {
    expect(spanOf('demain', new Date('2023-05-16T21:59:00Z'))).to.equal('2023-05-17');
    expect(spanOf('demain', new Date('2023-05-16T22:01:00Z'))).to.equal('2023-05-18');
  });

  it('may be in the next leap year', () => {
    expect(spanOf('29 février', new Date('2025-01-01T10:00:00Z'))).to.equal('2028-02-29');
    expect(spanOf('29 février', new Date('2096-03-01T10:00:00Z'))).to.equal('2104-02-29');
  });

  it('may be in the year before or after', () => {
    const [january, november] = [new Date('2023-01-15T10:00:00Z'), new Date('2023-11-15T10:00:00Z')];
    expect(spanOf('le trimestre dernier', january)).to.equal('2022-10-01..2022-12-31');
    expect(spanOf('le semestre dernier', january)).to.equal('2022-07-01..2022-12-31');
    expect(spanOf('le mois dernier', january)).to.equal('2022-12-01..2022-12-31');
    expect(spanOf('le trimestre prochain', november)).to.equal('2024-01-01..2024-03-31');
    expect(spanOf('le semestre prochain', november)).to.equal('2024-01-01..2024-06-30');
    expect(spanOf('la première semaine du mois', november)).to.equal('2023-12-01..2023-12-07');
    expect(spanOf('hiver', january)).to.equal('2022-12-22..2023-03-19');
  });

  it('says why it is none', () => {
    expect(reasonOf('31 juin 2023')).to.equal('date.invalid');
    expect(reasonOf('lundi 4 juillet 2023')).to.equal('date.weekday');
    expect(reasonOf('le 3 juin ou le 10 juin')).to.equal('date.several');
    expect(reasonOf('bonjour')).to.equal('date.missing');
  });

  it('keeps both dates when the text leaves the choice', () => {
    expect(readDateByRules('le 3 juin ou le 10 juin', REFERENCE)).to.deep.equal({
      kind: 'unsure',
      candidates: [
        { first: '2023-06-03', last: '2023-06-03' },
        { first: '2023-06-10', last: '2023-06-10' },
      ],
      reason: 'date.several',
    });
  });
});

describe('any text read for a date', () => {
  const word = fc.constantFrom(
    'le',
    'du',
    'au',
    '1er',
    '31',
    '15',
    '2023',
    'juin',
    'juillet',
    'lundi',
    'avant',
    'fin',
    'début',
    'mi-',
    'prochain',
    'dernier',
    'semaine',
    'dans',
    'jours',
    'et',
    'entre',
    'deux',
    '/',
    '-',
    '01/07',
    '99',
    'sept',
    'an',
    'mois',
    '🙂',
    "d'ici",
    'trimestre',
    'Pâques',
    '0',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(word, { maxLength: 40 }).map((words) => words.join(' ')),
  );

  it('gives a span in order, or a reason', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const reading = readDateByRules(text, REFERENCE);
        if (reading.kind !== 'read') return /^date\.(missing|invalid|several|weekday)$/.test(reading.reason);
        const { first, last } = reading.value;
        return (first ?? last) !== undefined && (first === undefined || last === undefined || first <= last);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same whatever follows the window', () => {
    expect(spanOf(`le 1er juillet 2023 ${'. '.repeat(1_000_000)} le 2 juillet`)).to.equal('2023-07-01');
  });
});
