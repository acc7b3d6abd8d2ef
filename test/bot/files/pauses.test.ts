import { expect } from 'chai';
import { Pauses } from '../../../bot/files/pauses.js';

const MINUTE = 60_000;

describe('A pause', () => {
  it('is for who sent two files out of measure within ten minutes, and for nobody else', () => {
    let now = 0;
    const pauses = new Pauses(() => now);
    pauses.note('mallory');
    expect(pauses.isPaused('mallory')).to.equal(false);
    now = 9 * MINUTE;
    pauses.note('mallory');
    expect(pauses.isPaused('mallory')).to.equal(true);
    expect(pauses.isPaused('alice')).to.equal(false);
    now = 10 * MINUTE;
    expect(pauses.isPaused('mallory')).to.equal(false);
  });
});
