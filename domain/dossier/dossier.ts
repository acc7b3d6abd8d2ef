import type { Langue } from '../appel/appel.js';
import type { Lecture } from '../documents/lecture.js';
import type { OneTimeCode } from './one-time-code.js';

/** An answer. Dates are YYYY-MM-DD, amounts euros, territories codes, choices option ids. */
export type Valeur = string | number | boolean;
export type Valeurs = Readonly<Record<string, Valeur>>;

/**
 * brouillon → depose → transmis is the service's part; the rest belongs to the DREETS (domain/regles).
 * `retire` was withdrawn by the applicant.
 */
export type Statut = 'brouillon' | 'depose' | 'transmis' | 'retire';

/** One stored file of a document. */
export interface Fichier {
  readonly id: string;
  /** Name given by the applicant, for people only. */
  readonly nom: string;
  /** Extension that its content proves, without the dot. */
  readonly format: string;
  /** Bytes. */
  readonly taille: number;
  readonly sha256: string;
  /** ISO instant of reception. */
  readonly recuLe: string;
  /** What the virus scanner said: clean, nothing yet, as it was away, or nothing ever, as the file is too large for it. Absent where there was none. */
  readonly controle?: 'sain' | 'en_cours' | 'non_verifie';
  /** What was read of it. Absent where the service reads no files. */
  readonly lecture?: Lecture;
}

/** What is known of the contact's address. Nothing but the code is ever sent to an address that is not `verifiee`. */
export type EtatAdresse = 'inconnue' | 'code_envoye' | 'verifiee' | 'non_verifiee';

export interface AdresseContact {
  readonly etat: EtatAdresse;
  /** The address that all of this is about: the code was sent there, proved it, or was declined. Absent as long as it is unknown. */
  readonly adresse?: string;
  /** SHA-256 of the code, with the reference as salt. */
  readonly empreinte?: string;
  /** ISO instant at which the code expires. */
  readonly expireLe?: string;
  readonly essais: number;
  readonly envois: number;
}

/** What the public registry said of the dossier's SIRET, and what the applicant said of that. */
export interface ConsultationRegistre {
  readonly siret: string;
  /** ISO instant of the question. */
  readonly consulteLe: string;
  /** `inconnu`: it knows the SIRET and does not say whether it is active; `injoignable`: it did not answer. */
  readonly etat: 'actif' | 'cesse' | 'inconnu' | 'introuvable' | 'injoignable';
  /** What it says, as answers to the call's fields. */
  readonly valeurs: Valeurs;
  /** Absent while the applicant has not said whether it is right. */
  readonly reponse?: 'confirme' | 'corrige' | 'refuse';
}

/** The filing: what was frozen, and when. */
export interface Depot {
  /** ISO instant of the durable storing of the applicant's « Déposer ». */
  readonly deposeLe: string;
  /** ISO instant at which the mail server accepted the last part; absent until then. */
  readonly transmisLe?: string;
  /** The mailbox it goes to; absent when none is known for the region. */
  readonly boite?: string;
  readonly probleme?: 'sans_boite' | 'refus' | 'retour';
}

/** An answer corrected after the filing; `avant` or `apres` is absent where there was, or is, no answer. */
export interface Correction {
  readonly champ: string;
  readonly avant?: Valeur;
  readonly apres?: Valeur;
}

/** What was added and corrected after the filing, as it was sent: only what became of its letter is noted later. */
export interface Complement {
  /** From 1, in the order in which they were sent. */
  readonly numero: number;
  /** ISO instant of the durable storing of the applicant's confirmation. */
  readonly envoyeLe: string;
  readonly corrections: readonly Correction[];
  /** The files that were added, by document. */
  readonly pieces: Readonly<Record<string, readonly Fichier[]>>;
  /** ISO instant at which the mail server accepted the last part. */
  readonly transmisLe?: string;
  readonly probleme?: 'refus' | 'retour';
}

/** A complement that is being prepared: the answers as they would stand, and the files to add. Nothing of it was sent. */
export interface ComplementEnCours {
  readonly champs: Valeurs;
  readonly passes: readonly string[];
  readonly plusTard: readonly string[];
  readonly pieces: Readonly<Record<string, readonly Fichier[]>>;
  readonly adresse: AdresseContact;
  /** The field or document chosen and not yet given, by its step's key. */
  readonly voulu?: string;
}

/** A person who may see and change a dossier: a browser, or an account of another channel. */
export interface Acces {
  readonly owner: string;
  /** Their conversation that last worked on it: where news of it is told to them. */
  readonly conversationId: string;
  /** ISO instant since which they may. */
  readonly depuis: string;
  /** The address whose code opened it to them; absent for who started it. */
  readonly adresse?: string;
}

/** A second contact of the structure, by address. It stays after it was withdrawn: who was given access is told. */
export interface Invite {
  readonly adresse: string;
  /** Proved address of the contact who gave access. */
  readonly par: string;
  /** ISO instant of the invitation. */
  readonly depuis: string;
  /** ISO instant at which the access was withdrawn. */
  readonly retireLe?: string;
}

/** A code sent to an address, which opens the dossier to the person who asked for it. */
export interface CodeReprise extends OneTimeCode {
  readonly adresse: string;
  readonly owner: string;
}

/** An applicant's dossier: the truth that the conversation only completes. */
export interface Dossier {
  readonly reference: string;
  readonly appelId: string;
  /** Version of the content it was started with. */
  readonly appelVersion: string;
  readonly acces: readonly Acces[];
  /** All who were ever invited. */
  readonly invites?: readonly Invite[];
  readonly langue: Langue;
  /** Counts saves; 0 before the first one. */
  readonly version: number;
  readonly creeLe: string;
  readonly modifieLe: string;
  readonly statut: Statut;
  readonly champs: Valeurs;
  /** Optional steps passed over. */
  readonly passes: readonly string[];
  /** What was left for later: documents by their id, fields by their step's key. */
  readonly plusTard: readonly string[];
  readonly pieces: Readonly<Record<string, readonly Fichier[]>>;
  /** Files that were sent without a word, and get their place once they are read. */
  readonly aTrier?: readonly Fichier[];
  /** Fields for which the applicant wanted no answer that was read in documents. */
  readonly lusEcartes?: readonly string[];
  readonly adresse: AdresseContact;
  /** ISO instant at which the applicant attested; attesting and filing are one act. */
  readonly attesteLe?: string;
  readonly depot?: Depot;
  /** Absent when the registry was never asked. */
  readonly registre?: ConsultationRegistre;
  /** What was sent after the filing, in order. */
  readonly complements?: readonly Complement[];
  readonly complementEnCours?: ComplementEnCours;
  /** The operator lets it be filed or completed until an instant (ISO), even after the closing of the call. */
  readonly reouverture?: { readonly decideeLe: string; readonly jusquAu: string };
  /** ISO instant at which the applicant withdrew it. */
  readonly retireLe?: string;
  /** The applicant wants no reminders of it. */
  readonly sansRappels?: boolean;
  /** Codes sent to resume it elsewhere that may still be typed. */
  readonly reprise?: { readonly codes: readonly CodeReprise[] };
}
