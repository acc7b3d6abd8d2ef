import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import Sqlite from 'libsql';
import { join } from 'node:path';
import { copyConversation } from '../../../bench/speed/copy-conversation.js';
import { OurService } from '../../../bench/speed/our-service.js';
import { ratioChart } from '../../../bench/speed/ratio-chart.js';
import { measureStored } from '../../../bench/speed/stored.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

const PATIENCE_MS = 300_000;

describe('many stored conversations', function () {
  this.timeout(PATIENCE_MS);
  let folder: TemporaryFolder;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => {
    folder.remove();
  });

  it('are copies of a real one, each whole and with ids of its own', async () => {
    const dir = folder.path('data');
    const server = await OurService.start(dir);
    const person = await server.open();
    await person.ask('commencer');
    person.close();
    await server.stop();
    const path = join(dir, 'assistant.db');
    copyConversation(path, { from: 1, to: 4 }, () => undefined);
    copyConversation(path, { from: 4, to: 6 }, () => undefined);
    const db = new Sqlite(path);
    const count = (query: string): unknown => db.prepare(`select count(*) from ${query}`).raw().get();
    expect(count('conversations')).to.deep.equal([6]);
    expect(count('dossiers')).to.deep.equal([6]);
    expect(count('(select distinct owner from dossier_access)')).to.deep.equal([6]);
    const [said] = db.prepare('select count(*) from activities').raw().get() as [number];
    expect(said).to.be.greaterThan(6);
    expect(said % 6).to.equal(0);
    const strangers = `activities where instr(json, conversation_id) = 0`;
    expect(count(strangers)).to.deep.equal([0]);
    expect(count(`states where instr(key, 'conversations/') = 0`)).to.deep.equal([0]);
    db.close();
    await serves(dir);
  });

  async function serves(dir: string): Promise<void> {
    const server = await OurService.start(dir);
    const person = await server.open();
    expect((await person.ask('bonjour')).text).not.to.equal('');
    person.close();
    await server.stop();
  }

  it('are compared by what a question costs, and the plot is written', async () => {
    const plot = folder.path('trace.svg');
    const options = { stored: [2, 20], rounds: 1, plot };
    const rows = await measureStored(options, () => undefined, { people: 2, messages: 2 });
    expect(rows).to.have.length(1);
    expect(rows[0]?.pairs[0]?.ours).to.be.greaterThan(0);
    expect(readFileSync(plot, 'utf8')).to.contain('<svg').and.contain('conversations gardées');
  });
});

describe('the plot of ratios', () => {
  it('shows each size with its ratio', () => {
    const one = { median: 1, lowest: 1, highest: 1 };
    const drawn = ratioChart(
      [
        { size: 10, ...one },
        { size: 100, median: 1.25, lowest: 1.1, highest: 1.5 },
      ],
      { title: 'Coût & taille', sizes: 'taille' },
    ).source;
    expect(drawn).to.contain('Coût &amp; taille').and.contain('× 1,25').and.contain('>100<');
    expect(drawn.match(/<circle/gu)).to.have.length(2);
  });
});
