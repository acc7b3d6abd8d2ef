import { expect } from 'chai';
import fc from 'fast-check';
import { comparedWords, sameName, sameWording } from '../../../domain/understanding/same-wording.js';
import { decorated, foldedByHand } from '../../support/decorations.js';
import { heardWordings } from '../../support/heard-lists.js';

describe('A wording', () => {
  const all = heardWordings();

  it('is recognised in every list, however it is dressed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all).chain((wording) => decorated(wording)),
        ({ wording, text }) => sameWording(text, wording),
      ),
      { numRuns: 3_000 },
    );
  });

  it('is compared without the help of fold where a list is written with accents', () => {
    const accented = all.filter((each) => foldedByHand(each) !== each);
    expect(accented.length).to.be.greaterThan(20);
    expect(accented.filter((each) => !sameWording(foldedByHand(each), each))).to.deep.equal([]);
  });

  it('is the whole of what was typed', () => {
    for (const text of [
      'tout effacer sauf mon nom',
      'ne pas tout effacer',
      'tout',
      'effacer',
      '',
      'tout effacer tout',
    ])
      expect(sameWording(text, 'Tout effacer'), text).to.equal(false);
  });

  it('is nothing when it has no word', () => {
    expect(sameWording('', '')).to.equal(false);
    expect(sameWording('!', '?')).to.equal(false);
  });

  it('keeps politeness that is its own', () => {
    expect(sameWording('ok', 'ok merci')).to.equal(false);
    expect(sameWording('merci', 'merci')).to.equal(true);
    expect(sameWording('Merci beaucoup, bonjour', 'merci beaucoup')).to.equal(true);
  });

  const words: Readonly<Record<string, readonly string[]>> = {
    'J’atteste, et je DÉPOSE !': ['j', 'atteste', 'et', 'je', 'depose'],
    'ouiiii 👍🏽': ['oui', '👍'],
    '« Oui » 🙂': ['oui'],
    'Où en est-ce ?': ['ou', 'en', 'est', 'ce'],
  };
  for (const [text, expected] of Object.entries(words))
    it(`« ${text} » is compared by its words`, () => {
      expect(comparedWords(text)).to.deep.equal(expected);
    });

  it('takes no time when the text is long', () => {
    expect(sameWording('oui '.repeat(200_000), 'oui')).to.equal(false);
  });
});

describe('A name', () => {
  it('is its marks too', () => {
    expect(sameName('jean-martin@exemple.fr', 'jean.martin@exemple.fr')).to.equal(false);
    expect(sameName('martin@exemple.fr', 'jean.martin@exemple.fr')).to.equal(false);
    expect(sameName('a-b.pdf', 'a_b.pdf')).to.equal(false);
  });

  it('is recognised with quotation marks, capitals, politeness and a last dot around it', () => {
    const typed = [
      '« Jean.Martin@exemple.fr »',
      'jean.martin@exemple.fr.',
      ' jean.martin@exemple.fr, merci',
      '"jean.martin@exemple.fr"',
    ];
    for (const text of typed) expect(sameName(text, 'jean.martin@exemple.fr'), text).to.equal(true);
    expect(sameName('Retirer « Été 2023.pdf » svp', 'retirer été 2023.pdf')).to.equal(true);
  });
});
