import { expect } from 'chai';
import type { Appel } from '../../domain/appel/appel.js';
import { fewerLetters } from '../../domain/documents/funders-said.js';
import { facilitateurs2023 } from '../support/fixtures.js';

describe('Letters of co-funders', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  const SAID = 'Département de l’Orme, 9 000 € ; Ville de Vallon, 2 000 €';
  const fewer = (cofinanceurs: string, ...letters: readonly { pages?: number; etat?: string }[]): unknown => {
    const files = letters.map((letter) => ({ lecture: { etat: 'lue', pages: 1, aussi: [], ...letter } }));
    return fewerLetters(
      { champs: { cofinance: true, cofinanceurs }, pieces: { cofinanceurs: files as never } },
      appel,
    );
  };

  it('are fewer than the co-funders announced: both numbers are said', () => {
    expect(fewer(SAID, {})).to.deep.equal({ dits: 2, lettres: 1 });
  });

  it('are as many, or it is not sure: nothing is said', () => {
    expect(fewer(SAID, {}, {})).to.equal(undefined);
    expect(fewer('Le Département et la Ville', {})).to.equal(undefined);
    expect(fewer(SAID, { pages: 5 }), 'a file of several letters').to.equal(undefined);
    expect(fewer(SAID, { etat: 'non_lue' }), 'a file that nobody read').to.equal(undefined);
    expect(fewer(SAID), 'no letter at all, which is said elsewhere').to.equal(undefined);
  });
});
