import { expect } from 'chai';
import { describeProblem } from '../../../bot/content/describe-problem.js';
import { createWords } from '../../../bot/core/locales.js';
import { LEVELS, formatPath, type Problem } from '../../../domain/appel/problem.js';
import { inspect, withContent } from '../../support/faulty-content.js';
import { READING } from './cases/reading.js';
import { RULES } from './cases/rules.js';
import { SHARED } from './cases/shared.js';

const words = createWords(new URL('../../../locales/', import.meta.url).pathname);
const CASES = [...READING, ...RULES, ...SHARED];
/** Found in the real content, and in every copy of it. */
const KNOWN = new Set(['regionsSansBoite', 'boiteContact']);

describe('A fault in the content', () => {
  for (const { key, changes, file, place, also = [], now } of CASES) {
    it(`${key}, in ${file} ${place}`, async () => {
      const { problems, content } = await withContent(changes, (dir) => inspect(dir, now));
      const found = problems.find((each) => each.key === key && each.file === file && formatPath(each.path) === place);
      expect(found, problems.map(line).join('\n')).to.not.equal(undefined);
      const others = problems.filter((each) => each !== found && !KNOWN.has(each.key));
      expect(others.map((each) => each.key)).to.deep.equal(also);
      for (const langue of ['fr', 'en'] as const) expect(describeProblem(found!, words, langue)).to.include(file);
      const refused = problems.some(({ level }) => level === 'error');
      expect(content === undefined, 'refused').to.equal(refused);
    });
  }

  it('is tested for each kind of problem', () => {
    const untested = Object.keys(LEVELS).filter((key) => !CASES.some((each) => each.key === key));
    // Those of vocabulary/ are tried in load-vocabulary.test.ts.
    expect(untested.filter((key) => !/^(?:acte|liste|phrase)[A-Z]/u.test(key))).to.deep.equal([]);
  });
});

function line(problem: Problem): string {
  return `${problem.file}:${String(problem.line)} ${formatPath(problem.path)} ${problem.key}`;
}
