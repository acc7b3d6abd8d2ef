import { expect } from 'chai';
import type { LetterKind } from '../../../bot/core/letter.js';
import { laneOf, openingsBeside, patienceFor, type UnderWay } from '../../../bot/core/letter-urgency.js';

describe('the places in which letters are sent', () => {
  it('are one lane for a mail server, however its name is written', () => {
    expect(laneOf('a@Mairie.example')).to.equal(laneOf('b@mairie.EXAMPLE'));
    expect(laneOf('a@mairie.example')).not.to.equal(laneOf('a@region.example'));
  });

  it('are left to codes by all other letters, wherever they go', () => {
    const full = (['recepisse', 'dreets', 'complement', 'rappel'] as const).map((kind, lane) => ({
      kind,
      lane,
    }));
    expect(openingsBeside(full)).to.deep.equal([{ kinds: ['code'], fullLanes: [] }]);
  });

  it('are not all taken by one server, even by codes', () => {
    const codes = same(3, { kind: 'code', lane: 7 });
    for (const { fullLanes } of openingsBeside(codes)) expect(fullLanes).to.deep.equal([7]);
  });

  it('are held by every kind of letter', () => {
    const kinds = openingsBeside([]).flatMap((opening) => opening.kinds);
    const known: Record<LetterKind, true> = {
      ...{ code: true, dreets: true, complement: true, retrait: true, reouverture: true, recepisse: true },
      ...{
        remise: true,
        retour: true,
        contact: true,
        invitation: true,
        rappel: true,
        digest: true,
        alarme: true,
      },
    };
    expect(kinds.toSorted()).to.deep.equal(Object.keys(known).toSorted());
  });

  it('are as many as the setting says, and never none', () => {
    expect(openingsBeside(same(6, { kind: 'code', lane: 7 }))).to.deep.equal([]);
    expect(openingsBeside([], 2).flatMap(({ kinds }) => kinds)).to.have.length(13);
    const one: UnderWay[] = [{ kind: 'dreets', lane: 1 }];
    expect(openingsBeside(one, 2)).to.deep.equal([{ kinds: ['code'], fullLanes: [1] }]);
  });

  it('are given back within a bound: a code’s before it is of no use, a large letter’s with its size', () => {
    const small = Buffer.alloc(10);
    expect(patienceFor('code', small)).to.be.below(60_000);
    expect(patienceFor('dreets', Buffer.alloc(18_000_000))).to.be.above(
      patienceFor('dreets', small) + 200_000,
    );
  });
});

function same(count: number, letter: UnderWay): readonly UnderWay[] {
  return Array.from({ length: count }, () => letter);
}
