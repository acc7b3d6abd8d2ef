import { ink, r, rows, t, type Block } from './blocks.js';

/** A note on the project of the made applicant. */
export const projectNote = (): readonly Block[] => [
  t('Les Ateliers du Vallon', 10),
  t('Présentation du projet', 17),
  t('« Clauses en Vallon : des marchés pour l’insertion »', 12),
  t('Contexte et besoins', 13),
  t(
    'Quatorze acheteurs publics, huit structures d’insertion qui se connaissent mal. Un diagnostic partagé en 2022.',
  ),
  t('Moyens', 13),
  t('Un poste à temps plein, soit 1 ETP, pour une durée de douze mois.'),
  t('Calendrier et indicateurs', 13),
  t('Trois étapes ; vingt marchés visés, 9 000 heures d’insertion.'),
  t('Financement', 13),
  t('Le budget total s’élève à 47 200 €. Nous sollicitons de l’État une aide de 29 000 €.'),
  t('Conseil départemental de l’Orme : 9 000 € ; fonds propres : 9 200 €.'),
];

/** Its account at the bank. */
export const bankDetails = (): readonly Block[] => [
  t('Caisse Coopérative de l’Orme', 16),
  t('Vos références bancaires (RIB / IBAN)', 13),
  t('Intitulé du compte : LES ATELIERS DU VALLON'),
  t('27 avenue du Lavoir'),
  t('21897 VALLON-SUR-ORME'),
  {
    rows: [
      ['Banque', 'Guichet', 'Compte', 'Clé'],
      ['99911', '00214', '00021457803', '58'],
    ],
  },
  t('IBAN FR76 9991 1002 1400 0214 5780 358'),
  t('Code BIC (Swift) : BCVAFRP1XXX'),
];

/** Its accounts, of one year. */
export const accounts = (year: number): readonly Block[] => [
  t('Les Ateliers du Vallon', 15),
  t(`États financiers – exercice clos au 31 décembre ${year}`, 13),
  t('Bilan', 13),
  rows(
    ['Actif', String(year), 'Passif', String(year)],
    ['Immobilisations', '52 100', 'Fonds propres', '48 300'],
    ['Disponibilités', '31 900', 'Dettes', '35 700'],
    ['Total', '84 000', 'Total', '84 000'],
  ),
  t('Compte de résultat', 13),
  t('Cotisations : 2 100 ; dons manuels : 4 000 ; report à nouveau : 1 200.'),
];

/** A letter by which its département gives it an amount. */
export const funderLetter = (euros: string): readonly Block[] => [
  t('Conseil départemental de l’Orme', 13),
  r('Madame la Présidente'),
  r('Les Ateliers du Vallon'),
  r('27 avenue du Lavoir'),
  r('21897 Vallon-sur-Orme'),
  t('Orme-Ville, le 3 avril 2023'),
  t('Objet : votre demande de subvention'),
  t('Madame la Présidente,'),
  t(`La commission a émis un avis favorable : une participation financière de ${euros} € vous est accordée.`),
  t('Le versement interviendra après signature de la convention.'),
  t('Pour le président du Département,'),
  ink,
];
