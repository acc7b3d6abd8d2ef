import type { Situation, Understanding } from '../../domain/documents/understand.js';
import { FairQueue, type Sender } from '../files/fair-queue.js';
import type { Pauses } from '../files/pauses.js';
import type { PaperBytes } from './paper-bytes.js';
import { ReadingChild, type Answered, type Question, type ReadingBounds } from './reading-child.js';

/** What came of reading a file: its text and what was understood of it, or why there is none. */
export type ReadingOutcome =
  | { readonly kind: 'lu'; readonly paper: PaperBytes; readonly understood?: Understanding | undefined }
  /** `echec`: its bytes can't be read, or made the reader fall; `demesure`: it took too long or too much room; `pause`: its sender's did, of late. */
  | { readonly kind: 'non_lu'; readonly raison: 'echec' | 'demesure' | 'pause' };

export interface ReaderOptions extends Partial<ReadingBounds> {
  /** Whether pictures and scans are read. */
  readonly ocr: boolean;
  /** For networks whose files took too long; none where there is nobody to keep waiting. */
  readonly pauses?: Pauses;
  /** Milliseconds without work after which the process ends and gives its memory back. */
  readonly idle?: number;
}

/** A file to read, and whose it is. */
export interface ToRead {
  readonly bytes: Uint8Array;
  readonly format: string;
  readonly sender: Sender;
  /** What is known when it comes; without it, it is read only. */
  readonly situation?: Situation;
  readonly signal?: AbortSignal;
}

const COMPUTING = 90_000;
/** On a machine that does much else, the process gets a tenth of a core: that loses no reading. */
const ELAPSED = 600_000;
const MEMORY = 1_200 * 1024 * 1024;
const IDLE = 60_000;
const MOST_WAITING = 40;

/**
 * Reads files in a process of its own, one at a time and each person in turn, and understands them there. A file that takes
 * too long or too much memory ends that process, and nothing else: the next file gets a new one.
 */
export class DocumentReader {
  readonly #queue = new FairQueue(MOST_WAITING);
  readonly #bounds: ReadingBounds;
  #child: ReadingChild | undefined;
  #resting: NodeJS.Timeout | undefined;
  #asked = 0;
  #closed = false;

  constructor(private readonly options: ReaderOptions) {
    const { computing = COMPUTING, elapsed = ELAPSED, memory = MEMORY } = options;
    this.#bounds = { computing, elapsed, memory };
  }

  /** Starts the process, so that a file that is on its way doesn't wait for it. */
  prepare(): void {
    if (this.#closed) return;
    this.#current();
    this.#rest();
  }

  /** @throws TooManyWaitingError where a person has too many files waiting, and the signal's reason */
  async read({ bytes, format, sender, situation, signal }: ToRead): Promise<ReadingOutcome> {
    const { pauses, ocr } = this.options;
    const from = sender.network ?? sender.person;
    // A file that is not read is kept all the same: a pause costs a neighbour some help, and no document.
    if (pauses?.isPaused(from) === true) return { kind: 'non_lu', raison: 'pause' };
    const question = { size: bytes.length, format, ocr, situation: withoutCall(situation) };
    const outcome = await this.#queue.run(sender, () => this.#read(question, bytes), signal);
    if (outcome.kind === 'non_lu' && outcome.raison === 'demesure') pauses?.note(from);
    return outcome;
  }

  /** Understands a file that was read before, by what is known now; undefined where that can't be. */
  async understand(paper: PaperBytes, situation: Situation): Promise<Understanding | undefined> {
    const question = { paper, situation: withoutCall(situation) };
    const first = await this.#ask(question);
    // The process may have ended for another file, which is no fault of this one.
    const answer = first === 'fell' ? await this.#ask(question) : first;
    return typeof answer === 'string' ? undefined : answer.understood;
  }

  /** Ends the process, with what it reads. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#end();
    await this.#queue.idle();
  }

  async #read(question: Question, bytes: Uint8Array): Promise<ReadingOutcome> {
    const answer = await this.#ask(question, bytes);
    if (typeof answer === 'string')
      return { kind: 'non_lu', raison: answer === 'passed' ? 'demesure' : 'echec' };
    const { paper, understood } = answer;
    return paper === undefined ? { kind: 'non_lu', raison: 'echec' } : { kind: 'lu', paper, understood };
  }

  async #ask(question: Question, bytes?: Uint8Array): Promise<Answered> {
    if (this.#closed) return 'fell';
    this.#asked++;
    clearTimeout(this.#resting);
    const answer = await this.#current().ask(question, this.#bounds, bytes);
    this.#asked--;
    if (answer === 'passed') this.#end();
    else this.#rest();
    return answer;
  }

  #current(): ReadingChild {
    const child = (this.#child ??= new ReadingChild(() => {
      if (this.#child === child) this.#child = undefined;
    }));
    return child;
  }

  /** The process ends once nothing was asked of it for a while. */
  #rest(): void {
    clearTimeout(this.#resting);
    if (this.#asked > 0) return;
    this.#resting = setTimeout(() => {
      this.#end();
    }, this.options.idle ?? IDLE).unref();
  }

  #end(): void {
    clearTimeout(this.#resting);
    this.#child?.end();
    this.#child = undefined;
  }
}

/** Of a call, its documents only: nothing else of it is understood there. */
function withoutCall<Given extends Situation | undefined>(situation: Given): Given {
  if (situation === undefined) return situation;
  const { pieces, autresPapiers } = situation.appel;
  return { ...situation, appel: { pieces, autresPapiers } };
}
