import { findEmails } from './read-email.js';
import { findPhones } from './read-phone.js';
import { findRnas } from './read-rna.js';
import { findSirets } from './read-siret.js';

/** What can be taken for certain out of any sentence, because each carries its own check or form. */
export interface Facts {
  readonly sirets: readonly string[];
  readonly emails: readonly string[];
  readonly rnas: readonly string[];
  readonly phones: readonly string[];
}

/** The certain facts of a sentence: « Notre SIRET est le …, et mon adresse … ». Each value once. */
export function readFacts(text: string): Facts {
  return {
    sirets: [...new Set(findSirets(text))],
    emails: [...new Set(findEmails(text))],
    rnas: [...new Set(findRnas(text))],
    phones: [...new Set(findPhones(text))],
  };
}
