import type { ChampType } from '../champs/champs.js';
import type { FaitId } from '../documents/fact.js';
import type { Indices } from '../documents/recognise.js';
import type { RolePiece } from '../documents/role-piece.js';
import type { Calcul } from './calculs.js';
import type { Condition } from './condition.js';
import type { Regle, Remarque } from './regles.js';
import type { Role } from './roles.js';

/** The languages the assistant speaks. Letters to the administration are always French. */
export type Langue = 'fr' | 'en';

/** The same words in each language. */
export type Wording = Readonly<Record<Langue, string>>;

/** The words by which people name something, in each language. */
export type Mots = Readonly<Record<Langue, readonly string[]>>;

/** How firm a source is: what is published for this call, a clue from another page, a rule of law, or how this service works. */
export type SourceNature = 'publie' | 'indice' | 'regle' | 'service';

export interface Source {
  readonly titre: string;
  readonly nature: SourceNature;
  readonly url?: string;
  /** Day the source was last read, YYYY-MM-DD. */
  readonly consulte: string;
}

/** A date limit of the call as a source gives it, YYYY-MM-DD. */
export interface PublishedDate {
  readonly date: string;
  readonly source: string;
  readonly endroit: string;
}

export interface Option {
  readonly id: string;
  readonly libelle: Wording;
  readonly synonymes: readonly string[];
  /** The options that this one joins: « un facilitateur et un coordinateur ». */
  readonly ensemble: readonly string[];
  /** Beginnings of the INSEE legal categories that this option stands for. */
  readonly natures: readonly string[];
}

/** What a field may take from the public registry of organisations. */
export type RoleRegistre = 'nom' | 'formeJuridique' | 'region' | 'departement' | 'adresse' | 'rna';

/** One thing to ask: a step of the dossier that is not a document. */
export interface Champ {
  readonly id: string;
  readonly type: ChampType;
  /** What it is to letters and readers, where its type doesn't tell. */
  readonly role?: Role;
  /** A count: a whole number, of people or things. */
  readonly entier?: boolean;
  /** What a number counts, as its letters say it: « ETP ». */
  readonly unite?: Wording;
  readonly groupe: string;
  /** Name of the field in the review and in the letters. */
  readonly libelle: Wording;
  /** Other names that people give it. */
  readonly mots?: Mots;
  readonly question: Wording;
  /** The question again, shorter, after an interruption. */
  readonly rappel: Wording;
  readonly aide: Wording;
  readonly quand?: Condition;
  readonly facultatif: boolean;
  /** Longest text accepted, characters. */
  readonly max: number;
  /** Least and greatest value of a number or an amount. */
  readonly bornes?: { readonly min: number; readonly max: number };
  readonly options: readonly Option[];
  /** The form of a code: 9 a digit, A a letter, X either. */
  readonly modele?: string;
  /** How its value is worked out, where nobody is asked for it. */
  readonly calcul?: Calcul;
  /** The lines of the table that it is one of: one message may give several. */
  readonly lignes?: readonly { readonly id: string; readonly libelle: Wording; readonly mots?: Mots }[];
  /** It only tells whether more is asked, « un autre ? »: letters and files leave it out. */
  readonly interne?: boolean;
  /** Words that answer a question of yes or no: « création » is no renewal. */
  readonly reponses?: { readonly oui: readonly string[]; readonly non: readonly string[] };
  /** What the registry may propose for it. */
  readonly registre?: RoleRegistre;
  /** What the documents may propose for it, and in which ones it is read; in all that bear it without `dans`. */
  readonly lit?: {
    readonly fait: FaitId;
    readonly dans?: readonly string[];
    /** The option that a choice has where that was read. */
    readonly donne?: string;
  };
}

