import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import type { Valeurs } from '../../../domain/dossier/dossier.js';
import { shownAnswers } from '../../../domain/understanding/shown-answers.js';
import { facilitateurs2023 } from '../../support/fixtures.js';
import { territoires } from '../../support/territoires.js';
import { hearing } from '../champs/hearing.js';

describe('What is typed beside a form answers', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  /** What a text answers of a section, the first field of which is asked. */
  async function answered(text: string, groupe: string): Promise<Valeurs> {
    const [asked, ...others] = appel.champs.filter((champ) => champ.groupe === groupe);
    if (asked === undefined) throw new Error('The call has no such section');
    const found = await shownAnswers({ ...hearing(text, asked), territoires }, others, []);
    return Object.assign({}, ...found.map(({ answers }) => answers)) as Valeurs;
  }

  const structure: Readonly<Record<string, Valeurs>> = {
    'nous sommes une association, dans le Jura': {
      formeJuridique: 'association',
      region: '27',
      departement: '39',
    },
    'c’est en Corse-du-Sud et on est un GIP': { formeJuridique: 'gip', region: '94', departement: '2A' },
    // A question answers nothing, and neither does what is only a part of a longer remark.
    'une association peut-elle déposer ?': {},
    'on travaille surtout avec des associations de parents d’élèves du quartier': {},
    'si on était une association ça changerait quoi': {},
  };
  for (const [text, expected] of Object.entries(structure))
    it(text, async () => {
      expect(await answered(text, 'structure')).to.deep.equal(expected);
    });

  it('a date of the section on the project', async () => {
    expect(await answered('on démarre le 4 septembre 2023', 'projet')).to.deep.equal({ debut: '2023-09-04' });
  });

  it('nothing twice: what another field has is left alone', async () => {
    const [asked, ...others] = appel.champs.filter(({ groupe }) => groupe === 'structure');
    if (asked === undefined) throw new Error('The call has no such section');
    const heard = { ...hearing('une association', asked), territoires };
    expect(await shownAnswers(heard, others, [{ start: 0, end: 15 }])).to.deep.equal([]);
  });
});
