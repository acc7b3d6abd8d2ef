import type { Truth } from '../document-set.js';
import { ink, t, type Block } from './blocks.js';
import { accounts, bankDetails, funderLetter, projectNote } from './common-papers.js';
import { STATED } from './stated.js';

/** A made paper: blocks from the top of a page, and what it is. */
export interface MadePaper extends Omit<Truth, 'structure' | 'dossier'> {
  readonly blocks: readonly Block[];
}

/** Papers in other words and layouts than those of the development set. */
export const OWN_PAPERS: readonly MadePaper[] = [
  {
    file: 'banque.pdf',
    piece: 'rib',
    difficulty: 'texte',
    faults: [],
    facts: { iban: 'FR7699911002140002145780358', bic: 'BCVAFRP1XXX', titulaire: 'LES ATELIERS DU VALLON' },
    blocks: bankDetails(),
  },
  {
    file: 'document-2.pdf',
    piece: 'rib',
    difficulty: 'texte',
    faults: ['iban_faux'],
    facts: { iban: 'FR7699911002140002145780385', titulaire: 'Les Ateliers du Vallon' },
    blocks: [
      t('RELEVÉ D’IDENTITÉ BANCAIRE', 14),
      t('Titulaire : Les Ateliers du Vallon'),
      t('IBAN : FR76 9991 1002 1400 0214 5780 385'),
      t('BIC : BCVAFRP1XXX'),
      t('Domiciliation : Caisse Coopérative de l’Orme'),
    ],
  },
  {
    file: 'note.pdf',
    piece: 'note_projet',
    difficulty: 'texte',
    faults: [],
    facts: { intitule: STATED.intitule, etp: 1, montantDemande: 29000, montantTotal: 47200, duree: 12 },
    blocks: projectNote(),
  },
  {
    file: 'finances.pdf',
    piece: 'budget',
    difficulty: 'texte',
    faults: ['montant_incoherent'],
    facts: { exercice: 2023, montantDemande: 29000 },
    blocks: [
      t('Budget prévisionnel de l’opération 2023', 15),
      t('Les Ateliers du Vallon – SIRET 999 990 120 00019'),
      {
        rows: [
          ['Dépenses', 'Montant', 'Recettes', 'Montant'],
          ['Salaires et charges', '38 000 €', 'État (DREETS)', '29 000 €'],
          ['Déplacements', '4 200 €', 'Conseil départemental de l’Orme', '9 000 €'],
          ['Fonctionnement', '5 000 €', 'Fonds propres', '8 200 €'],
          ['TOTAL', '47 200 €', 'TOTAL', '46 200 €'],
        ],
      },
    ],
  },
  {
    file: 'attestation-3.pdf',
    piece: 'honneur',
    difficulty: 'texte',
    faults: [],
    facts: { representant: 'Aline Bresson', qualite: 'Présidente', dateDocument: '2023-05-22', signe: true },
    blocks: [
      t('Déclaration sur l’honneur', 16),
      t(
        'Je soussignée Aline Bresson, présidente de l’association Les Ateliers du Vallon, déclare sur l’honneur que',
      ),
      t(
        'l’association est à jour de ses obligations sociales et fiscales et que les informations de la demande sont sincères.',
      ),
      t('Fait à Vallon-sur-Orme, le 22 mai 2023'),
      t('La présidente'),
      ink,
    ],
  },
  {
    file: 'honneur-sans.pdf',
    piece: 'honneur',
    difficulty: 'texte',
    faults: ['non_signe'],
    facts: { dateDocument: '2023-05-22', signe: false },
    blocks: [
      t('ATTESTATION SUR L’HONNEUR', 16),
      t('Je soussignée, Aline Bresson, certifie sur l’honneur l’exactitude des informations du dossier'),
      t('présenté par Les Ateliers du Vallon au titre de l’appel à projets.'),
      t('Fait à Vallon-sur-Orme, le 22 mai 2023'),
      t('Signature :'),
    ],
  },
  {
    file: 'courrier.pdf',
    piece: 'cofinanceurs',
    difficulty: 'texte',
    faults: ['montant_incoherent'],
    facts: {
      dateDocument: '2023-04-03',
      cofinanceurs: [{ nom: 'Conseil départemental de l’Orme', montant: 7500 }],
    },
    blocks: funderLetter('7 500'),
  },
  {
    file: 'autre-asso.pdf',
    piece: 'delegation',
    difficulty: 'texte',
    faults: ['autre_structure'],
    facts: {},
    blocks: [
      t('POUVOIR', 18),
      t('Je soussigné Marc Delorme, président de l’association Horizons de la Brenne, donne pouvoir à'),
      t('Mme Lise Arnaud, directrice, de signer en mon nom les demandes de subvention.'),
      t('Fait à Brenneville, le 4 mai 2023'),
      t('Bon pour pouvoir'),
      ink,
    ],
  },
  {
    file: 'pouvoir-et-rib.pdf',
    piece: 'delegation',
    aussi: ['rib'],
    difficulty: 'texte',
    faults: [],
    facts: { iban: 'FR7699911002140002145780358' },
    blocks: [
      t('DÉLÉGATION DE SIGNATURE', 18),
      t(
        'Je soussignée Aline Bresson, présidente de l’association Les Ateliers du Vallon, donne délégation à',
      ),
      t('Mme Lise Arnaud, directrice, pour signer en mon nom les demandes de subvention.'),
      t('Fait à Vallon-sur-Orme, le 4 mai 2023'),
      t('La présidente'),
      ink,
      { page: true },
      ...bankDetails(),
    ],
  },
  {
    file: 'cv-candidat.pdf',
    piece: 'autre',
    difficulty: 'texte',
    faults: [],
    facts: {},
    blocks: [
      t('Jean Testut', 18),
      t('Expériences professionnelles', 13),
      t('2018-2023 – Conseiller emploi'),
      t('Formation', 13),
      t('2012 – Licence d’administration'),
      t('Langues : anglais, espagnol. Loisirs : randonnée.'),
    ],
  },
  {
    file: 'bilan22.pdf',
    piece: 'asso_etats',
    difficulty: 'texte',
    faults: ['autre_exercice'],
    facts: { exercice: 2021 },
    blocks: accounts(2021),
  },
  {
    file: 'scan-a.png',
    piece: 'coll_delib',
    difficulty: 'scan',
    faults: [],
    facts: { dateDeliberation: '2023-04-06', numeroDeliberation: '2023-14' },
    blocks: [
      t('Syndicat mixte du Vallon – Les Ateliers du Vallon', 13),
      t('Délibération n° 2023-14', 16),
      t('Séance du 6 avril 2023'),
      t('Membres en exercice : 15 – présents : 12 – votants : 13'),
      t('Le comité, après en avoir délibéré, à l’unanimité, approuve le projet et son plan de financement,'),
      t('sollicite une aide de 29 000 € et autorise la présidente à signer.'),
      t('Pour extrait conforme, la présidente,'),
      ink,
    ],
  },
  {
    file: 'scan-b.png',
    piece: 'cer',
    difficulty: 'scan',
    faults: [],
    facts: { representant: 'Aline Bresson', dateDocument: '2023-05-22', signe: true },
    blocks: [
      t('CONTRAT D’ENGAGEMENT RÉPUBLICAIN', 16),
      t('L’association Les Ateliers du Vallon s’engage à respecter :'),
      t('1. Respect des lois de la République'),
      t('2. Liberté de conscience'),
      t('3. Liberté des membres de l’association'),
      t('4. Égalité et non-discrimination'),
      t('Aline Bresson, présidente'),
      t('Fait à Vallon-sur-Orme, le 22 mai 2023'),
      ink,
    ],
  },
];
