import type { Appel } from '../appel/appel.js';
import type { Dossier } from './dossier.js';

/** Every version of every call that was ever served. */
export interface AppelVersions {
  find(appelId: string, version: string): Appel | undefined;
}

/** Where each version of a call is stored before it is served. */
export interface KeptVersions extends AppelVersions {
  /** @param now milliseconds of real time */
  keep(appels: readonly Appel[], now: number): Promise<void>;
}

type Made = Pick<Dossier, 'appelId' | 'appelVersion' | 'statut'>;

/** The calls by which dossiers are read, whatever is served now. */
export class AppelsConnus {
  constructor(
    private readonly served: readonly { readonly appel: Appel }[],
    private readonly versions: AppelVersions,
  ) {}

  /**
   * The call of a dossier: a draft moves with its call, and what was filed keeps the version that it was filed with.
   * @returns undefined for a call that was never served here
   */
  of(dossier: Made): Appel | undefined {
    const current = this.served.find(({ appel }) => appel.id === dossier.appelId)?.appel;
    if (current !== undefined && dossier.statut === 'brouillon') return current;
    const own = this.lastSeen(dossier);
    return own === undefined || current === undefined ? (own ?? current) : withLaterClosing(own, current);
  }

  /** The version that a dossier was last worked on with. */
  lastSeen({ appelId, appelVersion }: Made): Appel | undefined {
    return this.versions.find(appelId, appelVersion);
  }

  /** Whether the call of a dossier can still be worked on. */
  isServed({ appelId }: Made): boolean {
    return this.served.some(({ appel }) => appel.id === appelId);
  }
}

/** A closing that was put off is put off for what was filed too; one brought forward makes nothing late that was in time. */
function withLaterClosing(own: Appel, current: Appel): Appel {
  if (Date.parse(current.cloture) <= Date.parse(own.cloture)) return own;
  const { cloture, dates, fuseau } = current;
  return { ...own, cloture, dates, fuseau };
}
