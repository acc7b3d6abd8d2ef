import { expect } from 'chai';
import fc from 'fast-check';
import { guessLangue } from '../../../domain/text/guess-langue.js';
import { readAdresse } from '../../../domain/text/read-adresse.js';
import { readEmail } from '../../../domain/champs/email.js';
import { readText } from '../../../domain/text/read-text.js';
import type { Reading } from '../../../domain/text/reading.js';

const READERS: Readonly<Record<string, (text: string) => Reading<unknown>>> = {
  email: readEmail,
  adresse: readAdresse,
  text: (text) => readText(text, { max: 200 }),
};

const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '1',
        ' ',
        '.',
        '-',
        'W',
        '@',
        'un',
        'cent',
        'mille',
        'et',
        'demi',
        ',',
        '€',
        'non',
        'pas',
        '🙂',
      ),
      { maxLength: 400 },
    )
    .map((parts) => parts.join('')),
);

describe('any text at all', () => {
  for (const [name, reader] of Object.entries(READERS)) {
    it(`${name}: gives a reading with its words, whatever is typed`, () => {
      fc.assert(
        fc.property(typed, (text) => {
          const reading = reader(text);
          if (reading.kind !== 'read') expect(reading.reason).to.match(/^[a-z]+\.[a-zA-Z]+$/);
          if (reading.kind === 'unsure') expect(reading.candidates).to.not.be.empty;
        }),
      );
    });

    it(`${name}: answers on megabytes`, () => {
      for (const text of ['1 ', 'a@', '1.', ' ', 'non ', 'cent ', '(0) ', 'w1'].map((part) =>
        part.repeat(500_000),
      )) {
        expect(reader(text).kind).to.be.oneOf(['read', 'unsure', 'none']);
      }
    });
  }

  it('guesses a language without harm', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(guessLangue(text)).to.be.oneOf(['fr', 'en', undefined]);
      }),
    );
  });
});
