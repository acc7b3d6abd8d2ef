import { expect } from 'chai';
import fc from 'fast-check';
import { typed } from '../../dialogs/typed.js';

describe('What somebody typed, as a message repeats it', () => {
  for (const [text, expected] of [
    ['Maison de l’emploi (loi 1901) – Mâcon', 'Maison de l’emploi (loi 1901) – Mâcon'],
    ['noel.lefevre@mde-maconnais.fr', 'noel.lefevre@mde-maconnais.fr'],
    ['[ici](https:piege.example)', '\\[ici\\](https:piege.example)'],
    ['![x](x.png)', '!\\[x\\](x.png)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['\\[a](b)', '\\\\\\[a\\](b)'],
    ['https://piege.example', 'https:\u200b//piege.example'],
    ['WWW.piege.example', 'WWW\u200b.piege.example'],
  ] as const)
    it(`${text} is no link, picture or tag in Markdown`, () => {
      expect(typed(text)).to.equal(expected);
    });

  it('leaves no bracket of any text that Markdown would read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\\', '[', ']', '<', '>', '(', 'a') }), (text) => {
        expect(typed(text).replaceAll(/\\[\\<>[\]]/g, '')).not.to.match(/[\\<>[\]]/);
      }),
    );
  });
});
