import { writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { LogSync } from '../../../../bot/storage/sqlite/group-fsync.js';
import { isStorageUnavailable } from '../../../../bot/storage/storage-unavailable.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

describe('Bringing a file down to the disk', () => {
  const folder = temporaryFolder();
  after(() => {
    folder.remove();
  });

  it('is done once for all who come while it is being done, and not for them by the one that had begun', async () => {
    const path = folder.path('grouped');
    writeFileSync(path, 'written');
    const sync = new LogSync(path);
    const [first, second, third] = [sync.flush(), sync.flush(), sync.flush()];
    expect(second).to.equal(third).and.not.equal(first);
    await Promise.all([first, second]);
    const fourth = sync.flush();
    expect(fourth).not.to.equal(second);
    await fourth;
    await sync.close();
  });

  it('is a database out of reach when the file can’t be had, and works again when it can', async () => {
    const path = folder.path('later');
    const sync = new LogSync(path);
    const failures = await Promise.allSettled([sync.flush(), sync.flush()]);
    for (const failure of failures)
      expect(failure.status === 'rejected' && isStorageUnavailable(failure.reason)).to.equal(true);
    writeFileSync(path, '');
    await sync.flush();
    await sync.close();
  });
});
