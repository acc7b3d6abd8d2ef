import { expect } from 'chai';
import { NO_KEYS } from '../../../../bot/storage/sealing/data-keys.js';
import { keyIdOf, open, seal, SealError } from '../../../../bot/storage/sealing/seal.js';
import { dataKeys } from '../../../support/data-keys.js';

const PLACE = 'dossiers.json';
const keys = dataKeys('un');
const TEXTS = ['{"siret":"77567227221138"}', '', 'é'.repeat(1000), 'aap1:un:AAAA', 'aap1::'];

/** The code of the error that opening throws. */
function failure(stored: string | Uint8Array, place = PLACE, given = keys): string {
  try {
    return `opened: ${open<string | Uint8Array>(stored, place, given).toString()}`;
  } catch (error) {
    if (error instanceof SealError) return error.code;
    throw error;
  }
}

describe('a sealed value', () => {
  for (const text of TEXTS) {
    it(`is opened as it was: « ${text.slice(0, 30)} »`, () => {
      expect(open(seal(text, PLACE, keys), PLACE, keys)).to.equal(text);
      const bytes = Buffer.from(text);
      expect(Buffer.from(open(seal(bytes, PLACE, keys), PLACE, keys)).equals(bytes)).to.equal(true);
    });
    it(`is itself without a key: « ${text.slice(0, 30)} »`, () => {
      expect(open(seal(text, PLACE, NO_KEYS), PLACE, keys)).to.equal(text);
      const bytes = Buffer.from(text);
      expect(Buffer.from(open(seal(bytes, PLACE, NO_KEYS), PLACE, keys)).equals(bytes)).to.equal(true);
    });
  }

  it('shows nothing of what it holds, and is another one each time', () => {
    const [first, second] = [seal('secret', PLACE, keys), seal('secret', PLACE, keys)];
    expect(first)
      .to.match(/^aap1:un:[\w+/]+=*$/)
      .and.not.to.equal(second);
    expect(Buffer.from(first.slice(8), 'base64').toString('latin1')).not.to.include('secret');
    expect(keyIdOf(first)).to.equal('un');
  });

  it('is opened by any of the keys, whichever writes', () => {
    const sealed = seal('secret', PLACE, keys);
    expect(open(sealed, PLACE, dataKeys('deux', 'un'))).to.equal('secret');
    expect(open(sealed, PLACE, dataKeys('clair', 'un'))).to.equal('secret');
    expect(seal('secret', PLACE, dataKeys('clair', 'un'))).to.equal('secret');
  });

  it('is not opened where it was not sealed', () => {
    expect(failure(seal('secret', PLACE, keys), 'letters.json')).to.equal('SEAL_BROKEN');
  });

  it('is not opened without its key, nor by another one of its name', () => {
    const other = dataKeys('deux');
    const named = { writing: 'un', byId: new Map([['un', other.byId.get('deux')!]]) };
    expect(failure(seal('secret', PLACE, keys), PLACE, other)).to.equal('SEAL_NO_KEY');
    expect(failure(seal('secret', PLACE, keys), PLACE, NO_KEYS)).to.equal('SEAL_NO_KEY');
    expect(failure(seal('secret', PLACE, keys), PLACE, named)).to.equal('SEAL_BROKEN');
  });

  it('is not opened when any byte of it was changed, or when it was cut', () => {
    const sealed = seal(Buffer.from('secret'), PLACE, keys);
    for (let n = 'aap1:un:'.length; n < sealed.length; n++) {
      const changed = Buffer.from(sealed);
      changed[n] = (changed[n] ?? 0) ^ 1;
      expect(failure(changed)).to.equal('SEAL_BROKEN');
    }
    for (let n = 'aap1:un:'.length; n < sealed.length; n++)
      expect(failure(sealed.subarray(0, n))).to.equal('SEAL_BROKEN');
    const text = seal('secret', PLACE, keys);
    expect(failure(`${text.slice(0, -6)}AAAA==`)).to.equal('SEAL_BROKEN');
    expect(failure(text.replace('aap1:un:', 'aap1:deux:'), PLACE, dataKeys('un', 'deux'))).to.equal(
      'SEAL_BROKEN',
    );
  });
});
