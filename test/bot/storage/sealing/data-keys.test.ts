import { expect } from 'chai';
import { parseDataKeys } from '../../../../bot/storage/sealing/data-keys.js';

const KEY = Buffer.alloc(32, 0xfb).toString('base64');
const URL_KEY = Buffer.alloc(32, 0xfb).toString('base64url');

describe('the keys of data at rest', () => {
  it('are read with their names: the first one writes, all of them open', () => {
    const keys = parseDataKeys(`a:${KEY}, b-2:${URL_KEY}`);
    expect(keys?.writing).to.equal('a');
    expect([...(keys?.byId.keys() ?? [])]).to.deep.equal(['a', 'b-2']);
    expect(keys?.byId.get('b-2')?.export().equals(Buffer.alloc(32, 0xfb))).to.equal(true);
  });

  it('may only open, when nothing is to be encrypted any more', () => {
    const keys = parseDataKeys(`clair,a:${KEY}`);
    expect(keys?.writing).to.equal(undefined);
    expect([...(keys?.byId.keys() ?? [])]).to.deep.equal(['a']);
  });

  for (const text of [
    'a',
    `:${KEY}`,
    KEY,
    `a:${KEY},`,
    `a:${KEY},clair`,
    `a:${KEY},a:${URL_KEY}`,
    `A:${KEY}`,
    `a b:${KEY}`,
    `clair:${KEY}`,
    `a:${Buffer.alloc(31).toString('base64')}`,
    `a:${Buffer.alloc(33).toString('base64')}`,
    `a:${'é'.repeat(43)}`,
  ])
    it(`are not « ${text} »`, () => {
      expect(parseDataKeys(text)).to.equal(undefined);
    });
});
