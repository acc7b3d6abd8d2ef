import type { Champ } from '../../appel/appel.js';
import type { ChampReading } from '../../champs/champ-reader.js';
import type { Valeurs } from '../../dossier/dossier.js';
import type { FaqZone } from '../../faq/calibration.js';
import type { ActCandidate } from '../acts/act-engine.js';
import type { ActName } from '../acts/names.js';
import type { Situation } from '../acts/situation.js';
import type { AboutFiles } from '../files/about-files.js';
import type { NamedThing, Thing } from '../named-things.js';
import type { Fact } from '../passing/facts-in-passing.js';
import type { Said, Span } from '../said.js';

/** A value that a message gives to a field by its name: a fact for later, or a correction of what was answered. */
export interface NamedAnswer {
  readonly champ: Champ;
  readonly answers: Valeurs;
  /** Whether the dossier holds another answer. */
  readonly corrects: boolean;
  /** The words that name the field, when some do. */
  readonly by?: Span;
  /** The words after that name, where the value was read. */
  readonly at?: Span;
}

/** What the FAQ makes of the questions in a message, or of all of it when nothing in it asks. */
export interface QuestionReading {
  readonly text: string;
  readonly zone: FaqZone;
  readonly confidence: number;
  /** Ids of the entries, best first. */
  readonly ids: readonly string[];
  /** What the best of them offer to do. */
  readonly acts: readonly ActName[];
  /** What it asks the meaning of: the thing that is asked here (« c’est quoi ? »), or one that it names. */
  readonly about?: 'step' | Thing;
  /** The answer given before that it asks to hear again: « vous avez mis quoi pour le territoire ? »; whether all are kept: « c’est bien enregistré ? »; what they are: « qu’avez-vous noté ? ». */
  readonly recorded?: Thing | 'all' | 'review';
  /** The documents, or the field, of which it asks whether they are wanted, and the FAQ says nothing of. */
  readonly needed: readonly Thing[];
  /** Whether it is the very question of an entry, as its button says it. */
  readonly verbatim: boolean;
}

/** All that a message may mean, each reading for itself: none is first. */
export interface Heard {
  readonly said: Said;
  readonly situation: Situation;
  /** Best first. */
  readonly acts: readonly ActCandidate[];
  /** As the answer to the field that is asked; absent where none is. */
  readonly asked?: { readonly champ: Champ; readonly reading: ChampReading };
  readonly named: readonly NamedAnswer[];
  /** What it says in passing of fields that are not asked. */
  readonly passing: readonly Fact[];
  /** What it wants of files that were sent. */
  readonly files?: AboutFiles;
  /** The fields and documents that it names. */
  readonly things: readonly NamedThing[];
  readonly question: QuestionReading;
}
