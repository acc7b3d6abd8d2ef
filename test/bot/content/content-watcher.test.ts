import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { once, EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { pino } from 'pino';
import { loadContent } from '../../../bot/content/load-content.js';
import { ContentWatcher, type ContentWatcherParts } from '../../../bot/content/content-watcher.js';
import { createContentReload } from '../../../bot/content/reload-content.js';
import { loadVocabulary } from '../../../bot/content/load-vocabulary.js';
import { prepareServed, ServedContent, withFormer, type Served } from '../../../bot/content/served-content.js';
import { openAlarms } from '../../../bot/storage/alarms.js';
import { openDatabase } from '../../../bot/storage/database.js';
import { CALL, NOW, withContent } from '../../support/faulty-content.js';
import { words } from '../../support/fixtures.js';
import { NO_VERSIONS } from '../../support/known-appels.js';

const APPEL = `${CALL}/appel.yaml`;

async function edit(dir: string, file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(dir, file), 'utf8');
  expect(text, file).to.include(from);
  writeFileSync(join(dir, file), text.replace(from, to));
}

/** A watcher on a copy of the real content, and all that it tells. */
async function watching(
  dir: string,
  changes: Partial<ContentWatcherParts> = {},
): Promise<{ watcher: ContentWatcher; told: string[]; events: EventEmitter }> {
  const { version } = await loadContent(dir, { now: NOW });
  const told: string[] = [];
  const events = new EventEmitter();
  const tell = (what: string): Promise<void> => {
    told.push(what);
    events.emit('told');
    return Promise.resolve();
  };
  const watcher = new ContentWatcher({
    dir,
    version,
    now: () => NOW,
    onSound: (content) => tell(content.version === version ? 'same' : 'sound'),
    onFaulty: (errors) => tell(`faulty ${errors.map(({ key }) => key).join()}`),
    onError: (error) => void tell(`error ${String(error)}`),
    ...changes,
  });
  return { watcher, told, events };
}

