import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { bareWords } from '../../domain/text/normalise.js';

const ROOT = new URL('../../', import.meta.url).pathname;
/** Where the sets of other writers are, on the machine of who has them. */
const SHARED = join(ROOT, '../shared/understanding');
/** Anybody says « je veux modifier »: longer phrases are somebody's. */
const LEAST_WORDS = 4;

const filesIn = (folder: string, ending: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(ending))
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
};

/** The lines of the sets that measure what is understood. Those of the FAQ are compared by its own measures. */
const sets = [
  ...filesIn(join(ROOT, 'bench/sets'), '.jsonl').filter((file) =>
    /\/(?:acte?s|answers|reponses)[^/]*$/u.test(file),
  ),
  ...filesIn(SHARED, '.jsonl'),
];

const keyOf = (text: string): string => bareWords(text).join(' ');

describe('The measuring sets', () => {
  it('hold no phrase that the assistant is taught: they measure it', () => {
    const measured = new Map<string, string>();
    for (const file of sets)
      for (const line of readFileSync(file, 'utf8')
        .split('\n')
        .filter((each) => each !== '')) {
        const { text } = JSON.parse(line) as { readonly text: string };
        const key = keyOf(text);
        if (key.split(' ').length >= LEAST_WORDS) measured.set(key, file);
      }
    expect(measured.size).to.be.greaterThan(300);
    const taught = [...filesIn(join(ROOT, 'vocabulary'), '.txt'), ...filesIn(join(ROOT, 'content'), '.yaml')];
    expect(taught.length).to.be.greaterThan(60);
    const copied = taught.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => measured.has(keyOf(line)))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(copied).to.deep.equal([]);
  });
});
