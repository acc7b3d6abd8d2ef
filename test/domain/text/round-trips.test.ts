import { expect } from 'chai';
import fc from 'fast-check';
import { readAdresse } from '../../../domain/text/read-adresse.js';
import { formatSiret } from '../../../domain/format/siret.js';
import { readText } from '../../../domain/text/read-text.js';
import { read, type Reading } from '../../../domain/text/reading.js';
import { lineAs } from '../champs/read-as.js';

const DIGITS = Array.from({ length: 10 }, (_, n) => String(n));
const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...DIGITS), minLength: length, maxLength: length });
const space = fc.constantFrom('', ' ', '.', '-', '\u00a0');
const around = fc.constantFrom(
  (text: string) => text,
  (text: string) => `C’est le ${text}, merci.`,
  (text: string) => `  ${text}\n`,
);

/** A SIRET whose two keys are right: Luhn’s formula over the first nine digits, and over all fourteen. */
const siret = fc.tuple(digits(8), digits(4)).map(([first, last]) => {
  const siren = first + luhn(first);
  return siren + last + luhn(siren + last);
});

/** The digit that makes a sum of ten: every other digit, from the last one, counts double. */
function luhn(text: string): string {
  const sum = Array.from(text, Number)
    .reverse()
    .reduce((total, digit, n) => {
      const weighed = digit * (n % 2 === 0 ? 2 : 1);
      return total + (weighed > 9 ? weighed - 9 : weighed);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}

const grouped = (text: string, groups: RegExp, separator: string): string =>
  (text.match(groups) ?? []).join(separator);

/** What was read of a text, said back, is read as the same. */
function staysTheSame<T>(reader: (text: string) => Reading<T>, text: string): void {
  const reading = reader(text);
  if (reading.kind === 'read' && reading.said !== undefined)
    expect(reader(reading.said)).to.deep.equal(read(reading.value, reading.said));
}

describe('what is written is read back', () => {
  it('a telephone number of France, however it is spaced', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        digits(8),
        space,
        around,
        async (area, rest, gap, said) => {
          const pairs = grouped(`0${area}${rest}`, /../g, ' ');
          const typed = grouped(`0${area}${rest}`, /../g, gap);
          for (const text of [
            typed,
            `+33 ${typed.slice(1)}`,
            `+33 (0)${typed.slice(1)}`,
            `0033${typed.slice(1)}`,
          ])
            expect(await lineAs('telephone', said(text)), text).to.equal(pairs);
        },
      ),
    );
  });

  it('a SIRET whose key is right, however it is spaced; one digit off is told as such', async () => {
    await fc.assert(
      fc.asyncProperty(siret, space, around, fc.nat(13), async (number, gap, said, at) => {
        if (number.startsWith('356000000')) return;
        for (const typed of [number, formatSiret(number), grouped(number, /.{1,3}/g, gap)])
          expect(await lineAs('siret', said(typed))).to.equal(number);
        const wrong = String((Number(number[at]) + 1) % 10);
        expect(await lineAs('siret', number.slice(0, at) + wrong + number.slice(at + 1))).to.equal(
          '- siret.checksum',
        );
      }),
    );
  });

  it('an RNA number, in any case and spacing', async () => {
    const second = fc.constantFrom(...DIGITS, 'a', 'b', 'r');
    const gap = fc.constantFrom('', ' ', '.', '-');
    await fc.assert(
      fc.asyncProperty(
        digits(1),
        second,
        digits(7),
        gap,
        around,
        async (first, other, rest, between, said) => {
          const number = `W${first}${other.toUpperCase()}${rest}`;
          for (const typed of [
            number,
            `w${between}${first}${other}${between}${grouped(rest, /.{1,3}/g, between)}`,
          ])
            expect(await lineAs('rna', said(typed)), typed).to.equal(number);
        },
      ),
    );
  });

  it('an email address of a domain of one’s own', async () => {
    const name = fc.string({
      unit: fc.constantFrom(...DIGITS, 'a', 'b', 'c', 'd', 'e'),
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(name, name, around, async (local, domain, said) => {
        const address = `${local}@xq-${domain}-zw.example`;
        expect(await lineAs('email', said(address))).to.equal(address);
      }),
    );
  });

  it('whatever was understood: said back, it is understood the same', () => {
    const word = fc.constantFrom(
      '12',
      'rue',
      '71100',
      'Mâcon',
      ',',
      '€',
      '25 000',
      '1,5',
      'W75',
      '1234567',
      '\n',
      'deux',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        staysTheSame(readAdresse, typed);
        staysTheSame((each) => readText(each, { max: 500 }), typed);
      }),
    );
  });
});
