import { pdfOf, scanOf } from '../../bench/documents/papers/make-papers.js';
import { ink, rows, t, type Block } from '../../bench/documents/papers/blocks.js';
import { accounts, funderLetter, projectNote } from '../../bench/documents/papers/common-papers.js';

/** All that an association sends for its dossier, as it has it: seven documents of the call, and one that the State gets itself. */
const PAPERS: Readonly<Record<string, readonly Block[]>> = {
  'Cerfa rempli.pdf': [
    t('Demande de subvention – formulaire Cerfa 12156*06', 16),
    t('1. Identification de l’association', 13),
    t('Dénomination : Les Ateliers du Vallon'),
    t('Numéro SIRET : 999 990 120 00019'),
    t('Numéro RNA : W999111222'),
    t('Adresse du siège social : 27 avenue du Lavoir'),
    t('Code postal : 21897     Commune : Vallon-sur-Orme'),
    t('Adresse électronique : bureau.vallon@example.org'),
    t('Téléphone : 03 53 01 55 66'),
    t('Représentant légal : Aline Bresson, présidente'),
    t('2. Objet de la demande', 13),
    t('Intitulé du projet : Clauses en Vallon : des marchés pour l’insertion'),
    t('Nombre d’ETP : 1'),
    t('Montant demandé : 29 000 €     Budget total : 47 200 €'),
    t('Exercice : 2023'),
    t('3. Attestation', 13),
    t('Je soussignée Aline Bresson, présidente, certifie exactes les informations de la présente demande.'),
    t('Fait à Vallon-sur-Orme, le 22 mai 2023'),
    t('Signature :'),
    ink,
  ],
  'projet V3 def.pdf': projectNote(),
  'tableau.pdf': [
    t('Budget prévisionnel de l’action 2023', 15),
    t('Les Ateliers du Vallon – SIRET 999 990 120 00019'),
    rows(
      ['Charges', 'Montant', 'Produits', 'Montant'],
      ['Charges de personnel', '38 000 €', 'État (DREETS)', '29 000 €'],
      ['Déplacements', '4 200 €', 'Conseil départemental de l’Orme', '9 000 €'],
      ['Fonctionnement', '5 000 €', 'Fonds propres', '9 200 €'],
      ['TOTAL', '47 200 €', 'TOTAL', '47 200 €'],
    ),
  ],
  'IMG_2041.png': [
    t('Relevé d’identité bancaire', 16),
    t('Titulaire du compte : LES ATELIERS DU VALLON'),
    t('27 avenue du Lavoir, 21897 Vallon-sur-Orme'),
    t('Domiciliation : Caisse Coopérative de l’Orme'),
    t('IBAN : FR76 9991 1002 1400 0214 5780 358'),
    t('BIC : BCVAFRP1XXX'),
  ],
  'lettre CD.pdf': funderLetter('9 000'),
  'comptes.pdf': accounts(2022),
  'recrutement.pdf': [
    t('Fiche de poste', 17),
    t('Facilitatrice ou facilitateur des clauses sociales', 13),
    t('Sous l’autorité de la directrice des Ateliers du Vallon.'),
    t('Missions principales', 13),
    t('Conseiller les acheteurs, suivre les heures d’insertion, animer le réseau.'),
    t('Profil recherché', 13),
    t('Connaissance de la commande publique et de l’insertion. Permis B.'),
    t('Temps de travail : temps plein. Lieu de travail : Vallon-sur-Orme.'),
  ],
  'insee.pdf': [
    t('Situation au répertoire Sirene', 16),
    t('Insee – avis de situation'),
    t('Identifiant SIREN : 999 990 120'),
    t('Identifiant SIRET du siège : 999 990 120 00019'),
    t('Dénomination : LES ATELIERS DU VALLON'),
    t('Catégorie juridique : 9220 – association déclarée'),
    t('Activité principale exercée : 88.99B'),
    t('Établissement actif'),
  ],
};

/** A file to drop. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The eight files, drawn; the bank details are a scan. */
export function associationPapers(): Promise<readonly DroppedFile[]> {
  return Promise.all(
    Object.entries(PAPERS).map(async ([name, blocks]) => {
      const pdf = await pdfOf(blocks);
      return { name, bytes: name.endsWith('.png') ? await scanOf(pdf) : pdf };
    }),
  );
}

/** One of them, by its name. */
export async function associationPaper(name: string): Promise<Buffer> {
  const found = (await associationPapers()).find((paper) => paper.name === name);
  if (found === undefined) throw new Error(`No paper of the association is called ${name}`);
  return found.bytes;
}
