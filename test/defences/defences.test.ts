import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { DEFENCES, LISTED } from './defence.js';
import { defencesTable } from './defences-table.js';

const page = readFileSync('docs/securite.md', 'utf8');

describe('The list of defences', () => {
  it('holds every list of its folder, and no name twice', () => {
    expect([...DEFENCES.keys()].sort()).to.deep.equal([...LISTED].sort());
    const names = [...DEFENCES.values()].flat().map(({ name }) => name);
    expect(new Set(names).size).to.equal(names.length);
    expect(names.length).to.be.greaterThan(60);
  });

  for (const [room, defences] of DEFENCES) {
    for (const { name, file, find, replace, test, title } of defences)
      it(`${name}: stands once in its file, and its test exists`, () => {
        expect(readFileSync(file, 'utf8').split(find), file).to.have.length(2);
        expect(replace).not.to.equal(find);
        expect(existsSync(test), test).to.equal(true);
        expect(readFileSync(test, 'utf8'), test).to.include(title);
      });

    it(`is the table « ${room} » of docs/securite.md (tsx test/defences/write-tables.ts)`, () => {
      expect(page).to.include(defencesTable(room, defences));
    });
  }
});
