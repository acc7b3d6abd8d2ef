import type { ALire, Lecteur, Lecture } from '../../domain/documents/lecture.js';
import type { Understanding } from '../../domain/documents/understand.js';
import type { Sender } from '../files/fair-queue.js';
import type { Papers } from './papers.js';

/** The longest that a turn waits for all its files to be read. */
const PATIENCE = 2_000;
const LATE = Symbol('late');
const NOTHING = { probability: 0, ranking: [], aussi: [], faits: [], defauts: [], pages: 0, lues: 0 };
const MOST_RANKED = 4;

export interface LecteurOptions {
  readonly papers: Papers;
  readonly read: (id: string) => Promise<Uint8Array | undefined>;
  /** Who sent the files, and from where. */
  readonly sender: () => Promise<Sender>;
  /** Told of a file that the turn could not wait for. */
  readonly onLate: (fichier: ALire) => void;
  readonly patience?: number;
}

/** Reads the files of one person's turn; what takes longer than a turn may wait is told later. */
export function createLecteur({
  papers,
  read,
  sender,
  onLate,
  patience = PATIENCE,
}: LecteurOptions): Lecteur {
  let until: number | undefined;
  return {
    lire: async (fichier, situation) => {
      until ??= performance.now() + patience;
      const { id, format, nom } = fichier;
      const stored = { id, format, sender, bytes: () => read(id) };
      const reading = papers.understand(stored, { ...situation, nom });
      const understood = await within(Math.max(0, until - performance.now()), reading);
      if (understood !== LATE) return lectureOf(understood);
      onLate(fichier);
      return { etat: 'en_cours', ...NOTHING };
    },
  };
}

/** What is kept of a file that was read, or could not be. */
export function lectureOf(understood: Understanding | undefined): Lecture {
  if (understood === undefined || understood.nonLu === true) return { etat: 'non_lue', ...NOTHING };
  const { piece, autre, ranking, probability, aussi, faits, defauts, compare, pages, lues } = understood;
  return {
    etat: 'lue',
    ...(piece === undefined ? {} : { piece }),
    ...(autre === undefined ? {} : { autre }),
    ...(compare === undefined ? {} : { compare }),
    ...{ probability, aussi, faits, defauts, pages, lues },
    ranking: ranking.slice(0, MOST_RANKED).map(({ id }) => id),
  };
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => {
      resolve(LATE);
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
