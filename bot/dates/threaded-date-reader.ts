import { parisDay } from '../../domain/dates/calendar.js';
import { canonical } from '../../domain/dates/canonical.js';
import { chooseResolution } from '../../domain/dates/choose-resolution.js';
import type { DateReader } from '../../domain/dates/date-reader.js';
import type { DateSpan } from '../../domain/dates/date-span.js';
import { libraryText } from '../../domain/dates/library-text.js';
import { readCanonicalDate, readDateByRules, saysPast } from '../../domain/dates/read-date.js';
import type { Reading } from '../../domain/text/reading.js';
import { DateThread, type DateLimits } from './date-thread.js';

/** The library's first call costs seconds of a processor: whoever comes first waits a little, then is asked again. */
const LIMITS: DateLimits = { start: 60_000, patience: 6_000, text: 2_000 };

/** Rules first; what they don't read and looks like a date goes to the library, in a thread. */
export class ThreadedDateReader implements DateReader {
  readonly #thread: DateThread;

  constructor(limits: DateLimits = LIMITS) {
    this.#thread = new DateThread(limits);
    // Compiles the rules at start-up rather than in the first conversation, which they would hold up for 50 ms.
    readDateByRules('demain', new Date(0));
  }

  async read(text: string, now: Date): Promise<Reading<DateSpan>> {
    const said = canonical(text);
    const today = parisDay(now);
    const reading = readCanonicalDate(said, today);
    const asked = libraryText(said);
    if (reading.kind !== 'none' || reading.reason !== 'date.missing' || asked === undefined) return reading;
    const found = await this.#thread.find({ text: asked, today: today.toString() });
    return chooseResolution(found ?? [], today, saysPast(said) ? 'past' : 'next');
  }

  /** Ends the thread; another starts if a text needs it. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}
