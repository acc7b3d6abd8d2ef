import { createRequire } from 'node:module';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import type { Peer } from './peers.js';

export interface NlpManager {
  settings: { autoSave: boolean; log: boolean };
  addLanguage(language: string): void;
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<void>;
  process(
    language: string,
    text: string,
  ): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
}

interface Container {
  use(plugin: unknown): unknown;
  get(name: string): NlpManager;
}

interface Basic {
  readonly Nlp: unknown;
  containerBootstrap(settings: unknown): Promise<Container> | Container;
}

const require = createRequire(import.meta.url);

/** NLP.js with its French language, untaught; a container of its own. */
export async function createNlp(): Promise<NlpManager> {
  const basic = require('@nlpjs/basic') as Basic;
  const { LangFr } = require('@nlpjs/lang-fr') as { readonly LangFr: unknown };
  const container = await basic.containerBootstrap({
    settings: { nlp: { languages: ['fr'], autoSave: false, log: false, nlu: { log: false } } },
  });
  container.use(basic.Nlp);
  container.use(LangFr);
  const nlp = container.get('nlp');
  nlp.settings.autoSave = false;
  nlp.addLanguage('fr');
  return nlp;
}

/** NLP.js with one intent an entry, trained on question and forms. */
export async function nlpJs(entries: readonly FaqEntry[]): Promise<Peer> {
  const nlp = await createNlp();
  for (const { id, question, formes } of entries)
    for (const form of [question, ...formes]) nlp.addDocument('fr', form, id);
  await nlp.train();
  return {
    name: 'NLP.js',
    search: async (question) => {
      const { classifications } = await nlp.process('fr', question);
      return classifications
        .filter(({ intent }) => intent !== 'None')
        .map(({ intent, score }) => ({ id: intent, score }));
    },
  };
}
