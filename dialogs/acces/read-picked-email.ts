import { readEmail } from '../../domain/champs/email.js';
import { read, type Reading } from '../../domain/text/reading.js';
import { sameName } from '../../domain/understanding/same-wording.js';

/** Reads an address, where those offered a moment ago (« gmial.com » or « gmail.com »?) are taken as they are. */
export function readPickedEmail(text: string, offered: readonly string[] = []): Reading<string> {
  const picked = offered.find((adresse) => sameName(text, adresse));
  return picked === undefined ? readEmail(text) : read(picked);
}
