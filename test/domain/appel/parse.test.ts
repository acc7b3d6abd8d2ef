import { expect } from 'chai';
import { z } from 'zod';
import { parse } from '../../../domain/appel/parse.js';
import { formatPath } from '../../../domain/appel/problem.js';
import { says } from '../../../domain/appel/schema-parts.js';
import { faults, type Change } from '../../support/small-appel.js';

/** What an author gets wrong, and what they are told: level, file, place, key, what is quoted. */
const CASES: readonly (readonly [change: Change, ...faults: readonly string[]])[] = [
  [['appel', ['titre'], undefined], 'error appel titre cleManquante titre'],
  [['appel', ['titre'], null], 'error appel titre cleManquante titre'],
  [['appel', ['titre', 'en'], undefined], 'error appel titre.en traductionManquante en'],
  [['appel', ['titre', 'fr'], null], 'error appel titre.fr traductionManquante fr'],
  [['appel', ['titre', 'de'], 'x'], 'error appel titre.de cleInconnue de | fr, en'],
  [['appel', ['titre', 'suite'], null], 'error appel titre.suite texteCoupe suite'],
  [['appel', ['champs', 0, 'et la suite'], null], 'error appel champs[0].et la suite texteCoupe et la suite'],
  [
    ['appel', ['dates', 'fin'], null],
    'error appel dates.fin cleInconnue fin | retenue, publiees, releves, arbitrage',
  ],
  [
    ['appel', ['sources', 'page', 'x y'], 1],
    'error appel sources.page.x y cleInconnue x y | titre, nature, url, consulte',
  ],
  [['appel', ['titre'], 'Petit'], 'error appel titre attenduBloc Petit'],
  [['appel', ['titre', 'fr'], 2023], 'error appel titre.fr attenduTexte 2023'],
  [['appel', ['minutesEstimees'], [1]], 'error appel minutesEstimees attenduNombre [1]'],
  [['appel', ['minutesEstimees'], 1.5], 'error appel minutesEstimees attenduEntier 1.5'],
  [['pieces', [0, 'obligatoire'], 'oui'], 'error pieces [0].obligatoire attenduOuiNon oui'],
  [['pieces', [0, 'formats'], 'pdf'], 'error pieces [0].formats attenduListe pdf'],
  [['pieces', [0, 'formats'], []], 'error pieces [0].formats listeVide [] | 1'],
  [['appel', ['titre', 'fr'], ' '], 'error appel titre.fr texteVide   | 1'],
  [['appel', ['minutesEstimees'], 0], 'error appel minutesEstimees nombreTropPetit 0 | 1'],
  [['appel', ['minutesEstimees'], 601], 'error appel minutesEstimees nombreTropGrand 601 | 600'],
  [['appel', ['mode'], 'relai'], 'error appel mode valeurInconnue relai | relais, officiel'],
  [['appel', ['prefixe'], 'aap'], 'error appel prefixe formePrefixe aap'],
  [['appel', ['cloture'], '2023-07-01'], 'error appel cloture formeInstant 2023-07-01'],
  [['appel', ['sources', 'page', 'url'], 'page'], 'error appel sources.page.url formeUrl page'],
  [['appel', ['sources', 'deux mots'], {}], 'error appel sources.deux mots formeId {}'],
  [['appel', ['champs', 3, 'quand'], {}], 'error appel champs[3].quand conditionVide {}'],
];

describe('what is wrong with a document', () => {
  for (const [change, ...found] of CASES)
    it(found.join(', '), () => {
      expect(faults([change])).to.include.members(found);
    });

  it('is all said at once, and what is sound is kept', () => {
    const schema = z.strictObject({ name: z.string(), list: z.array(z.number()) });
    const { value, draft, findings } = parse(schema, { name: 1, list: [1, 'x', 3], other: 2 });
    expect(value).to.equal(undefined);
    expect(draft).to.deep.equal({ name: undefined, list: [1, undefined, 3], other: 2 });
    expect(findings.map(({ key, path }) => `${formatPath(path)} ${key}`)).to.have.members([
      'name attenduTexte',
      'list[1] attenduNombre',
      'other cleInconnue',
    ]);
  });

  it('is nothing for a sound document, handed over with its defaults', () => {
    const schema = z.strictObject({ n: z.number().default(3) });
    expect(parse(schema, {})).to.deep.equal({ value: { n: 3 }, draft: { n: 3 }, findings: [] });
  });

  it('is quoted short, on one line', () => {
    const { findings } = parse(z.number(), `un\n texte  ${'long '.repeat(50)}`);
    expect(findings[0]?.values['recu']).to.equal(`un texte ${'long '.repeat(50)}`.slice(0, 60));
  });

  it('is an empty file where there is nothing at all, even where nothing more can be said', () => {
    expect(parse(z.array(z.string()), null).findings).to.deep.equal([
      { key: 'fichierVide', path: [], values: {} },
    ]);
    expect(parse(z.array(z.string()), undefined).draft).to.equal(undefined);
  });

  it('is a block where the schema says no more of it', () => {
    const union = z.union([z.string(), z.boolean()]);
    expect(parse(union, 1).findings[0]?.key).to.equal('attenduBloc');
    const named = z.union([z.string(), z.boolean()], says('valeurCondition'));
    expect(parse(named, 1).findings[0]?.key).to.equal('valeurCondition');
    expect(parse(z.map(z.string(), z.string()), 1).findings[0]?.key).to.equal('attenduBloc');
  });
});
