import { expect } from 'chai';
import type { Appel } from '../../domain/appel/appel.js';
import type { FaitValue, Known } from '../../domain/documents/fact.js';
import { faultsNow } from '../../domain/documents/faults/of-answers.js';
import { understand, type Understanding } from '../../domain/documents/understand.js';
import { facilitateurs2023 } from '../support/fixtures.js';
import { photographed, typedPaper } from '../support/typed-paper.js';

const NOTE = ['Note de projet', 'Contexte et besoins', 'Moyens', 'Calendrier et indicateurs'];
const POWER = ['DÉLÉGATION DE SIGNATURE', 'Je soussignée Aline Bresson, présidente de l’association,'];
const DELIBERATION = ['Délibération n° 2023-14', 'Le conseil, après en avoir délibéré, approuve le projet'];
const LETTER = ['Objet : notification de subvention', 'Une subvention de 9 000 € vous est accordée.'];

describe('What is read in a document', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });
  const read = (paper: ReturnType<typeof typedPaper>, known: Known = {}): Understanding =>
    understand(paper, { appel, valeurs: {}, known, nom: 'document.pdf' });
  const of = (texts: readonly string[], known?: Known): Understanding => read(typedPaper(...texts), known);
  const fact = ({ faits }: Understanding, id: string): FaitValue | undefined =>
    faits.find((each) => each.id === id)?.value;
  const funders = (said: Understanding): unknown =>
    (fact(said, 'cofinanceurs') as readonly { nom: string; montant: number }[] | undefined)?.map(
      ({ nom, montant }) => `${nom} ${montant}`,
    );

  it('is the total of the project, beside the budget of the whole association', () => {
    const said = of([
      'Demande de subvention – formulaire',
      '5. Budget de l’association',
      'Achats | 300 000 | Ventes | 306 000',
      'Charges de personnel | 406 000 | Département de l’Orme | 400 000',
      'TOTAL DES CHARGES | 706 000 | TOTAL DES PRODUITS | 706 000',
      '6. Budget du projet',
      'Charges de personnel | 52 400 | État (DREETS) | 32 000',
      'Achats | 0 | Région Val-Perdu | 20 400',
      'TOTAL DES CHARGES | 52 400 | TOTAL DES PRODUITS | 52 400',
    ]);
    expect(fact(said, 'montantTotal')).to.equal(52_400);
    expect(funders(said)).to.deep.equal(['Région Val-Perdu 20400']);
  });

  for (const said of [
    'Le coût est de 52 400 €. Département de l’Orme : 10 000 € ; Ville de Vallon : 5 400 € ; Région Val-Perdu : 3 000 €.',
    'Cofinancements : Département de l’Orme (10 000 €), Ville de Vallon (5 400 €), Région Val-Perdu (3 000 €).',
    'Département de l’Orme 10 000 €, Ville de Vallon 5 400 €, Région Val-Perdu 3 000 €.',
    'Le Département de l’Orme apporte 10 000 €, la Ville de Vallon 5 400 € et la Région Val-Perdu 3 000 €.',
    'Cofinanceurs : le Département de l’Orme pour 10 000 €, la Ville de Vallon pour 5 400 € et la Région Val-Perdu pour 3 000 €',
    'Cofinanceurs (demandés) : Département de l’Orme (acquis) : 10 000 €, Ville de Vallon (demandé) : 5 400 €, Région Val-Perdu = 3 000 €',
  ])
    it(`is each of three co-funders: « ${said} »`, () => {
      expect(funders(of([...NOTE, said]))).to.deep.equal([
        'Département de l’Orme 10000',
        'Ville de Vallon 5400',
        'Région Val-Perdu 3000',
      ]);
    });

  it('is a co-funder whose name a line breaks, and two whose names are near', () => {
    const said = of([
      ...NOTE,
      'Pour cela, notre demande porte sur une aide de 38 250 €, avec le Fonds de dotation',
      'Entreprendre Autrement 6 500 €, commune de Vallon 1 000 €',
      'Commune de Vallon : 1 000 € ; Communauté de communes de Vallon : 2 000 €',
    ]);
    expect(funders(said)).to.deep.equal([
      'Fonds de dotation Entreprendre Autrement 6500',
      'Commune de Vallon 1000',
      'Communauté de communes de Vallon 2000',
    ]);
  });

  it('is written as the document writes it, and not as the applicant did', () => {
    const known = { nom: 'ateliers du vallon', representant: 'aline bresson', intitule: 'clauses en vallon' };
    const said = of(
      [
        'Présentation du projet',
        'Les ATELIERS du Vallon',
        'Clauses en Vallon',
        ...NOTE.slice(1),
        'Aline BRESSON, présidente',
      ],
      known,
    );
    expect(['nom', 'representant', 'intitule'].map((id) => fact(said, id))).to.deep.equal([
      'ATELIERS du Vallon',
      'Aline BRESSON',
      'Clauses en Vallon',
    ]);
  });

  for (const [line, name] of [
    ['Employeur : Mission Avenir Brenne', 'Mission Avenir Brenne'],
    ['Structure : « Maison des Clauses »', 'Maison des Clauses'],
    ['Structure : “Maison des Clauses”, ', 'Maison des Clauses'],
    ['Association Employeur : Les Ateliers du Vallon', 'Les Ateliers du Vallon'],
  ] as const)
    it(`is a name without its label or its marks: « ${line} »`, () => {
      expect(fact(of(['Fiche de poste', line, 'Missions principales', 'Profil recherché']), 'nom')).to.equal(
        name,
      );
    });

  it('is no name where a sentence begins', () => {
    const said = of(['Vu la demande de l’association Le Phare de l’Orme', ...LETTER, 'Région Val-Perdu”, ']);
    expect(fact(said, 'nom')).to.equal('Le Phare de l’Orme');
    expect(JSON.stringify(funders(said) ?? '')).not.to.match(/Vu la|[”,]\s*\d/);
  });

  for (const start of [
    'Démarrage : le 1er septembre 2023',
    'Début de l’action le 1er septembre 2023',
    'Le 1er septembre 2023',
    'Prise de poste : 01/06/2023',
  ])
    it(`is no date of the document, which is that of a start: « ${start} »`, () => {
      expect(fact(of([...NOTE, start], { depot: '2023-06-15' }), 'dateDocument')).to.equal(undefined);
    });

  it('is the applicant’s answer where a picture blurs it, and no other structure', () => {
    const known = { nom: 'Les Ateliers du Vallon', representant: 'Sophie Ackermann' };
    const said = read(
      photographed(
        'Fiche de poste',
        'Structure : Les Atehers du Vallan',
        'Missions principales',
        'Profil recherché',
      ),
      known,
    );
    expect([fact(said, 'nom'), said.defauts]).to.deep.equal(['Les Ateliers du Vallon', []]);
  });

  it('is that a power or a deliberation bears a day to come', () => {
    for (const lines of [
      [...POWER, 'donne pouvoir à M. Karim Belhadri de signer en mon nom.', 'Fait à Vallon, le 20 juin 2023'],
      [...DELIBERATION, 'Séance du 20 juin 2023'],
    ])
      expect(of(lines, { depot: '2023-06-15' }).defauts.map(({ id }) => id)).to.include('date_future');
  });

  describe('once the answers have come', () => {
    const later = (texts: readonly string[], champs: Record<string, string | boolean>): readonly string[] => {
      const said = of(texts);
      const piece = appel.pieces.find(({ id }) => id === said.piece);
      return piece === undefined ? [] : faultsNow(said, piece, { champs }, appel).map(({ id }) => id);
    };

    it('is looked at again: another council deliberated', () => {
      const council = ['COMMUNE DE SAINTE-URSANNE', ...DELIBERATION];
      expect(later(council, {})).not.to.include('autre_structure');
      expect(later(council, { structure: 'Communauté de communes du Val Perdu' })).to.include(
        'autre_structure',
      );
      expect(later(council, { structure: 'Commune de Sainte-Ursanne' })).not.to.include('autre_structure');
      expect(
        later(['CCVP – conseil', ...DELIBERATION], { structure: 'Communauté de communes du Val Perdu' }),
      ).not.to.include('autre_structure');
    });

    it('is looked at again: the power is given to somebody else than who signs', () => {
      for (const given of [
        'donne pouvoir à M. Karim Belhadri de signer en mon nom.',
        'autorise Karim Belhadri à signer pour le compte de l’association.',
      ]) {
        const power = [...POWER, given, 'Fait à Vallon, le 2 mai 2023'];
        expect(later(power, { signataire: 'Karim Belhadri, directeur' })).not.to.include('autre_signataire');
        expect(later(power, { signataire: 'Lise Arnaud, directrice' })).to.include('autre_signataire');
        expect(later(power, {})).not.to.include('autre_signataire');
      }
    });
  });
});
