import { expect } from 'chai';
import fc from 'fast-check';
import { escapeMarkdown, unescapeMarkdown } from '../../../dialogs/say/escape-markdown.js';
import { oneLine } from '../../../domain/text/one-line.js';

describe('What somebody typed, as a sentence of the assistant repeats it', () => {
  for (const [text, expected] of [
    ['Maison de l’emploi – Mâcon', 'Maison de l’emploi – Mâcon'],
    ['exemple-paiement.com/login', 'exemple\\-paiement\\.com\\/login'],
    ['a@b.fr', 'a\\@b\\.fr'],
    ['R&D *x* (c)', 'R\\&D \\*x\\* \\(c\\)'],
    ['\\[a](b)', '\\\\\\[a\\]\\(b\\)'],
    ['# un\n\n    deux', '\\# un deux'],
    ['a\u202egpj.exe', 'agpj\\.exe'],
  ] as const)
    it(`${JSON.stringify(text)} keeps no sign that Markdown reads`, () => {
      expect(escapeMarkdown(text)).to.equal(expected);
    });

  it('is read as it was typed, on one line, and every sign of Markdown in it is escaped', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom('\\', '.', '*', 'a'), fc.string()) }),
        (text) => {
          const escaped = escapeMarkdown(text);
          expect(unescapeMarkdown(escaped)).to.equal(oneLine(text));
          expect(escaped.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.to.match(/[!-/:-@[-`{-~]/);
        },
      ),
    );
  });
});
