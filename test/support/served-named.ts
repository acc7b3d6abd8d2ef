import { createHash } from 'node:crypto';
import type { AppelContent } from '../../bot/content/load-appel.js';
import type { Content } from '../../bot/content/load-content.js';
import { loadVocabulary } from '../../bot/content/load-vocabulary.js';
import { modeleFinder } from '../../bot/content/served-content.js';
import { servedAppel } from '../../bot/content/served-appels.js';
import type { FindModele } from '../../bot/http/modele-files.js';
import type { AppelServi } from '../../dialogs/turn/services.js';
import type { Territoires } from '../../domain/appel/regions.js';
import type { ActEngine } from '../../domain/understanding/acts/act-engine.js';
import type { Wordings } from '../../domain/understanding/wordings.js';
import { contentNamed } from './content-variants.js';
import { keepForTests } from './kept-work.js';
import { actEngine } from './learned-acts.js';

/** A content that is ready to be served. */
export interface Served {
  readonly content: Content;
  readonly appels: readonly AppelServi[];
  readonly territoires: Territoires;
  readonly acts: ActEngine;
  readonly wordings: Wordings;
  readonly modele: FindModele;
}

const known = new Map<string, Promise<Served>>();

/** The content that transcripts call by this name; each is built once. */
export function servedNamed(name: string): Promise<Served> {
  const served = known.get(name) ?? build(name);
  known.set(name, served);
  return served;
}

async function build(name: string): Promise<Served> {
  const content = await contentNamed(name);
  return {
    content,
    appels: content.appels.map((appel) => servedOnce(appel, content)),
    territoires: content.territoires,
    acts: await actEngine(),
    wordings: (await loadVocabulary('vocabulary')).wordings,
    modele: modeleFinder(content.appels),
  };
}

/** Most contents change no question: what is learned of the same ones is the same, and takes seconds. */
function servedOnce(appel: AppelContent, { lexique }: Content): AppelServi {
  const { concepts, horsSujet } = lexique;
  const version = createHash('sha256')
    .update(JSON.stringify([appel.faq, [...concepts], [...horsSujet]]))
    .digest('hex');
  return servedAppel(appel, { lexique, version }, keepForTests);
}
