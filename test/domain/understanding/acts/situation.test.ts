import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { ACT_NAMES } from '../../../../domain/understanding/acts/names.js';
import { priorOf } from '../../../../domain/understanding/acts/situation.js';

describe('domain/understanding/acts/situation', () => {
  it('expects what the place invites to, and hardly what has no object there', () => {
    const possible = new Set(ACT_NAMES);
    expect(priorOf('commencer', { place: 'accueil', possible })).to.be.greaterThan(1);
    expect(priorOf('deposer', { place: 'accueil', possible })).to.be.lessThan(1);
    expect(priorOf('humain', { place: 'accueil', possible })).to.equal(1);
    const asked = priorOf('piece_terminee', { place: 'piece', possible });
    expect(priorOf('piece_terminee', { place: 'piece', hasFiles: true, possible })).to.be.greaterThan(asked);
  });

  it('names acts only', () => {
    const file = new URL('../../../../domain/understanding/acts/situation.ts', import.meta.url);
    const table = /const EXPECTED[^]*?\n\};/u.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    const names = [...table.matchAll(/'([a-z_ ]+)'/gu)].flatMap(([, list = '']) => list.split(' '));
    expect(names).to.have.length.greaterThan(50);
    const known: readonly string[] = ACT_NAMES;
    expect(names.filter((name) => !known.includes(name))).to.deep.equal([]);
  });
});
