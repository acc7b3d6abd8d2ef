import { Temporal } from 'temporal-polyfill';
import type { Appel } from '../appel/appel.js';
import type { Destination } from './courriers.js';

/**
 * The proof that an applicant is given (Code des relations entre le public et l'administration). A relay is not the
 * administration: it gives a `recepisse`. The administration's own channel gives at once an accusé d'`enregistrement`
 * (L112-11), and the accusé de `reception` once the service has the dossier, where it can be compliant.
 */
export type Accuse = 'recepisse' | 'enregistrement' | 'reception';

/** What an accusé de réception must say besides the date and the service (R112-11-1). */
export interface Mentions {
  readonly telephone: string;
  readonly voiesDeRecours: string;
  /** Day from which silence means refusal, YYYY-MM-DD, provided that the dossier is complete. */
  readonly refusLe: string;
}

/** Months of silence that mean refusal of a request for money (L231-4 3°). */
const MONTHS_OF_SILENCE = 2;

/** The mentions; undefined where the content lacks one, or in a relay: then the accusé de réception comes from the service. */
export function mentionsOf(appel: Appel, destination: Destination, deposeLe: string): Mentions | undefined {
  const { mode, voiesDeRecours, fuseau } = appel;
  const { telephone } = destination;
  if (mode !== 'officiel' || voiesDeRecours === undefined || telephone === undefined) return undefined;
  const filed = Temporal.Instant.from(deposeLe).toZonedDateTimeISO(fuseau).toPlainDate();
  const refusLe = filed.add({ months: MONTHS_OF_SILENCE }).toString();
  return { telephone, voiesDeRecours: voiesDeRecours.fr, refusLe };
}

/** Which proof an applicant gets. @param transmis whether the service has the dossier */
export function accuseOf(
  { mode }: Pick<Appel, 'mode'>,
  mentions: Mentions | undefined,
  transmis: boolean,
): Accuse {
  if (mode === 'relais') return 'recepisse';
  return transmis && mentions !== undefined ? 'reception' : 'enregistrement';
}
