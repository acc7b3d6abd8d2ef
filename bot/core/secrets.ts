import { createHash, randomInt } from 'node:crypto';
import type { Secrets } from '../../dialogs/turn/services.js';
import { makeReference, REFERENCE_DRAWS } from '../../domain/dossier/reference.js';

const DRAW = 2 ** 32;

/** Random values from the system's secure source. */
export const secrets: Secrets = {
  reference: (prefixe) =>
    makeReference(
      prefixe,
      Array.from({ length: REFERENCE_DRAWS }, () => randomInt(DRAW) / DRAW),
    ),
  code: () => String(randomInt(1_000_000)).padStart(6, '0'),
  fingerprint: (text) => createHash('sha256').update(text).digest('hex'),
};
