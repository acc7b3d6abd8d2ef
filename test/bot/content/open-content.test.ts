import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { KeptWork, type Keep } from '../../../bot/content/startup-cache.js';
import { loadContent } from '../../../bot/content/load-content.js';
import { loadVocabulary } from '../../../bot/content/load-vocabulary.js';
import { openContent } from '../../../bot/content/open-content.js';
import { prepareServed, type Served } from '../../../bot/content/served-content.js';
import { CALL, NOW, withContent, type Change } from '../../support/faulty-content.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';
import { NO_VERSIONS } from '../../support/known-appels.js';

const CONTENT = new URL('../../../content/', import.meta.url).pathname;

describe('What a start works out from the content', () => {
  let data: TemporaryFolder;
  let warned: unknown[];

  beforeEach(() => {
    data = temporaryFolder();
    warned = [];
  });
  afterEach(() => {
    data.remove();
  });

  const start = async (build: string | undefined, dir = CONTENT, dataDir = data.path('data')): Promise<Served> => {
    const log = { warn: (...said: unknown[]) => void warned.push(said) };
    const { served } = await openContent({ contentDir: dir, dataDir, vocabularyDir: 'vocabulary' }, NOW, build, log, NO_VERSIONS);
    return served.current;
  };
  const file = (): string => data.path('data/contenu-appris.bin');

  /** What would have to be worked out again by a start of this build. */
  const missing = async (build: string, dir = CONTENT): Promise<readonly string[]> => {
    const kept = await KeptWork.open(file(), build);
    const anew: string[] = [];
    const keep: Keep = (key, work) =>
      kept.keep(key, () => {
        anew.push(key.replace(/ [0-9a-f]{12}/gu, ''));
        return work();
      });
    await prepareServed(await loadContent(dir, { now: NOW, keep }), await loadVocabulary('vocabulary'), keep);
    return anew;
  };

  it('is kept for the next one, which answers every question as it did', async () => {
    const [first, second, without] = [await start('a'), await start('a'), await start(undefined)];
    expect(await missing('a')).to.deep.equal([]);
    for (const [at, { faq, things, ...call }] of first.appels.entries())
      for (const langue of ['fr', 'en'] as const) {
        const asked = [...faq[langue].entries.values()].flatMap(({ question, formes }) => [
          question,
          ...formes.slice(0, 4).map((form, n) => form.slice(0, n * 3) + form.slice(n * 3 + 1)),
        ]);
        expect(asked).to.have.length.greaterThan(300);
        for (const other of [second, without]) {
          expect(other.appels[at]).to.deep.include(call);
          expect(other.appels[at]!.things('le courriel')).to.deep.equal(things('le courriel'));
          const again = other.appels[at]!.faq[langue];
          expect(again.entries).to.deep.equal(faq[langue].entries);
          expect(again.knownWords).to.deep.equal(faq[langue].knownWords);
          for (const question of asked)
            expect(again.engine.explain(question), question).to.deep.equal(faq[langue].engine.explain(question));
        }
      }
    expect(warned).to.deep.equal([]);
  }).timeout(60_000);

  it('is worked out again, and kept, when another build kept it or the file is not whole', async () => {
    await withContent([], async (dir) => {
      await start('a', dir);
      const whole = readFileSync(file());
      const altered = Buffer.from(whole);
      altered[whole.length >> 1]! ^= 1;
      const faq = ['faq facilitateurs-2023 fr', 'faq facilitateurs-2023 en'];
      expect(await missing('b', dir)).to.include.members(faq);
      for (const bytes of [altered, whole.subarray(0, -1), Buffer.alloc(0)]) {
        writeFileSync(file(), bytes);
        expect(await missing('a', dir)).to.include.members(faq);
        await start('a', dir);
        expect(await missing('a', dir)).to.deep.equal([]);
      }
    });
  }).timeout(60_000);

  it('is worked out again where the content changed, and no longer kept where it went', async () => {
    const answer: Change = { file: `${CALL}/faq/fr/poste.yaml`, from: /$/u, to: '# relu\n' };
    const learned = ['faq facilitateurs-2023 fr', 'faq facilitateurs-2023 en', 'actes'];
    const changed = [`yaml ${answer.file}`, ...learned];
    await withContent([], async (before) => {
      await start('a', before);
      await withContent([answer], async (after) => {
        expect(await missing('a', after)).to.deep.equal(changed);
        await start('a', after);
        expect(await missing('a', after)).to.deep.equal([]);
      });
      expect(await missing('a', before)).to.deep.equal(changed);
    });
  }).timeout(60_000);

  it('tells the lines of what is wrong, whether the text was read now or before', async () => {
    const faulty: Change = { file: `${CALL}/faq/fr/poste.yaml`, from: /$/u, to: '\n- id: sans_suite\n' };
    await withContent([faulty], async (dir) => {
      const kept = await KeptWork.open(file(), 'a');
      const problems = async (keep: Keep) =>
        (await loadContent(dir, { now: NOW, keep }).catch((error: unknown) => error)) as {
          readonly problems: readonly unknown[];
        };
      const first = await problems(kept.keep);
      await kept.save();
      const again = await KeptWork.open(file(), 'a');
      const never: Keep = (key) =>
        again.keep(key, () => {
          throw new Error(`${key} is not kept`);
        });
      expect(first.problems).to.have.length.greaterThan(0);
      expect((await problems(never)).problems).to.deep.equal(first.problems);
    });
  }).timeout(60_000);

  it('is not kept where nothing can be written: the service starts all the same, and says so', async () => {
    writeFileSync(data.path('plein'), '');
    const { appels } = await start('a', CONTENT, data.path('plein'));
    expect(appels).to.have.length.greaterThan(0);
    expect(JSON.stringify(warned)).to.include('not kept').and.to.match(/EEXIST|ENOTDIR/u);
  }).timeout(60_000);
});
