import type { Reading } from '../text/reading.js';
import type { DateSpan } from './date-span.js';

/** Understands a date in a text; bot/ implements it so that no text ever blocks the conversation. */
export interface DateReader {
  /**
   * The date or period meant, the next one to come unless the words say past. Never rejects.
   * Reasons: date.missing, date.invalid (31 June), date.several, date.weekday (the day of the week contradicts the date).
   */
  read(text: string, now: Date): Promise<Reading<DateSpan>>;
}
