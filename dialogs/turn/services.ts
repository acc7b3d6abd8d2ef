import type { TurnContext } from 'botbuilder';
import type { Appel, Langue } from '../../domain/appel/appel.js';
import type { Territoires } from '../../domain/appel/regions.js';
import type { DateReader } from '../../domain/dates/date-reader.js';
import type { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import type { CodesEnvoyes } from '../../domain/dossier/codes-envoyes.js';
import type { Courriers } from '../../domain/dossier/courriers.js';
import type { Donnees } from '../../domain/dossier/donnees.js';
import type { Lecteur } from '../../domain/documents/lecture.js';
import type { Dossiers } from '../../domain/dossier/dossiers.js';
import type { Fichiers } from '../../domain/dossier/fichiers.js';
import type { Reprises } from '../../domain/dossier/reprise.js';
import type { Registre } from '../../domain/dossier/registre.js';
import type { FaqEngine } from '../../domain/faq/faq-engine.js';
import type { MissedQuestions } from '../../domain/faq/missed-questions.js';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import type { FaqTheme } from '../../domain/faq/faq-theme.js';
import type { Statistics } from '../../domain/statistics/daily-count.js';
import type { ActEngine } from '../../domain/understanding/acts/act-engine.js';
import type { ThingNamer } from '../../domain/understanding/named-things.js';
import type { Wordings } from '../../domain/understanding/wordings.js';
import type { Words } from '../say/words.js';

/** A FAQ in one language, ready to be asked. */
export interface FaqServie {
  readonly engine: FaqEngine;
  readonly entries: ReadonlyMap<string, FaqEntry>;
  /** The questions of the entries, in the one form by which wordings are compared. */
  readonly questions: ReadonlySet<string>;
  /** The words of its questions and answers, folded. */
  readonly knownWords: ReadonlySet<string>;
}

/** One call as the conversation uses it: its rules, and its FAQ in each language. */
export interface AppelServi {
  readonly appel: Appel;
  readonly faq: Readonly<Record<Langue, FaqServie>>;
  /** The entries of the FAQ, grouped for who reads all of them. */
  readonly themes: readonly FaqTheme[];
  /** Finds the fields and documents of the call that a text names. */
  readonly things: ThingNamer;
}

/** How long things are kept, as it is said to people. */
export interface Conservation {
  readonly conversationsJours: number;
  readonly brouillonsMois: number;
  readonly deposesMois: number;
}

/** Random values and fingerprints, from a secure source. */
export interface Secrets {
  reference(prefixe: string): string;
  /** Six digits. */
  code(): string;
  fingerprint(text: string): string;
}

/** All that a turn of the conversation needs from outside. One per turn, handed in by bot/. */
export interface Services {
  /** The instant at which the message was durably stored, by the business clock: what counts for deadlines. */
  readonly now: Date;
  /** Whether what was said last was told when the message arrived: if not, it answers no serious question. */
  readonly told: boolean;
  /** Whose dossiers these are. */
  readonly owner: string;
  readonly words: Words;
  readonly appels: readonly AppelServi[];
  /** The call of each dossier, in the version that it goes by. */
  readonly appelsConnus: AppelsConnus;
  readonly territoires: Territoires;
  /** Tells what a text asks to be done, in either language. */
  readonly acts: ActEngine;
  /** What is heard by comparison, in either language. */
  readonly wordings: Wordings;
  readonly dates: DateReader;
  readonly dossiers: Dossiers;
  readonly reprises: Reprises;
  readonly fichiers: Fichiers;
  /** Reads what the documents say; absent where the operator has it off. */
  readonly lecteur?: Lecteur | undefined;
  /** Undefined where the operator has it off: then nothing is looked up, nor said of it. */
  readonly registre: Registre | undefined;
  readonly missed: MissedQuestions;
  readonly statistics: Statistics;
  readonly courriers: Courriers;
  readonly codes: CodesEnvoyes;
  readonly secrets: Secrets;
  readonly conservation: Conservation;
  /** What a mailbox takes in one message when it has no limit of its own, bytes on the wire. */
  readonly limiteBoite: number;
  readonly donnees: Donnees;
  /** How the channel shows the forms of a dossier: as one that changes where it stands, as a new one each time, or not at all. */
  readonly fiches: 'enPlace' | 'nouvelles' | 'non';
  /** Where a person talks to the assistant alone; set where several people read, in which no dossier is worked on. */
  readonly lienPrive?: string;
}

const SERVICES = Symbol('services');

/** Gives a turn its services; bot/ does so before the conversation runs. */
export function provideServices(context: TurnContext, services: Services): void {
  context.turnState.set(SERVICES, services);
}

/** The services of this turn. */
export function servicesOf(context: TurnContext): Services {
  return context.turnState.get<Services>(SERVICES);
}
