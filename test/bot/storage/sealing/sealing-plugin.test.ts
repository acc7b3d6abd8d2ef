import { expect } from 'chai';
import type { Database } from '../../../../bot/storage/database.js';
import { SealedComparisonError } from '../../../../bot/storage/sealing/sealed-comparisons.js';
import { UnsealableWriteError } from '../../../../bot/storage/sealing/sealed-writes.js';
import { onEachDatabase } from '../../../support/each-database.js';

const state = (key: string, json: string) => ({ key, json, version: 1, updated_at: 0 });

describe('queries on encrypted columns', () => {
  onEachDatabase((database) => {
    let db: Database;
    beforeEach(async () => {
      db = await database.open();
      await db
        .insertInto('states')
        .values([state('a', '{"a":1}'), state('b', '{"b":1}')])
        .execute();
      await db.insertInto('dossier_access').values({ reference: 'a', owner: 'dl_moi' }).execute();
    });
    afterEach(() => db.destroy());

    const thrown = async (query: { execute(): Promise<unknown> }): Promise<unknown> => {
      try {
        return await query.execute();
      } catch (error) {
        return error;
      }
    };

    it('open what they give back: by name, by alias, of a joined table, of all columns, of what was changed', async () => {
      const one = { json: '{"a":1}' };
      const of = db.selectFrom('states').where('key', '=', 'a');
      expect(await of.select('json').executeTakeFirst()).to.deep.equal(one);
      expect(await of.select('states.json').executeTakeFirst()).to.deep.equal(one);
      expect(await of.select('json as dit').executeTakeFirst()).to.deep.equal({ dit: '{"a":1}' });
      expect(await of.selectAll().executeTakeFirst()).to.deep.equal(state('a', '{"a":1}'));
      const aliased = db.selectFrom('states as s').where('s.key', '=', 'a');
      expect(await aliased.select('s.json').executeTakeFirst()).to.deep.equal(one);
      expect(await aliased.selectAll('s').executeTakeFirst()).to.deep.equal(state('a', '{"a":1}'));
      const joined = db
        .selectFrom('dossier_access')
        .innerJoin('states', 'states.key', 'dossier_access.reference');
      expect(await joined.select(['owner', 'json']).executeTakeFirst()).to.deep.equal({
        owner: 'dl_moi',
        ...one,
      });
      const changed = db
        .updateTable('states')
        .set({ json: '{"c":1}' })
        .where('key', '=', 'a')
        .returning('json');
      expect(await changed.executeTakeFirst()).to.deep.equal({ json: '{"c":1}' });
      const gone = db.deleteFrom('states').where('key', '=', 'b').returningAll();
      expect(await gone.executeTakeFirst()).to.deep.equal(state('b', '{"b":1}'));
    });

    it('seal what they write: rows, several at once, changes, and changes on conflict', async () => {
      await db
        .insertInto('states')
        .values([state('a', '{"d":1}'), state('e', '{"d":1}')])
        .onConflict((conflict) => conflict.column('key').doUpdateSet({ json: '{"d":1}' }))
        .execute();
      await db.updateTable('states').set({ json: '{"d":1}' }).where('key', '=', 'b').execute();
      const stored = await db.withoutPlugins().selectFrom('states').select('json').execute();
      expect(stored.filter(({ json }) => json.startsWith('aap1:essais:'))).to.have.length(3);
    });

    it('write nothing that could not be sealed', async () => {
      const expression = db.updateTable('states').set((eb) => ({ json: eb.ref('key') }));
      expect(await thrown(expression)).to.be.instanceOf(UnsealableWriteError);
      const copied = db
        .insertInto('states')
        .columns(['key', 'json', 'version', 'updated_at'])
        .expression(db.selectFrom('states').select(['json as key', 'json', 'version', 'updated_at']));
      expect(await thrown(copied)).to.be.instanceOf(UnsealableWriteError);
      const excluded = db
        .insertInto('states')
        .values(state('a', '{}'))
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet((eb) => ({ json: eb.ref('excluded.json') })),
        );
      expect(await thrown(excluded)).to.be.instanceOf(UnsealableWriteError);
    });

    it('look for no row by what is encrypted: none would be found', async () => {
      for (const query of [
        db.selectFrom('states').select('key').where('json', '=', '{"a":1}'),
        db
          .selectFrom('states')
          .select('key')
          .where((where) => where.or([where('key', '=', 'x'), where('states.json', 'like', '%a%')])),
        db.updateTable('states').set({ version: 2 }).where('json', '=', '{"a":1}'),
        db.deleteFrom('states').where('json', '!=', ''),
      ])
        expect(await thrown(query)).to.be.instanceOf(SealedComparisonError);
    });
  });
});
