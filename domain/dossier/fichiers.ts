import type { Fichier } from './dossier.js';

/** A file as a channel handed it over, before it was looked at. */
export interface FichierRecu {
  /** Absent when the channel refused to keep it. */
  readonly id?: string;
  /** Why the channel has no file, where it is not the size. */
  readonly refus?: RefusCanal;
  readonly nom: string;
  /** Bytes. */
  readonly taille: number;
}

/** Why a channel kept nothing of a file. */
export type RefusCanal = (typeof REFUS_CANAL)[number];

const REFUS_CANAL = [
  /** The channel's own storage didn't give it. */
  'injoignable',
  /** Pasted among the words, where a channel keeps only a picture of it. */
  'colle',
  /** More than a message may bring. */
  'trop_nombreux',
  /** More than a person may send over a day. */
  'trop_en_un_jour',
] as const;

/** Tells whether a channel's word is such a reason. */
export function isRefusCanal(word: unknown): word is RefusCanal {
  return REFUS_CANAL.some((raison) => raison === word);
}

/** Why a file is not taken; each has its sentence under `pieces:refus`. */
export type RefusFichier =
  | 'vide'
  | 'trop_gros'
  | 'format'
  | 'heic'
  | 'archive'
  | 'macros'
  | 'chiffre'
  | 'abime'
  | 'contenu_actif'
  | 'executable'
  /** Another file is attached to a PDF, as Factur-X invoices have. */
  | 'fichier_joint'
  /** It opens or fetches another file: linked, not contained. */
  | 'lien_fichier'
  /** Its template is on a public host. */
  | 'modele'
  /** An object of an older program is inside, as old equations are. */
  | 'objet'
  /** A form of the LiveCycle kind, whose program could reach beyond it. */
  | 'formulaire'
  /** Pages, Numbers or Keynote of Apple. */
  | 'iwork'
  /** The virus scanner found something in it. */
  | 'infecte'
  /** The virus scanner looks into smaller ones only. */
  | 'trop_gros_antivirus'
  /** Harmless in bytes, but huge or endless once opened: too many parts, packed too well, too long to read. */
  | 'demesure'
  /** Its sender sent too many of those lately; nobody looked at this one. */
  | 'pause'
  /** Others of its sender already wait to be examined. */
  | 'occupe'
  | 'introuvable'
  | RefusCanal;

export type Inspection =
  | { readonly kind: 'pris'; readonly fichier: Fichier }
  | { readonly kind: 'refuse'; readonly nom: string; readonly raison: RefusFichier };

/** What a document accepts. */
export interface Attendu {
  /** Extensions, without the dot. */
  readonly formats: readonly string[];
  /** Bytes. */
  readonly tailleMax: number;
}

/** Looks into received files: the type is told by the content, never by the name. */
export interface Fichiers {
  inspect(recu: FichierRecu, attendu: Attendu, now: Date): Promise<Inspection>;
}
