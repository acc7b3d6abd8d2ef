import { formatSpan } from '../../domain/dates/date-span.js';
import { readDateByRules } from '../../domain/dates/read-date.js';
import { REFERENCE } from './date-rows.js';

/** What the rules read in a text: the span, the spans between « | » when there are several, or the reason why there is none. */
export function saidDate(text: string, now: Date = REFERENCE): string {
  const reading = readDateByRules(text, now);
  if (reading.kind === 'read') return formatSpan(reading.value);
  return reading.kind === 'unsure' ? reading.candidates.map(formatSpan).join(' | ') : reading.reason;
}
