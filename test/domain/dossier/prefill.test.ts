import { expect } from 'chai';
import type { Appel } from '../../../domain/appel/appel.js';
import { answersFrom, optionOfNature } from '../../../domain/dossier/prefill.js';
import type { FicheRegistre } from '../../../domain/dossier/registre.js';
import { facilitateurs2023 } from '../../support/fixtures.js';
import { territoires } from '../../support/territoires.js';

const NOTHING: FicheRegistre = {
  etat: 'actif',
  nom: undefined,
  adresse: undefined,
  commune: undefined,
  natureJuridique: undefined,
  rna: undefined,
};

/** INSEE legal categories, and the option each must fill; none where the applicant must be asked. */
const NATURES: Readonly<Record<string, string | undefined>> = {
  '9220': 'association',
  '9230': 'association',
  '9222': 'association',
  '9260': 'association',
  '5195': 'association',
  '9240': undefined, // congrégation
  '9300': 'fondation',
  '7210': 'collectivite',
  '7220': 'collectivite',
  '7230': 'collectivite',
  '7346': 'epci',
  '7348': 'epci',
  '7344': 'epci',
  '7353': 'epci',
  '7354': 'etablissement_public', // syndicat mixte
  '7357': 'etablissement_public', // PETR
  '7361': 'etablissement_public', // CCAS
  '7381': 'etablissement_public', // chambre consulaire
  '4110': 'etablissement_public',
  '4140': 'etablissement_public',
  '7410': 'gip',
  '5710': 'entreprise',
  '5499': 'entreprise',
  '5560': 'entreprise',
  '5458': 'entreprise',
  '1000': 'entreprise',
  '7120': undefined, // service central d’un ministère
  '8410': undefined, // syndicat de salariés
  '9900': undefined,
  '': undefined,
};

describe('what the registry tells, as answers', () => {
  let appel: Appel;
  const answers = (fiche: Partial<FicheRegistre>): object =>
    answersFrom({ ...NOTHING, ...fiche }, appel, territoires);
  before(async () => {
    appel = await facilitateurs2023();
  });

  for (const [code, option] of Object.entries(NATURES))
    it(`legal category « ${code} » → ${option ?? 'to be asked'}`, () => {
      const forme = appel.champs.find(({ registre }) => registre === 'formeJuridique');
      expect(optionOfNature(forme ?? { options: [] }, code)).to.equal(option);
    });

  it('fills the fields of the call', () => {
    expect(
      answers({
        nom: "MAISON DE L'EMPLOI",
        adresse: '12 RUE DE LA REPUBLIQUE 71000 MACON CEDEX',
        commune: '71270',
        natureJuridique: '9220',
        rna: 'W712000123',
      }),
    ).to.deep.equal({
      structure: 'MAISON DE L’EMPLOI',
      formeJuridique: 'association',
      region: '27',
      departement: '71',
      adresse: '12 RUE DE LA REPUBLIQUE, 71000 MACON',
      rna: 'W712000123',
    });
  });

  for (const [what, fiche] of [
    ['what it does not tell', {}],
    ['an address without a street', { adresse: '71000 MACON' }],
    ['a name of signs only', { nom: '---' }],
    ['a name that is too long', { nom: 'A'.repeat(201) }],
    ['a town abroad', { commune: '99132' }],
    ['a département attached to another region', { commune: '97801' }],
  ] as const)
    it(`leaves out ${what}`, () => {
      expect(answers(fiche)).to.deep.equal({});
    });

  it('takes the option that says most of the category, in whatever order they stand', () => {
    const natures = { large: ['9'], narrow: ['1', '92'], other: ['93'] };
    const options = Object.entries(natures).map(([id, each]) => ({
      ...{ id, natures: each, libelle: { fr: id, en: id }, synonymes: [], ensemble: [] },
    }));
    for (const listed of [options, options.toReversed()]) {
      expect(optionOfNature({ options: listed }, '9220')).to.equal('narrow');
      expect(optionOfNature({ options: listed }, '9420')).to.equal('large');
    }
  });

  it('leaves out an address longer than the letter has room for', () => {
    const adresse = '12 RUE DE LA REPUBLIQUE 71000 MACON';
    const max = '12 RUE DE LA REPUBLIQUE, 71000 MACON'.length;
    const short = (most: number): Appel => ({
      ...appel,
      champs: appel.champs.map((champ) => (champ.registre === 'adresse' ? { ...champ, max: most } : champ)),
    });
    expect(answersFrom({ ...NOTHING, adresse }, short(max), territoires)).to.have.property('adresse');
    expect(answersFrom({ ...NOTHING, adresse }, short(max - 1), territoires)).to.deep.equal({});
  });

  it('knows the départements of Corse and overseas', () => {
    expect(answers({ commune: '2A004' })).to.deep.equal({ region: '94', departement: '2A' });
    expect(answers({ commune: '97411' })).to.deep.equal({ region: '04', departement: '974' });
  });
});
