import { expect } from 'chai';
import { readdirSync } from 'node:fs';
import { contentEntries, contentLexicon } from '../../../bench/faq/content.js';
import { readQuestions } from '../../../bench/faq/question-set.js';
import { checkEntries } from '../../../domain/faq/check-entries.js';
import { bareWords } from '../../../domain/text/normalise.js';

const SETS = 'bench/sets';
const bare = (text: string): string => bareWords(text).join(' ');
/** « contester », « taille max »: everybody's words, which no one could copy. */
const TELLING_WORDS = 4;

describe('the FAQ’s content', () => {
  const entries = contentEntries();

  it('has 25 question forms an entry, none of them twice the same', () => {
    expect(checkEntries(entries).map(({ id, key, params }) => ({ id, key, ...params }))).to.deep.equal([]);
  });

  it('took no question from the measuring sets', () => {
    const measured = new Set(
      readdirSync(SETS)
        .filter((file) => file.startsWith('faq-') && file.endsWith('.jsonl'))
        .flatMap((file) => readQuestions(`${SETS}/${file}`))
        .map(({ text }) => bare(text))
        .filter((text) => text.split(' ').length >= TELLING_WORDS),
    );
    const copied = [...entries, ...contentEntries('en')].flatMap(({ id, question, formes }) =>
      [question, ...formes].filter((form) => measured.has(bare(form))).map((form) => `${id}: ${form}`),
    );
    expect(copied).to.deep.equal([]);
  });

  it('comes with a lexicon of the size it was measured with', () => {
    const { concepts } = contentLexicon();
    expect(concepts.size).to.be.within(80, 130);
    expect([...concepts.values()].flat().length).to.be.at.least(1_200);
  });
});
