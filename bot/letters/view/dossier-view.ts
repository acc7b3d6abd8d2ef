import type { Appel, Piece } from '../../../domain/appel/appel.js';
import { nomDe } from '../../../domain/appel/roles.js';
import { accuseOf, mentionsOf, type Accuse, type Mentions } from '../../../domain/dossier/accuse.js';
import { asFiled } from '../../../domain/dossier/complement.js';
import { rubriqueOf } from '../../../domain/appel/rubriques.js';
import { mediaTypeOf } from '../../../domain/appel/formats.js';
import { champContact, contactOf, contactVerifie } from '../../../domain/dossier/contact.js';
import type { Destination } from '../../../domain/dossier/courriers.js';
import type { Dossier, Fichier, Valeur } from '../../../domain/dossier/dossier.js';
import { sentPieces, toldChamps } from '../../../domain/dossier/steps.js';
import type { Words } from '../../core/locales.js';
import { attentionPoints, type ServiceFacts } from './attention-points.js';
import { essentials, objetOf, type Essentiel } from './essentials.js';
import { documentName } from '../files/file-names.js';
import { formatInstant } from './format-instant.js';
import { formatTaille } from '../../../domain/format/size.js';
import { formatValue } from './format-value.js';
import { lectureView, type LectureView } from './lecture-view.js';
import { oneLine } from '../../../domain/text/one-line.js';

/** A field with its answer, in French. */
export interface Ligne {
  readonly id: string;
  /** Heading of the group that it belongs to. */
  readonly rubrique: string;
  readonly libelle: string;
  readonly valeur: string;
  /** The same, paragraph by paragraph, of a long text. */
  readonly paragraphes?: readonly string[];
}

/** A document as it is sent. */
export interface DocumentView {
  readonly fileId: string;
  readonly piece: string;
  readonly pieceId: string;
  /** Its place among the documents sent with it. */
  readonly rang: number;
  readonly obligatoire: boolean;
  /** Name under which it leaves. */
  readonly nom: string;
  /** Name that the applicant gave. */
  readonly nomOriginal: string;
  readonly mediaType: string;
  readonly octets: number;
  readonly taille: string;
  readonly sha256: string;
  /** What the virus scanner said of it. */
  readonly controle: Fichier['controle'];
  /** What a program read of it; absent where the operator has reading off. */
  readonly lecture: LectureView | undefined;
  /** Number of the complement that brought it; absent when it was filed with the dossier. */
  readonly complement?: number;
}

/** A filed dossier in the words of its letters, whatever their shape (text, HTML, PDF). */
export interface DossierView {
  readonly reference: string;
  readonly appel: string;
  readonly appelCourt: string;
  readonly destination: Destination;
  readonly structure: string;
  /** What the subject says of the request. */
  readonly objet: readonly string[];
  readonly essentiel: readonly Essentiel[];
  /** Id of the field that asks the contact's address. */
  readonly champAdresse: string | undefined;
  readonly adresse: string | undefined;
  readonly adresseVerifiee: boolean;
  /** Instants in words, and as ISO. */
  readonly deposeLe: string;
  readonly deposeIso: string;
  readonly transmisLe: string | undefined;
  readonly transmisIso: string | undefined;
  /** Which proof the applicant gets now, and what it must say to be the accusé de réception. */
  readonly accuse: Accuse;
  readonly mentions: Mentions | undefined;
  readonly retireLe: string | undefined;
  readonly retireIso: string | undefined;
  readonly attestation: string;
  readonly attesteLe: string | undefined;
  readonly avertissementPieces: string;
  readonly lignes: readonly Ligne[];
  readonly documents: readonly DocumentView[];
  readonly attention: readonly string[];
}

/** A dossier that was not filed has no letter. */
export class NotFiledError extends Error {
  constructor(reference: string) {
    super(`Dossier ${reference} has not been filed`);
    this.name = 'NotFiledError';
  }
}