/** One supporting document that the dossier may need. */
export interface Piece {
  readonly id: string;
  /** What it is, for who reads it; none for a document of another kind. */
  readonly role?: RolePiece;
  /** Its name in the files' names; its label when absent. */
  readonly fichier?: string;
  readonly libelle: Wording;
  /** Other names that people give it. */
  readonly mots?: Mots;
  /** Why it is asked. */
  readonly pourquoi: Wording;
  readonly aide: Wording;
  readonly obligatoire: boolean;
  readonly quand?: Condition;
  /** Said instead of `quand` to a reader, as in « si vous avez des cofinanceurs ». */
  readonly condition?: Wording;
  /** Extensions accepted, without the dot. */
  readonly formats: readonly string[];
  readonly fichiersMax: number;
  /** A file of the call's folder modeles/, to fill, if any. */
  readonly modele?: string;
  /** How a file is recognised as this document. */
  readonly indices?: Indices;
  /** What is read in it. */
  readonly faits: readonly FaitId[];
  /** It must be signed. */
  readonly signe: boolean;
  /** The year that it must be about: the project's, or the last closed one. */
  readonly exercice?: 'projet' | 'clos';
}

/** A paper that people often send and that the call doesn't ask for. */
export interface AutrePapier {
  readonly id: string;
  readonly libelle: Wording;
  /** The administration gets it itself. */
  readonly obtenu: boolean;
  readonly indices: Indices;
}

/** A line of the letter's first screen: its title and the fields whose answers it joins. */
export interface LigneEssentielle {
  readonly titre: Wording;
  readonly champs: readonly string[];
}

/** How firmly the service may speak: a relay to a mailbox, or the administration's own channel (L112-9 CRPA). */
export type ModeDepot = 'relais' | 'officiel';

/** `brouillon` is being written and served to nobody, `archive` is served closed; `ouvert` follows its dates. */
export const ETATS_CONTENU = ['brouillon', 'ouvert', 'archive'] as const;
export type EtatContenu = (typeof ETATS_CONTENU)[number];

/** A call for projects, whole, as its folder in content/ describes it. */
export interface Appel {
  readonly id: string;
  /** Fingerprint of the content it was loaded from. */
  readonly version: string;
  readonly titre: Wording;
  readonly titreCourt: Wording;
  /** Other names that people give it. */
  readonly mots?: Mots;
  /** The languages that it is written in; both without it. */
  readonly langues?: readonly Langue[];
  /** Prefix of the references, such as AAP23. */
  readonly prefixe: string;
  readonly mode: ModeDepot;
  readonly etat?: EtatContenu;
  /** Remedies and their time limits: without them no accusé de réception is issued here (R112-11-1 CRPA). */
  readonly voiesDeRecours?: Wording;
  /** Instants, ISO 8601 with offset. */
  readonly ouverture: string;
  readonly cloture: string;
  readonly fuseau: string;
  readonly dates: {
    readonly retenue: string;
    readonly publiees: readonly PublishedDate[];
    /** Days on which what came so far is selected: no limit, and no contradiction. */
    readonly releves?: readonly PublishedDate[];
    /** Why the date kept counts, when the sources contradict each other. */
    readonly arbitrage?: Wording;
  };
  readonly sources: Readonly<Record<string, Source>>;
  readonly faits: readonly { readonly id: string; readonly texte: string; readonly source: string }[];
  /** Rules across fields. */
  readonly regles?: readonly Regle[];
  /** What is told of some answers, and decides nothing. */
  readonly remarques?: readonly Remarque[];
  /** The first screen of the letter; by roles and types when absent. */
  readonly essentiel?: readonly LigneEssentielle[];
  /** Fields that the subject of the letter says. */
  readonly objet?: readonly string[];
  /** Headings of the groups of fields; a group without one has its own name. */
  readonly rubriques?: Readonly<Record<string, Wording>>;
  readonly champs: readonly Champ[];
  readonly pieces: readonly Piece[];
  readonly autresPapiers: readonly AutrePapier[];
  /** Said wherever the list of documents is shown. */
  readonly avertissementPieces: Wording;
  readonly attestation: Wording;
  /** Largest file accepted, bytes. */
  readonly tailleFichierMax: number;
  readonly minutesEstimees: number;
}
