import { expect } from 'chai';
import type { Appel } from '../../domain/appel/appel.js';
import { understand } from '../../domain/documents/understand.js';
import { facilitateurs2023 } from '../support/fixtures.js';
import { typedPaper } from '../support/typed-paper.js';

/** A paper in words of its own: what it is, and what is read of it. */
interface Worded {
  readonly piece: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
}

const PAPERS: Readonly<Record<string, Worded>> = {
  'a form called « dossier unique »': {
    piece: 'formulaire',
    facts: { nom: 'Insertion 63', montantDemande: 36_000, montantTotal: 58_000 },
    lines: [
      'Dossier unique de demande d’aide – DREETS',
      'Nom de l’organisme : Insertion 63',
      'Siège : 8 boulevard Lafayette 63000 Clermont-Ferrand',
      'Personne habilitée à signer : M. Jean MOREL, Président',
      'Libellé de l’action : Des clauses pour tous',
      'Coût total de l’action : 58 000,00 €',
      'Aide demandée : 36 000,00 €',
      'Autres financements publics : Clermont Auvergne Métropole 15 000 €, CD 63 2 000 €',
    ],
  },
  'a budget whose co-funders are rows': {
    piece: 'budget',
    facts: {
      nom: undefined,
      montantTotal: 58_000,
      cofinanceurs: [
        { nom: 'Clermont Auvergne Métropole', montant: 15_000 },
        { nom: 'CD 63', montant: 2_000 },
      ],
    },
    lines: [
      'BP action facilitateur 2023-2024',
      'CHARGES | MONTANT EN € | PRODUITS | MONTANT EN €',
      '62 Autres services ext. | 7 000,00 | - DREETS ARA (facilitateurs) | 36 000,00',
      '64 Personnel | 49 000,00 | - Clermont Auvergne Métropole | 15 000,00',
      '65 Autres charges | 2 000,00 | - CD 63 | 2 000,00',
      '86 Bénévolat | 0,00 | 75 Autofinancement | 5 000,00',
      'TOTAL | 58 000,00 | TOTAL | 58 000,00',
    ],
  },
  'a deliberation under its département, dated in words': {
    piece: 'coll_delib',
    facts: { nom: 'COMMUNAUTE D’AGGLOMERATION DU HAUT-VAL', dateDeliberation: '2023-04-12' },
    lines: [
      'DEPARTEMENT DU DOUBS',
      'COMMUNAUTE D’AGGLOMERATION DU HAUT-VAL',
      'EXTRAIT DU REGISTRE DES DELIBERATIONS',
      'L’an deux mille vingt-trois, le douze avril, à dix-huit heures, le conseil communautaire s’est réuni',
      'Après en avoir délibéré, le Conseil DÉCIDE à l’unanimité :',
    ],
  },
  'a letter that allots a sum': {
    piece: 'cofinanceurs',
    facts: { cofinanceurs: [{ nom: 'Clermont Auvergne Métropole', montant: 15_000 }] },
    lines: [
      'Clermont Auvergne Métropole',
      'Clermont-Ferrand, le 4 mai 2023',
      'Objet : soutien au projet de facilitation',
      'Monsieur le Président,',
      'Par délibération du 28 avril 2023, la Métropole a décidé de vous allouer la somme de 15 000 € au titre de 2023.',
    ],
  },
  'a funder’s agreement': {
    piece: 'cofinanceurs',
    facts: { cofinanceurs: [{ nom: 'Département du Doubs', montant: 8_000 }] },
    lines: [
      'CONVENTION DE SUBVENTION 2023',
      'Entre le Département du Doubs, représenté par sa présidente, ci-après « le Département »',
      'et le GIP Maison de l’emploi du Haut-Val, ci-après « le bénéficiaire »',
      'Article 2 – Montant : le Département attribue au bénéficiaire une subvention de 8 000 €',
    ],
  },
  'a statement that begins « Je, »': {
    piece: 'honneur',
    facts: { representant: 'Jean MOREL', qualite: 'Président' },
    lines: [
      'Attestation',
      'Je, Jean MOREL, agissant en qualité de président de Insertion 63,',
      'atteste que la structure est à jour de ses cotisations sociales et de ses impôts',
      'et que les renseignements fournis sont exacts.',
    ],
  },
  'a list with the names in two columns': {
    piece: 'asso_dirigeants',
    facts: { nom: 'Insertion 63', representant: 'Jean MOREL' },
    lines: [
      'Insertion 63 – composition du conseil d’administration au 1er avril 2023',
      'Nom | Prénom | Fonction | Profession',
      'MOREL | Jean | Président | Retraité',
      'DUPUY | Sylvie | Trésorière | Comptable',
    ],
  },
  'a contract that an association takes on': {
    piece: 'cer',
    facts: { nom: 'Insertion 63' },
    lines: [
      'CONTRAT D’ENGAGEMENT RÉPUBLICAIN DES ASSOCIATIONS',
      'L’association Insertion 63 s’engage à respecter les engagements suivants',
      'ENGAGEMENT N° 1 : RESPECT DES LOIS DE LA RÉPUBLIQUE',
    ],
  },
  'a report on what was done': {
    piece: 'crf',
    facts: { exercice: 2022 },
    lines: [
      'Compte rendu d’exécution de l’action 2022',
      'Subvention État : 30 000 €',
      'Charges de personnel | 40 000 | 38 500',
      'Bilan qualitatif de l’action',
      'Année 2022',
      'Je soussigné Jean Morel, président, certifie exactes les informations',
    ],
  },
  'a GIP’s agreement with its articles': {
    piece: 'gip_convention',
    facts: { nom: 'GIP Maison de l’emploi du Haut-Val', duree: 72 },
    lines: [
      'CONVENTION CONSTITUTIVE',
      'GIP Maison de l’emploi du Haut-Val',
      'Article 1 : Dénomination',
      'Article 3 : Siège : 3 place Carnot, 25000 Besançon',
      'Le groupement est constitué pour une durée de six ans à compter du 1er janvier 2021',
    ],
  },
};

describe('Documents in words of their own', () => {
  let appel: Appel;
  before(async () => {
    appel = await facilitateurs2023();
  });

  for (const [title, { piece, facts, lines }] of Object.entries(PAPERS))
    it(`are read: ${title}`, () => {
      const known = { exercice: 2023, dernierExerciceClos: 2022, depot: '2023-05-20' };
      const read = understand(typedPaper(...lines), { appel, valeurs: {}, known, nom: 'document.pdf' });
      const found = Object.keys(facts).map((id) => [id, read.faits.find((fact) => fact.id === id)?.value]);
      expect([read.piece, Object.fromEntries(found)]).to.deep.equal([piece, facts]);
    });
});
