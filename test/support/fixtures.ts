import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { loadContent } from '../../bot/content/load-content.js';
import { createWords } from '../../bot/core/locales.js';
import type { Database } from '../../bot/storage/database.js';
import { stageFile } from '../../bot/storage/files.js';
import { UnitOfWork } from '../../bot/storage/unit-of-work.js';
import type { Appel } from '../../domain/appel/appel.js';
import type { Destination } from '../../domain/dossier/courriers.js';
import type { Dossier, Fichier, Valeurs } from '../../domain/dossier/dossier.js';

const root = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The product's own sentences. */
export const words = createWords(root('locales'));

let known: Promise<Appel> | undefined;

/** The 2023 call, as content/ has it; read once. */
export function facilitateurs2023(): Promise<Appel> {
  return (known ??= loadFacilitateurs2023());
}

async function loadFacilitateurs2023(): Promise<Appel> {
  const { appels } = await loadContent(root('content'), { now: new Date('2026-11-23T12:00:00Z') });
  const found = appels.find(({ appel }) => appel.id === 'facilitateurs-2023');
  if (found === undefined) throw new Error('The 2023 call is not in content/');
  return found.appel;
}

export const bfc: Destination = {
  service: 'DREETS Bourgogne-Franche-Comté',
  region: 'Bourgogne-Franche-Comté',
  departement: 'Saône-et-Loire',
  boite: 'dreets-bfc.secae@dreets.gouv.fr',
};

export const sansBoite: Destination = {
  service: 'DREETS Bretagne',
  region: 'Bretagne',
  departement: 'Finistère',
};

/** What an association of Mâcon answers. */
export const valeursAssociation: Valeurs = {
  siret: '77567227221138',
  structure: 'Maison de l’emploi du Mâconnais – Œuvre & Cie',
  formeJuridique: 'association',
  region: '27',
  departement: '71',
  adresse: '12 rue de la République, 71000 Mâcon',
  rna: 'W712000123',
  formulaire: 'cerfa',
  representantLegal: true,
  signataire: 'Claire Martin, présidente',
  contact: 'Noël Lefèvre',
  email: 'noel.lefevre@mde-maconnais.example',
  telephone: '03 85 00 00 00',
  projet: 'Développer les clauses sociales dans les marchés de l’État',
  poste: 'facilitateur',
  etp: 1.5,
  territoireProjet: 'Arrondissement de Mâcon',
  debut: '2023-09-01',
  montant: 25000,
  cofinance: true,
  cofinanceurs: 'Conseil départemental, 10 000 € ; FSE+, 8 000 €',
  renouvellement: false,
};

/** The documents of that association: piece, name given, format, content. */
export const piecesAssociation: readonly (readonly [string, string, string])[] = [
  ['formulaire', 'Cerfa 12156 signé.pdf', 'pdf'],
  ['note_projet', 'Note de projet – clauses sociales.docx', 'docx'],
  ['budget', 'budget prévisionnel 2023.xlsx', 'xlsx'],
  ['rib', 'photo du RIB.jpg', 'jpg'],
  ['cofinanceurs', 'lettre CD71.pdf', 'pdf'],
  ['cofinanceurs', 'notification FSE.pdf', 'pdf'],
  ['asso_etats', 'Comptes 2022 approuvés.pdf', 'pdf'],
];

/** Stores the documents above, as if they had been uploaded. */
export async function storedPieces(
  db: Database,
  pieces: readonly (readonly [string, string, string])[] = piecesAssociation,
  bytesOf: (n: number) => Uint8Array = (n) => Buffer.from(`document ${n}\n`.repeat(200 * (n + 1))),
): Promise<Dossier['pieces']> {
  const work = new UnitOfWork();
  const stored: Record<string, Fichier[]> = {};
  pieces.forEach(([piece, nom, format], n) => {
    const bytes = bytesOf(n);
    const facts = {
      conversationId: 'dl_essai',
      dossierReference: null,
      name: nom,
      mediaType: 'application/pdf',
    };
    const { id } = stageFile(work, facts, bytes, 0);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const fichier: Fichier = {
      id,
      nom,
      format,
      taille: bytes.length,
      sha256,
      recuLe: '2023-05-30T10:00:00.000Z',
    };
    stored[piece] = [...(stored[piece] ?? []), fichier];
  });
  await work.commit(db);
  return stored;
}

/** A filed dossier, on its way; anything may be changed. */
export function deposeDossier(appel: Appel, changes: Partial<Dossier> = {}): Dossier {
  return {
    reference: 'AAP23-7KQ4-M2XD',
    appelId: appel.id,
    appelVersion: appel.version,
    acces: [{ owner: 'dl_usager', conversationId: 'dl_essai', depuis: '2023-05-15T08:00:00.000Z' }],
    langue: 'fr',
    version: 12,
    creeLe: '2023-05-15T08:00:00.000Z',
    modifieLe: '2023-05-31T12:03:12.000Z',
    statut: 'depose',
    champs: valeursAssociation,
    passes: [],
    plusTard: [],
    pieces: {},
    adresse: {
      etat: 'verifiee',
      adresse: 'noel.lefevre@mde-maconnais.example',
      essais: 0,
      envois: 1,
    },
    attesteLe: '2023-05-31T12:02:40.000Z',
    depot: { deposeLe: '2023-05-31T12:03:12.345Z', boite: 'dreets-bfc.secae@dreets.gouv.fr' },
    ...changes,
  };
}
