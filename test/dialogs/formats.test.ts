import { expect } from 'chai';
import { formatFormats } from '../../dialogs/say/format-formats.js';
import { formatTaille } from '../../domain/format/size.js';
import { formatDay } from '../../domain/format/day.js';
import { formatInstant } from '../../dialogs/say/format-instant.js';

/** No-break spaces made visible. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '~');

describe('What the conversation prints', () => {
  const sizes: readonly (readonly [number, string, string])[] = [
    [0, '0~octets', '0~bytes'],
    [1023, '1~023~octets', '1,023~bytes'],
    [1024, '1~Ko', '1~kB'],
    [120_000, '117~Ko', '117~kB'],
    [1_500_000, '1,4~Mo', '1.4~MB'],
    [10_485_760, '10~Mo', '10~MB'],
  ];
  for (const [bytes, fr, en] of sizes)
    it(`${bytes} bytes as ${fr}`, () => {
      expect([shown(formatTaille(bytes, 'fr')), shown(formatTaille(bytes, 'en'))]).to.deep.equal([fr, en]);
    });

  it('formats by the names that people know', () => {
    expect(formatFormats(['pdf', 'docx', 'jpg'], 'fr')).to.equal('PDF, Word (.docx) ou JPEG');
    expect(formatFormats(['pdf', 'jpg'], 'en')).to.equal('PDF or JPEG');
    expect(formatFormats(['rtf'], 'fr')).to.equal('RTF');
  });

  const days: readonly (readonly [string, string, string])[] = [
    ['2023-09-01', '1er septembre 2023', '1 September 2023'],
    ['2023-12-31', '31 décembre 2023', '31 December 2023'],
    ['2024-02-11', '11 février 2024', '11 February 2024'],
  ];
  for (const [jour, fr, en] of days)
    it(`the day ${jour} as ${fr}`, () => {
      expect([formatDay(jour, 'fr'), formatDay(jour, 'en')]).to.deep.equal([fr, en]);
    });

  const instants: readonly (readonly [string, string, string])[] = [
    ['2023-07-01T21:59:59Z', 'Europe/Paris', '1er juillet 2023 à 23~h~59 (heure de Paris)'],
    ['2023-12-31T23:30:00Z', 'Europe/Paris', '1er janvier 2024 à 00~h~30 (heure de Paris)'],
    ['2023-07-01T21:59:59Z', 'Indian/Mayotte', '2 juillet 2023 à 00~h~59 (heure de Mayotte)'],
  ];
  for (const [instant, fuseau, fr] of instants)
    it(`the instant ${instant} in ${fuseau}`, () => {
      expect(shown(formatInstant(instant, fuseau, 'fr'))).to.equal(fr);
    });

  it('an instant in English', () => {
    expect(formatInstant('2023-07-01T21:59:59Z', 'Europe/Paris', 'en')).to.equal(
      '1 July 2023 at 23:59 (Paris time)',
    );
  });
});
