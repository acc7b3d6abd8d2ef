import { expect } from 'chai';
import fc from 'fast-check';
import { readConfirmation, type ConfirmationWordings } from '../../../domain/understanding/confirm.js';
import { decorated } from '../../support/decorations.js';
import { SERIOUS_ACTS, type SeriousAct } from '../../../domain/understanding/wordings.js';
import { heardList } from '../../support/heard-lists.js';
import { sentencesOf } from '../../support/locale-files.js';

const room = sentencesOf('fr');
const said = (key: string): string => room.get(`confirmer:${key}`)?.[0] ?? '';
const wordingsOf = (acte: SeriousAct): ConfirmationWordings => ({
  yes: [said(`oui_${acte}`), ...heardList(`confirmations/${acte}-oui`), ...heardList('confirmations/oui')],
  no: [said(`non_${acte}`), ...heardList(`confirmations/${acte}-non`), ...heardList('confirmations/non')],
});

describe('A confirmation', () => {
  const effacer = wordingsOf('effacer');

  const read: Readonly<Record<string, string>> = {
    'Oui, tout effacer': 'yes',
    '« OUI. »': 'yes',
    'oui s’il vous plaît': 'yes',
    'Oui oui, d’accord.': 'yes',
    ouiiii: 'yes',
    'Tout effacer !': 'yes',
    ok: 'yes',
    '👍🏽': 'yes',
    'Non, tout garder': 'no',
    'non merci': 'no',
    'NON.': 'no',
    garder: 'no',
    '': 'neither',
    'oui ?': 'neither',
    'oui enfin non': 'neither',
    'oui non': 'neither',
    'ok attends': 'neither',
    'ok non': 'neither',
    'si c’est définitif alors non': 'neither',
    'd’accord mais… ?': 'neither',
    'd’accord mais mes dossiers déposés': 'neither',
    si: 'neither',
    go: 'neither',
    'juste une question': 'neither',
    juste: 'neither',
    'oui sous réserve de l’accord du maire': 'neither',
    'oui mais pas tout': 'neither',
    'oui 👎': 'neither',
    'je veux bien': 'neither',
    'c’est bon': 'neither',
    'tout effacer sauf le dossier': 'neither',
    'ne pas tout effacer': 'neither',
    'pas oui': 'neither',
    'oui, tout garder': 'neither',
    'et si je dis oui': 'neither',
  };
  for (const [text, expected] of Object.entries(read))
    it(`« ${text} » is ${expected}`, () => {
      expect(readConfirmation(text, effacer)).to.equal(expected);
    });

  for (const acte of SERIOUS_ACTS) {
    const wordings = wordingsOf(acte);

    it(`is given by its own wordings, however they are dressed (${acte})`, () => {
      fc.assert(
        fc.property(fc.constantFrom(...wordings.yes).chain(decorated), ({ text }) => {
          expect(readConfirmation(text, wordings), text).to.equal('yes');
        }),
      );
      fc.assert(
        fc.property(fc.constantFrom(...wordings.no).chain(decorated), ({ text }) => {
          expect(readConfirmation(text, wordings), text).to.equal('no');
        }),
      );
    });

    it(`is not given by a sentence that begins with a yes and goes on (${acte})`, () => {
      const others =
        'mais attends attendez enfin sauf pas si peut-être quand pourquoi comment avant après seulement demain la présidente le bureau d’abord hésite doute sais juste vraiment définitif'.split(
          ' ',
        );
      const sentence = fc.tuple(
        fc.constantFrom(...wordings.yes),
        fc.constantFrom(' ', ', ', '. ', '… '),
        fc.array(fc.oneof(fc.constantFrom(...others), fc.constantFrom(...wordings.yes)), { maxLength: 6 }),
        fc.constantFrom(...others),
        fc.constantFrom('', '.', '?', ' !'),
      );
      fc.assert(
        fc.property(sentence, ([yes, glue, middle, last, end]) => {
          const text = `${yes}${glue}${[...middle, last].join(' ')}${end}`;
          expect(readConfirmation(text, wordings), text).not.to.equal('yes');
        }),
        { numRuns: 500 },
      );
    });
  }

  it('is not given by any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(readConfirmation(`${text} zut`, effacer)).not.to.equal('yes');
      }),
    );
  });

  it('takes no time when the text is long', () => {
    expect(readConfirmation('oui '.repeat(100_000), effacer)).to.equal('neither');
    expect(readConfirmation('oui '.repeat(60), effacer)).to.equal('neither');
  });

  it('has a yes and a no for each act, which are not the same', () => {
    expect(SERIOUS_ACTS.length).to.equal(7);
    for (const acte of SERIOUS_ACTS) {
      const { yes, no } = wordingsOf(acte);
      expect(
        yes.filter((wording) => no.includes(wording)),
        acte,
      ).to.deep.equal([]);
    }
  });
});
