import { setImmediate as breathe } from 'node:timers/promises';
import type { AppelServi } from '../../dialogs/turn/services.js';
import type { ActEngine } from '../../domain/understanding/acts/act-engine.js';
import type { Wordings } from '../../domain/understanding/wordings.js';
import { AppelsConnus, type AppelVersions } from '../../domain/dossier/appels-connus.js';
import type { Territoires } from '../../domain/appel/regions.js';
import type { FindModele } from '../http/modele-files.js';
import { servedAppel } from './served-appels.js';
import { servedActs } from './served-acts.js';
import { workAnew } from './startup-cache.js';
import type { Content } from './load-content.js';
import type { HeardVocabulary } from './load-vocabulary.js';

/** One version of the content, ready to be served. A turn takes one and keeps it to its end. */
export interface Served {
  readonly version: string;
  readonly appels: readonly AppelServi[];
  readonly territoires: Territoires;
  /** Tells what people want done. */
  readonly acts: ActEngine;
  /** What is heard by comparison. */
  readonly wordings: Wordings;
  /** The bytes of a call's template; undefined when none of its documents names it. */
  readonly modele: FindModele;
}

/**
 * Makes a content ready. The engines are built one after the other: between two of them, turns go on.
 * @param keep what need not be learned again
 */
export async function prepareServed(content: Content, heard: HeardVocabulary, keep = workAnew): Promise<Served> {
  const { version, appels, territoires } = content;
  const served: AppelServi[] = [];
  for (const appel of appels) {
    served.push(servedAppel(appel, content, keep));
    await breathe();
  }
  const acts = servedActs(heard, content, keep);
  return { version, appels: served, territoires, acts, wordings: heard.wordings, modele: modeleFinder(appels) };
}

/** What is served next, with the refused calls as they were served until then. */
export function withFormer(next: Served, refuses: readonly string[], before: Served): Served {
  const former = before.appels.filter(({ appel }) => refuses.includes(appel.id));
  if (former.length === 0) return next;
  return {
    ...next,
    appels: [...next.appels, ...former],
    modele: (appelId, fichier) => (refuses.includes(appelId) ? before : next).modele(appelId, fichier),
  };
}

/** Finds the templates of these calls. */
export function modeleFinder(appels: Content['appels']): FindModele {
  return (appelId, fichier) => appels.find(({ appel }) => appel.id === appelId)?.modeles.get(fichier);
}

/** What is served now; replaced as a whole, between two turns. */
export class ServedContent {
  constructor(
    private served: Served,
    private readonly versions: AppelVersions,
  ) {}

  get current(): Served {
    return this.served;
  }

  /** The call of each dossier, by what is served now. */
  get appelsConnus(): AppelsConnus {
    return new AppelsConnus(this.served.appels, this.versions);
  }

  serve(next: Served): void {
    this.served = next;
  }
}