describe('Watching the content folder', () => {
  it('tells each new state of it once', () =>
    withContent([], async (dir) => {
      const { watcher, told } = await watching(dir);
      await watcher.look();
      expect(told, 'nothing has changed').to.deep.equal([]);
      await edit(dir, APPEL, 'mode: relais', 'mode: relai');
      await watcher.look();
      await watcher.look();
      await edit(dir, APPEL, 'mode: relai', 'mode: relais # relu');
      await watcher.look();
      expect(told).to.deep.equal(['faulty valeurInconnue', 'sound']);
    }));

  it('holds up the faulty call only, and says why', () =>
    withContent([], async (dir) => {
      const seen: string[] = [];
      const { watcher, told } = await watching(dir, {
        onSound: ({ refuses }, errors) =>
          Promise.resolve(void seen.push(`${refuses.join()} ${errors.map(({ file }) => file).join()}`)),
      });
      mkdirSync(join(dir, 'appels/autre'));
      writeFileSync(join(dir, 'appels/autre/appel.yaml'), 'id: [');
      await watcher.look();
      expect(told).to.deep.equal([]);
      expect(seen).to.have.length(1);
      expect(seen[0]).to.match(/^autre appels\/autre\//u);
    }));

  it('is told of a change below the folder, and of a file put in place of another', () =>
    withContent([], async (dir) => {
      const { watcher, told, events } = await watching(dir, { quietMs: 20 });
      watcher.start();
      const first = once(events, 'told');
      await edit(dir, APPEL, 'mode: relais', 'mode: relai');
      await first;
      const second = once(events, 'told');
      const mended = (await readFile(join(dir, APPEL), 'utf8')).replace('mode: relai', 'mode: relais # relu');
      writeFileSync(join(dir, CALL, '.appel.yaml.tmp'), mended);
      renameSync(join(dir, CALL, '.appel.yaml.tmp'), join(dir, APPEL));
      await second;
      await watcher.stop();
      expect(told).to.deep.equal(['faulty valeurInconnue', 'sound']);
    }));

  it('looks from time to time where changes are not announced, a folder that was replaced whole included', () =>
    withContent([], async (dir) => {
      const { watcher, told, events } = await watching(dir, { quietMs: 60_000, pollMs: 20 });
      watcher.start();
      const next = once(events, 'told');
      renameSync(dir, `${dir}.ancien`);
      mkdirSync(dir);
      await next;
      await watcher.stop();
      rmSync(`${dir}.ancien`, { recursive: true });
      expect(told[0]).to.match(/^faulty .*fichierManquant/);
    }));

  it('asks again when what it told could not be followed', () =>
    withContent([], async (dir) => {
      let fail = true;
      const seen: string[] = [];
      const { watcher, told } = await watching(dir, {
        onSound: ({ version }) => {
          if (fail) return Promise.reject(new Error('database gone'));
          seen.push(version);
          return Promise.resolve();
        },
      });
      await edit(dir, APPEL, 'mode: relais', 'mode: relais # relu');
      await watcher.look();
      fail = false;
      await watcher.look();
      expect(told).to.deep.equal(['error Error: database gone']);
      expect(seen).to.have.length(1);
    }));
});

describe('Reloading content', () => {
  it('serves what is sound, keeps the old while it is faulty, and says why until it is mended', () =>
    withContent([], async (dir) => {
      const db = await openDatabase(':memory:');
      const heard = await loadVocabulary('vocabulary');
      const served = new ServedContent(await prepareServed(await loadContent(dir, { now: NOW }), heard), NO_VERSIONS);
      const clocks = { now: () => NOW.getTime(), businessNow: () => NOW };
      let releases = 0;
      const watcher = createContentReload({
        db,
        dir,
        clocks,
        words,
        log: pino({ level: 'silent' }),
        served,
        versions: NO_VERSIONS,
        heard,
        onServed: () => Promise.resolve(void (releases += 1)),
      });
      const before = served.current;
      const poste = `${CALL}/faq/fr/poste.yaml`;

      await edit(dir, poste, 'télétravail possible', 'joindre le bureau zxyzzy');
      await edit(dir, APPEL, 'mode: relais', 'mode: relai');
      await watcher.look();
      expect(served.current, 'the old content stays').to.equal(before);
      const [alarm] = await openAlarms(db);
      expect(alarm).to.include({ kind: 'contenu_refuse', subject: dir });
      expect(alarm?.detail).to.match(/^ERREUR\s: appels\/facilitateurs-2023\/appel\.yaml:\d+ mode\s: /u);

      await edit(dir, APPEL, 'fuseau: Europe/Paris', 'fuseau: Paris');
      await watcher.look();
      const alarms = await openAlarms(db);
      expect(alarms).to.have.length(1);
      expect(alarms[0]?.detail, 'the reasons are those of today').to.include('fuseau');
      expect(releases).to.equal(0);

      await edit(dir, APPEL, 'mode: relai\n', 'mode: relais\n');
      await edit(dir, APPEL, 'fuseau: Paris', 'fuseau: Europe/Paris');
      await watcher.look();
      expect(await openAlarms(db)).to.deep.equal([]);
      expect(releases).to.equal(1);
      const [asked] = served.current.appels[0]!.faq.fr.engine.ask('joindre le bureau zxyzzy').candidates;
      expect(asked?.id).to.equal('inconnu_conditions_travail');
      expect(before.appels[0]!.faq.fr.knownWords.has('zxyzzy'), 'a turn keeps what it began with').to.equal(false);
      await db.destroy();
    }));

  it('goes on serving a call as it was when it becomes faulty, beside the others as they are now', () => {
    const state = (ids: readonly string[]): Served => {
      const appels = ids.map((id) => ({ appel: { id } }));
      return { appels, modele: () => Buffer.from(ids.join()) } as unknown as Served;
    };
    const [before, next] = [state(['un', 'deux', 'trois']), state(['un'])];
    const both = withFormer(next, ['deux'], before);
    expect(both.appels).to.deep.equal([next.appels[0], before.appels[1]]);
    expect(both.modele('deux', 'budget.xlsx')).to.deep.equal(before.modele('deux', 'budget.xlsx'));
    expect(both.modele('un', 'budget.xlsx')).to.deep.equal(next.modele('un', 'budget.xlsx'));
    expect(withFormer(next, [], before), 'a call that was removed is served no more').to.equal(next);
  });
});
