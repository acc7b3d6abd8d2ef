import { fold } from '../domain/text/fold.js';
import { readEmail } from '../domain/text/read-email.js';
import { read, type Reading } from '../domain/text/reading.js';

/** Reads an address, where those offered a moment ago (« gmial.com » or « gmail.com »?) are taken as they are. */
export function readPickedEmail(text: string, offered: readonly string[] = []): Reading<string> {
  const picked = offered.find((adresse) => fold(adresse) === fold(text));
  return picked === undefined ? readEmail(text) : read(picked);
}
