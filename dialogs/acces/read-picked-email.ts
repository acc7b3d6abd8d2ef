import { readEmail } from '../../domain/champs/email.js';
import { read, type Reading } from '../../domain/text/reading.js';
import { sameName } from '../../domain/understanding/same-wording.js';

/** Reads an address, where those offered a moment ago (« gmial.com » or « gmail.com »?) are taken as they are. */
export function readPickedEmail(text: string, offered: readonly string[] = []): Reading<string> {
  const picked = offered.find((adresse) => sameName(text, adresse));
  if (picked !== undefined) return read(picked);
  const reading = readEmail(text);
  const [only, other] = reading.kind === 'unsure' ? reading.candidates : [];
  // « je vous l’ai dite : m.petit@… »: a single address that is no slip is the one meant.
  const single = reading.kind === 'unsure' && reading.reason === 'email.several' && other === undefined;
  return single && only !== undefined ? read(only) : reading;
}