/** Reads a filed dossier into words. @param current as it stands now, when it is shown as it was filed: whom to write to. @throws NotFiledError */
export function dossierView(
  words: Words,
  dossier: Dossier,
  appel: Appel,
  destination: Destination,
  service: ServiceFacts,
  current = dossier,
): DossierView {
  if (dossier.depot === undefined) throw new NotFiledError(dossier.reference);
  const { deposeLe, transmisLe } = dossier.depot;
  const instant = (iso: string): string => formatInstant(words, iso, appel.fuseau);
  const mentions = mentionsOf(appel, destination, deposeLe);
  const lignes = toldChamps(dossier, appel).map((champ): Ligne => ({
    id: champ.id,
    rubrique: rubriqueOf(appel, champ.groupe, 'fr'),
    libelle: champ.libelle.fr,
    valeur: formatValue(words, champ, dossier.champs[champ.id] ?? '', destination),
    ...(champ.type === 'texteLong' ? { paragraphes: paragraphs(dossier.champs[champ.id]) } : {}),
  }));
  return {
    reference: dossier.reference,
    appel: appel.titre.fr,
    appelCourt: appel.titreCourt.fr,
    destination,
    structure: oneLine(nomDe(appel, dossier.champs)),
    objet: objetOf(words, dossier, appel, destination),
    essentiel: essentials(words, dossier, appel, destination),
    champAdresse: champContact(appel)?.id,
    adresse: contactOf(appel, current),
    adresseVerifiee: contactVerifie(appel, current) !== undefined,
    deposeLe: instant(deposeLe),
    deposeIso: deposeLe,
    transmisLe: transmisLe === undefined ? undefined : instant(transmisLe),
    transmisIso: transmisLe,
    accuse: accuseOf(appel, mentions, transmisLe !== undefined),
    mentions,
    retireLe: dossier.retireLe === undefined ? undefined : instant(dossier.retireLe),
    retireIso: dossier.retireLe,
    attestation: appel.attestation.fr,
    attesteLe: dossier.attesteLe === undefined ? undefined : instant(dossier.attesteLe),
    avertissementPieces: appel.avertissementPieces.fr,
    lignes,
    documents: documents(words, dossier, appel),
    attention: attentionPoints(words, dossier, appel, service, current),
  };
}

function paragraphs(valeur: Valeur | undefined): readonly string[] {
  return String(valeur ?? '')
    .split(/\n+/)
    .map(oneLine)
    .filter((line) => line !== '');
}

/** The documents under the names they left with: those filed first, then those of each complement. */
function documents(words: Words, dossier: Dossier, appel: Appel): readonly DocumentView[] {
  const filed = asFiled(dossier);
  const { complements = [] } = dossier;
  return [
    ...named(words, appel, filed, sentPieces(filed, appel)),
    ...complements.flatMap(({ numero, pieces }) =>
      named(words, appel, { champs: dossier.champs, pieces }, appel.pieces, numero),
    ),
  ];
}

function named(
  words: Words,
  appel: Appel,
  { champs, pieces }: Pick<Dossier, 'champs' | 'pieces'>,
  order: readonly Piece[],
  complement?: number,
): readonly DocumentView[] {
  const structure = nomDe(appel, champs);
  const prefix = complement === undefined ? '' : `C${complement}-`;
  return order
    .flatMap((piece) => (pieces[piece.id] ?? []).map((fichier) => ({ piece, fichier })))
    .map(({ piece, fichier }, n) => ({
      fileId: fichier.id,
      piece: piece.libelle.fr,
      pieceId: piece.id,
      rang: n + 1,
      obligatoire: piece.obligatoire,
      nom: prefix + documentName(n + 1, piece.fichier ?? piece.libelle.fr, structure, fichier.format),
      nomOriginal: oneLine(fichier.nom.slice(0, 300)),
      mediaType: mediaTypeOf(fichier.format),
      octets: fichier.taille,
      taille: formatTaille(fichier.taille, 'fr'),
      sha256: fichier.sha256,
      controle: fichier.controle,
      lecture: lectureView(words, piece, fichier, { champs }, appel),
      ...(complement === undefined ? {} : { complement }),
    }));
}

/** The addresses that a letter about a dossier says, and that its reader may copy: the contact’s, and the service’s mailbox. */
export function knownAddresses({ adresse, destination }: DossierView): readonly string[] {
  return [adresse, destination.boite].filter((address) => address !== undefined);
}

/** Whether the call requires a document, as its lists say it. */
export function requirement(words: Words, { obligatoire }: DocumentView): string {
  return words('fr', obligatoire ? 'courrier:dreets.obligatoire' : 'courrier:dreets.facultative');
}

/** What a program read of a document, as its lists say it. */
export function readLine(words: Words, { lecture }: DocumentView): string | undefined {
  return lecture === undefined ? undefined : words('fr', 'courrier:lu.ligne', { lu: lecture.ligne });
}

/** The first digits of a fingerprint: enough to compare two files by eye. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 12);
}
