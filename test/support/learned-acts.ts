import { servedActs } from '../../bot/content/served-acts.js';
import { loadContent } from '../../bot/content/load-content.js';
import { loadVocabulary } from '../../bot/content/load-vocabulary.js';
import type { ActEngine } from '../../domain/understanding/acts/act-engine.js';
import { keepForTests } from './kept-work.js';

const NOW = new Date('2026-11-23T12:00:00Z');
let known: Promise<ActEngine> | undefined;

/** The engine of the acts, on the vocabulary and the content as they are; built once. */
export function actEngine(): Promise<ActEngine> {
  return (known ??= build());
}

async function build(): Promise<ActEngine> {
  return servedActs(
    await loadVocabulary('vocabulary'),
    await loadContent('content', { now: NOW, keep: keepForTests }),
  );
}
