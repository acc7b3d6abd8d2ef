import { expect } from 'chai';
import { valueAt } from '../../../domain/appel/draft.js';
import { formatPath, type Path } from '../../../domain/appel/problem.js';
import { check, smallCall, type Change } from '../../support/small-appel.js';

/** Every place of a document, its own included. */
function placesOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [at, ...keys.flatMap((key) => placesOf(Reflect.get(value, key), [...at, key]))];
}

const PARTS = ['appel', 'pieces', 'fr'] as const;
const PLACES = PARTS.flatMap((part) => placesOf(smallCall()[part]).map((path) => [part, path] as const));
/** What an author may leave there: nothing, or something of another kind. */
const SLIPS = { nothing: null, 'a text': 'x' };

describe('a call in which any one thing is wrong', () => {
  for (const [what, value] of Object.entries(SLIPS))
    it(`is checked to its end with ${what} in its place; whatever is told has a place in a file`, () => {
      for (const [part, path] of PLACES) {
        const { appel, problems } = check([[part, path, value]]);
        const where = `${part} ${formatPath(path)}`;
        for (const { file, values } of problems) {
          expect(PARTS.concat(['en'] as never), where).to.include(file);
          for (const said of Object.values(values)) expect(said, where).to.not.equal(undefined);
        }
        if (appel === undefined)
          expect(
            problems.some(({ level }) => level === 'error'),
            where,
          ).to.equal(true);
      }
    });

  it('is told what is missing, and nothing else for want of it but where its name was used', () => {
    const known = smallCall();
    const consequences: string[] = [];
    for (const [part, path] of PLACES) {
      if (path.length === 0 || typeof path.at(-1) === 'number' || valueAt(known[part], path) === undefined)
        continue;
      const change: Change = [part, path, undefined];
      const lines = check([change]).problems.map(
        ({ key, file, path: at }) => `${file} ${formatPath(at)} ${key}`,
      );
      const own = lines.filter((line) => / (cle|traduction)Manquante$/.test(line));
      if (own.length > 0 && lines.length > own.length)
        consequences.push(
          `${part} ${formatPath(path)}: ${lines.filter((line) => !own.includes(line)).join(', ')}`,
        );
    }
    expect(consequences).to.deep.equal([
      'appel champs[0].id: pieces [0].quand.sauf.forme conditionChampInconnu',
      'appel champs[0].options[1].id: pieces [0].quand.sauf.forme conditionOption',
      'appel champs[1].id: appel champs[3].quand.si.seul conditionChampInconnu',
      'fr [0].id: en [0].id faqSansTraduction',
      'fr [1].id: en [1].id faqSansTraduction',
    ]);
  });
});
