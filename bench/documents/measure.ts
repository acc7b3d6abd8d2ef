import { readFileSync } from 'node:fs';
import { loadContent } from '../../bot/content/load-content.js';
import { DocumentReader } from '../../bot/reading/document-reader.js';
import type { Understanding } from '../../domain/documents/understand.js';
import { filesOf, type SetFile } from './document-set.js';
import { judge, type Verdict } from './judge.js';

/** A file as it was read and understood. */
export interface Measured extends SetFile {
  readonly understood: Understanding;
  /** Reading and understanding. */
  readonly ms: number;
  readonly verdict?: Verdict;
}

/** What the service makes of a file that it could not read: nothing, which says nothing against it. */
const UNREAD: Understanding = {
  ...{ piece: undefined, autre: undefined, probability: 0, ranking: [], aussi: [] },
  ...{ faits: [], defauts: [], pages: 0, lues: 0 },
};

/** Reads each file of a set as the service does, and compares it with the truth where there is one. @param only those whose name begins so */
export async function* measureDocuments(dir: string, only: readonly string[] = []): AsyncGenerator<Measured> {
  const { appels } = await loadContent('content', { now: new Date() });
  const appel = appels[0]?.appel;
  if (appel === undefined) throw new Error('content/ serves no call');
  const reader = new DocumentReader({ ocr: true });
  try {
    for (const each of filesOf(dir)) {
      if (only.length > 0 && !only.some((start) => each.file.startsWith(start))) continue;
      const started = performance.now();
      const bytes = readFileSync(each.path);
      const { formeJuridique } = each.stated;
      const situation = {
        appel,
        valeurs:
          formeJuridique === undefined ? {} : { formeJuridique: FORMES[formeJuridique] ?? formeJuridique },
        known: each.stated,
        nom: each.file,
      };
      const asked = { bytes, format: formatOf(each.file), sender: { person: 'bench' }, situation };
      const outcome = await reader.read(asked);
      const understood = outcome.kind === 'lu' ? (outcome.understood ?? UNREAD) : UNREAD;
      const ms = Math.round(performance.now() - started);
      yield { ...each, understood, ms, ...(each.truth && { verdict: judge(each.truth, understood) }) };
    }
  } finally {
    await reader.close();
  }
}

/** Other words for the call's own options. */
const FORMES: Readonly<Record<string, string>> = { établissement: 'etablissement_public' };

function formatOf(file: string): string {
  const extension = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  return extension === 'jpeg' ? 'jpg' : extension;
}
