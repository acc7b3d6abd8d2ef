import { expect } from 'chai';
import { checkAll, CHECKS } from '../../bench/chaos/checks/all.js';
import { repeatsOf } from '../../bench/chaos/repeats.js';
import type { World } from '../../bench/chaos/world.js';
import { DOCTORED } from './doctored-worlds.js';
import { soundWorld } from './sound-world.js';

describe('What a campaign of faults checks', () => {
  it('finds nothing in a world where all is well', async () => {
    const found = checkAll(await soundWorld());
    expect([...found.keys()]).to.deep.equal(CHECKS.map(({ name }) => name));
    expect([...found.values()].flat()).to.deep.equal([]);
  });

  for (const [what, doctor, seen] of DOCTORED)
    it(`sees ${what}`, async () => {
      const found = checkAll(await doctor(await soundWorld()));
      const failed = [...found].flatMap(([name, findings]) => (findings.length > 0 ? [name] : []));
      expect(failed).to.include.members([...seen]);
    });

  it('has every check fail on some doctored world', () => {
    const failing = new Set(DOCTORED.flatMap(([, , seen]) => seen));
    expect(CHECKS.map(({ name }) => name).filter((name) => !failing.has(name))).to.deep.equal([]);
  });

  it('explains a repeat by a silent server, one that answered too late, a kill in between or a lease that ran out; by nothing else', async () => {
    const world = await soundWorld();
    const told = { ...world, mailbox: world.mailbox.map((each) => ({ ...each, told: true })) };
    const late = { ...told, mailbox: told.mailbox.map((each) => ({ ...each, took: 5000 })) };
    const kill = (at: number): World => ({ ...told, kills: [{ at, inTurn: false, inSend: true }] });
    const noted = (...outcomes: string[]): World => ({
      ...told,
      letters: told.letters.map((letter) => ({ ...letter, outcomes })),
    });
    const held = noted('started', 'started', 'accepted', 'accepted');
    const sentTwice = noted('started', 'accepted', 'started', 'accepted');
    const worlds = [world, late, kill(1500), held, kill(90_000), told, sentTwice];
    expect(worlds.map((each) => repeatsOf(each)[0]?.cause)).to.deep.equal([
      ...['muet', 'tard', 'tué', 'bail'],
      ...[undefined, undefined, undefined],
    ]);
  });
});
