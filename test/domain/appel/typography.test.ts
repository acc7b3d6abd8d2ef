import { expect } from 'chai';
import { typographyFaults, typographyMended } from '../../../domain/appel/typography.js';

const NBSP = '\u00A0';

describe('French typography', () => {
  for (const [text, keys] of [
    [`Où déposer${NBSP}?`, []],
    ['Où déposer\u202F?', []],
    [`Une seule adresse${NBSP}: https://exemple.gouv.fr/page?a=1;b=2`, []],
    [`Clôture à 23:59, le {{date_limite}}${NBSP}; voir «${NBSP}Contact${NBSP}»`, []],
    [`**Attention${NBSP}:** la liste est indicative (?)`, []],
    [`Vraiment${NBSP}?! Oui${NBSP}!!`, []],
    ['[la page](https://exemple.gouv.fr)', []],
    ['Où déposer ?', ['typoEspace']],
    ['Où déposer?', ['typoEspace']],
    ['Deux cas: le premier', ['typoEspace']],
    [`Dites «oui${NBSP}»`, ['typoEspace']],
    [`Dites «${NBSP}oui »`, ['typoEspace']],
    ["L'appel", ['typoApostrophe']],
    ['Dites "oui"', ['typoGuillemets']],
    ['L\'appel est "clos" ?', ['typoApostrophe', 'typoGuillemets', 'typoEspace']],
  ] as const) {
    it(`${text} → ${keys.join(', ') || 'nothing'}`, () => {
      expect(typographyFaults(text).map(({ key }) => key)).to.deep.equal(keys);
    });
  }

  it('quotes the text around the fault', () => {
    expect(typographyFaults(`${'a '.repeat(50)}où déposer ? ${'b '.repeat(50)}`)[0]?.extrait).to.match(
      /^[^]{1,45}$/u,
    );
    expect(typographyFaults('Où déposer ?')[0]?.extrait).to.equal('Où déposer ?');
  });

  it('reads a long hostile text at once', () => {
    for (const text of ['{{'.repeat(50_000), '`'.repeat(100_001), `https://${'a'.repeat(100_000)}`])
      expect(typographyFaults(text)).to.deep.equal([]);
  });
});

describe('Typography put right', () => {
  for (const [text, mended] of [
    [
      'Où ?  Ici : « là » ; "non" !',
      `Où${NBSP}?  Ici${NBSP}: «${NBSP}là${NBSP}»${NBSP}; «${NBSP}non${NBSP}»${NBSP}!`,
    ],
    ["L'appel (?) à 23:59", 'L’appel (?) à 23:59'],
    ['Voir https://a.fr/?b=1;c {{date_limite}} ?!', `Voir https://a.fr/?b=1;c {{date_limite}}${NBSP}?!`],
    ['Déjà bon\u202F?', 'Déjà bon\u202F?'],
  ] as const)
    it(text, () => {
      expect(typographyMended(text)).to.equal(mended);
      expect(typographyFaults(mended)).to.deep.equal([]);
    });
});
