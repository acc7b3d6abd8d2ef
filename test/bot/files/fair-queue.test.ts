import { expect } from 'chai';
import { FairQueue, TooManyWaitingError } from '../../../bot/files/fair-queue.js';

const ALICE = { person: 'alice' };
const MALLORY = { person: 'mallory' };

describe('A fair queue', () => {
  const start = (): { queue: FairQueue; done: string[]; free: () => void; held: Promise<void> } => {
    const queue = new FairQueue();
    let free: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (free = resolve));
    return { queue, done: [], free, held: queue.run(MALLORY, () => gate) };
  };

  it('gives each person a turn, whoever came with more', async () => {
    const { queue, done, free } = start();
    const run = (person: string, name: string): Promise<unknown> =>
      queue.run({ person }, () => Promise.resolve(done.push(name)));
    const all = [
      run('mallory', 'm1'),
      run('mallory', 'm2'),
      run('alice', 'a1'),
      run('bob', 'b1'),
      run('alice', 'a2'),
    ];
    free();
    await Promise.all(all);
    expect(done).to.deep.equal(['a1', 'b1', 'm1', 'a2', 'm2']);
  });

  it('gives each network a turn, under however many names somebody comes from it', async () => {
    const { queue, done, free } = start();
    const run = (person: string, network: string): Promise<unknown> =>
      queue.run({ person, network }, () => Promise.resolve(done.push(person)));
    const all = [
      run('m1', 'hotel'),
      run('m2', 'hotel'),
      run('m3', 'hotel'),
      run('alice', 'home'),
      run('bob', 'work'),
    ];
    free();
    await Promise.all(all);
    expect(done).to.deep.equal(['m1', 'alice', 'bob', 'm2', 'm3']);
  });

  it('lets two of one person wait, and turns a third away', async () => {
    const { queue, free, held } = start();
    const waiting = [queue.run(MALLORY, () => held), queue.run(MALLORY, () => held)];
    const refusal: unknown = await queue.run(MALLORY, () => held).catch((error: unknown) => error);
    expect(refusal).to.be.instanceOf(TooManyWaitingError);
    free();
    await Promise.all(waiting);
    await queue.run(MALLORY, () => Promise.resolve());
  });

  it('forgets a job that nobody waits for any more, and goes on with the others', async () => {
    const { queue, done, free } = start();
    const givenUp = new AbortController();
    const run = (name: string, signal?: AbortSignal): Promise<unknown> =>
      queue.run(ALICE, () => Promise.resolve(done.push(name)), signal);
    const lost = run('a1', givenUp.signal).catch((error: unknown) => error);
    const kept = run('a2');
    givenUp.abort(new Error('given up'));
    expect(await lost).to.have.property('message', 'given up');
    free();
    await kept;
    expect(done).to.deep.equal(['a2']);
    const late: unknown = await run('a3', givenUp.signal).catch((error: unknown) => error);
    expect(late).to.have.property('message', 'given up');
  });

  it('goes on after a job that fails', async () => {
    const { queue, free } = start();
    const failed: unknown = queue
      .run(ALICE, () => Promise.reject(new Error('no')))
      .catch((error: unknown) => error);
    const next = queue.run(ALICE, () => Promise.resolve('yes'));
    free();
    expect(await failed).to.have.property('message', 'no');
    expect(await next).to.equal('yes');
    await queue.idle();
  });
});
