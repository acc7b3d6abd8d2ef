import { statfsSync } from 'node:fs';
import { expect } from 'chai';
import { freeRoomOf } from '../../../../bot/storage/sqlite/free-room.js';

describe('The free room of a database', () => {
  it('is its disk’s, and a server’s own secret', async () => {
    const { bsize, blocks } = statfsSync('.');
    expect(await freeRoomOf('./assistant.db')?.()).to.be.within(1, bsize * blocks);
    expect(freeRoomOf('postgres://serveur/base')).to.equal(undefined);
  });
});
