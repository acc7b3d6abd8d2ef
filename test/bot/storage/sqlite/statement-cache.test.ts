import { expect } from 'chai';
import Sqlite from 'libsql';
import { keepStatements } from '../../../../bot/storage/sqlite/statement-cache.js';

describe('Queries that are kept prepared', () => {
  let prepared: string[];
  let sqlite: Sqlite.Database;
  let kept: ReturnType<typeof keepStatements>;
  beforeEach(() => {
    prepared = [];
    sqlite = new Sqlite(':memory:');
    sqlite.exec('create table notes (id integer primary key, text)');
    kept = keepStatements({
      close: () => {
        sqlite.close();
      },
      prepare: (sql) => {
        prepared.push(sql);
        return sqlite.prepare(sql);
      },
    });
  });
  afterEach(() => {
    kept.close();
  });

  const insert = 'insert into notes (text) values (?)';
  const select = 'select * from notes where id >= ? order by id';

  it('are prepared once, and answer each time for the values of that time', () => {
    for (const text of ['un', 'deux', 'trois']) kept.prepare(insert).run([text]);
    expect(kept.prepare(select).all([3])).to.deep.equal([{ id: 3, text: 'trois' }]);
    expect(kept.prepare(select).all([2])).to.have.length(2);
    expect(prepared).to.deep.equal([insert, select]);
  });

  it('answer whole after somebody stopped reading in the middle', () => {
    for (const text of ['un', 'deux']) kept.prepare(insert).run([text]);
    const reading = kept.prepare(select).iterate([1])[Symbol.iterator]();
    expect(reading.next().done).to.equal(false);
    expect(kept.prepare(select).all([1])).to.have.length(2);
  });

  it('see a column that was added meanwhile', () => {
    kept.prepare(insert).run(['un']);
    kept.prepare(select).all([1]);
    sqlite.exec("alter table notes add column lang default 'fr'");
    expect(kept.prepare(select).all([1])).to.deep.equal([{ id: 1, text: 'un', lang: 'fr' }]);
  });

  it('work again after a refusal', () => {
    const withId = 'insert into notes (id) values (?)';
    kept.prepare(withId).run([1]);
    expect(() => kept.prepare(withId).run([1])).to.throw('UNIQUE');
    kept.prepare(withId).run([2]);
    expect(kept.prepare(select).all([1])).to.have.length(2);
  });

  it('are forgotten when there are too many, the longest unused first', () => {
    kept.prepare(insert);
    for (let id = 0; id < 499; id++) kept.prepare(`select ${id}`);
    kept.prepare(insert);
    kept.prepare('select 500');
    kept.prepare(insert);
    expect(prepared.filter((sql) => sql === insert)).to.have.length(1);
    kept.prepare('select 0');
    expect(prepared.filter((sql) => sql === 'select 0')).to.have.length(2);
  });
});
