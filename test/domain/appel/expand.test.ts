import { expect } from 'chai';
import type { Appel, Champ } from '../../../domain/appel/appel.js';
import { withCalculs } from '../../../domain/appel/calculs.js';
import { applies } from '../../../domain/appel/condition.js';
import { expanded, type ChampEcrit } from '../../../domain/appel/expand.js';
import { brokenRules, remarquesOf } from '../../../domain/appel/regles.js';
import type { Dossier, Valeurs } from '../../../domain/dossier/dossier.js';

const said = (fr: string): { fr: string; en: string } => ({ fr, en: fr });
const champ = (id: string, type: ChampEcrit['type'], more: Partial<ChampEcrit> = {}): ChampEcrit => ({
  ...{
    id,
    type,
    groupe: 'projet',
    libelle: said(id),
    question: said(`${id} ?`),
    rappel: said(id),
    aide: said(id),
  },
  ...{ facultatif: false, max: 500, options: [], ...more },
});

const GROUP = champ('cofinanceurs', 'groupe', {
  libelle: said('Cofinanceur'),
  question: said('Avez-vous un cofinanceur ?'),
  encore: said('Un autre cofinanceur ?'),
  fois: 2,
  champs: [
    champ('nom', 'texte', { question: said('Nom du cofinanceur n° {n} ?') }),
    champ('public', 'ouinon'),
    champ('montant', 'montant', { quand: { si: { public: true } } }),
  ] as ChampEcrit['champs'] & object,
});
const TABLE = champ('budget', 'tableau', {
  question: said('Combien pour : {ligne} ?'),
  total: said('Total du budget'),
  lignes: [
    { id: 'achats', libelle: said('Achats') },
    { id: 'salaires', libelle: said('Salaires') },
  ],
});
const CHAMPS = expanded([
  GROUP,
  TABLE,
  champ('part', 'calcul', { calcul: { somme: ['cofinanceurs.montant'], sur: ['budget'] } }),
]);
const named = (id: string): Champ => CHAMPS.find((each) => each.id === id) ?? expect.fail(id);

function worked(champs: Valeurs): Valeurs {
  return withCalculs({ champs: CHAMPS }, { champs } as Dossier).champs;
}

describe('A group of fields that is asked again and again', () => {
  it('is its fields, turn by turn, each with a name of its own', () => {
    expect(CHAMPS.slice(0, 8).map(({ id }) => id)).to.deep.equal([
      ...['cofinanceurs_1', 'cofinanceurs_1_nom', 'cofinanceurs_1_public', 'cofinanceurs_1_montant'],
      ...['cofinanceurs_2', 'cofinanceurs_2_nom', 'cofinanceurs_2_public', 'cofinanceurs_2_montant'],
    ]);
    expect(named('cofinanceurs_2').question.fr).to.equal('Un autre cofinanceur ?');
    expect(named('cofinanceurs_2_nom').question.fr).to.equal('Nom du cofinanceur n° 2 ?');
    expect(named('cofinanceurs_2_nom').libelle.fr).to.equal('Cofinanceur 2 – nom');
  });

  it('asks a further turn only where one is wanted, and its conditions speak of the same turn', () => {
    const { quand } = named('cofinanceurs_2_montant');
    expect(applies(quand, { cofinanceurs_2: true, cofinanceurs_2_public: true })).to.equal(true);
    expect(applies(quand, { cofinanceurs_2: true, cofinanceurs_1_public: true })).to.equal(false);
    expect(applies(quand, { cofinanceurs_2: false, cofinanceurs_2_public: true })).to.equal(false);
    expect(applies(named('cofinanceurs_2').quand, { cofinanceurs_1: false })).to.equal(false);
  });
});

describe('Computed values', () => {
  const given = {
    ...{
      cofinanceurs_1: true,
      cofinanceurs_1_public: true,
      cofinanceurs_1_montant: 250,
      cofinanceurs_2: false,
    },
    ...{ budget_achats: 400, budget_salaires: 600.5 },
  };

  it('are the sum of a table, and a share of it', () => {
    expect(worked(given)).to.include({ budget_total: 1000.5, part: 24.99 });
  });

  it('leave out what is no longer asked, and are none where nothing is answered', () => {
    expect(worked({ ...given, cofinanceurs_1: false })).to.not.have.property('part');
    expect(worked({ budget_total: 12 })).to.deep.equal({});
  });

  it('may be what a rule compares, in a given case only', () => {
    const message = said('Trop.');
    const appel = {
      champs: CHAMPS,
      regles: [
        {
          ...({ champ: 'cofinanceurs_1_montant', si: 'part', doit: '<=', que: 20, message } as const),
          quand: { si: { budget_salaires: { '>': 100 } } },
        },
      ],
      remarques: [
        { quand: { ou: [{ si: { part: { '<': 10 } } }, { si: { budget_total: { '>=': 1000 } } }] }, message },
      ],
    } satisfies Pick<Appel, 'champs' | 'regles' | 'remarques'>;
    expect(brokenRules(appel, worked(given))).to.have.length(1);
    expect(brokenRules(appel, worked({ ...given, budget_salaires: 50 }))).to.deep.equal([]);
    expect(remarquesOf(appel, worked(given))).to.have.length(1);
    expect(remarquesOf(appel, worked({ ...given, budget_achats: 1 }))).to.deep.equal([]);
  });
});

describe('A condition', () => {
  const holds = (accepted: unknown, valeur: string | number | boolean): boolean =>
    applies({ si: { champ: accepted as string } }, { champ: valeur });

  it('compares numbers, days, and options of several', () => {
    expect(holds({ '>=': 10, '<': 250 }, 10)).to.equal(true);
    expect(holds({ '>=': 10, '<': 250 }, 250)).to.equal(false);
    expect(holds({ '<': '2024-01-01' }, '2023-12-31')).to.equal(true);
    expect(holds({ '≠': 'sport' }, 'culture,sport')).to.equal(false);
    expect(holds(['sport', 'sante'], 'culture,sport')).to.equal(true);
    expect(holds('sport', 'culture')).to.equal(false);
  });
});
