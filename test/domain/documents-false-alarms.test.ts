import { expect } from 'chai';
import type { Appel } from '../../domain/appel/appel.js';
import type { Known } from '../../domain/documents/fact.js';
import { understand, type Understanding } from '../../domain/documents/understand.js';
import { facilitateurs2023 } from '../support/fixtures.js';
import { typedPaper } from '../support/typed-paper.js';

const KNOWN: Known = {
  nom: 'Communauté de communes du Val Perdu',
  siret: '99999118500011',
  montantDemande: 45_000,
  montantTotal: 64_300,
};
const NOTE = ['Note de projet', 'Contexte et besoins', 'Moyens', 'Calendrier et indicateurs'];
const DELIBERATION = [
  'Registre des délibérations du conseil municipal',
  'N° 2023/04-17',
  'Date de la séance : 11 avril 2023 – Nombre de conseillers : 11 – présents : 9',
  'Objet : demande de subvention pour la mise en place de clauses sociales',
  'Le conseil, par 9 voix pour : approuve le projet et son plan de financement ;',
  'Pour copie conforme, le Maire',
];

describe('What is said of a document', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });
  const of = (texts: readonly string[], known: Known = KNOWN): Understanding =>
    understand(typedPaper(...texts), { appel, valeurs: {}, known, nom: 'document.pdf' });
  const faults = (read: Understanding): readonly string[] => read.defauts.map(({ id }) => id);

  for (const said of [
    'Coût prévisionnel : 64 300 €, financé par l’État (45 000 €) et la Région (10 000 €).',
    'Coût prévisionnel de l’action : 64 300 €, dont 45 000 € demandés à l’État.',
    'Le projet, d’un coût total de 64 300 €, est financé par l’État à hauteur de 45 000 €.',
    'Financement de l’action : 64 300 €, aide de l’État 45 000 €.',
    'Financement | 64 300 € (État : 45 000 €)',
    'Budget : 64 300 € (subvention demandée : 45 000 €).',
    'Nous sollicitons une aide pour un projet de 64 300 €, soit 45 000 € de l’État.',
  ])
    it(`is nothing of a total beside the amount asked: « ${said} »`, () => {
      for (const known of [KNOWN, { ...KNOWN, montantDemande: undefined, montantTotal: undefined }]) {
        const read = of([...NOTE, said], known);
        expect(faults(read), JSON.stringify(read.defauts)).not.to.include('montant_incoherent');
        const asked = read.faits.find(({ id }) => id === 'montantDemande')?.value;
        expect(asked, 'asked').to.be.oneOf([45_000, undefined]);
      }
    });

  it('is that its amount asked is another one', () => {
    const read = of([...NOTE, 'Coût prévisionnel : 64 300 €. Aide demandée à l’État : 48 000 €.']);
    expect(faults(read)).to.include('montant_incoherent');
  });

  it('is nothing of a budget whose income goes on below its charges, in its own column', () => {
    const budget = (last: string): Understanding =>
      of([
        'Budget prévisionnel de l’action 2023',
        'Charges | Montant | Produits | Montant',
        'Personnel | 64 300 € | État (DREETS) | 45 000 €',
        '· | · | Conseil régional | 10 000 €',
        '· | · | Communauté d’agglomération | 5 300 €',
        `· | · | Fonds propres | ${last}`,
        'TOTAL | 64 300 € | TOTAL | 64 300 €',
      ]);
    expect(faults(budget('4 000 €'))).to.deep.equal([]);
    expect(faults(budget('9 000 €'))).to.deep.equal(['montant_incoherent']);
  });

  it('is that another commune deliberated', () => {
    const read = of(['COMMUNE DE SAINTE-URSANNE', ...DELIBERATION]);
    expect([read.piece, faults(read)]).to.deep.equal(['coll_delib', ['autre_structure']]);
  });

  it('is nothing where the applicant’s own council did, by its name or its initials', () => {
    for (const head of ['COMMUNAUTÉ DE COMMUNES DU VAL PERDU', 'CCVP – conseil communautaire'])
      expect(faults(of([head, ...DELIBERATION])), head).not.to.include('autre_structure');
  });
});
