import { expect } from 'chai';
import { checkReading } from '../../../../bot/operator/doctor/check-reading.js';

describe('The doctor, of the reader of documents', function () {
  this.timeout(120_000);

  const told = async (...asked: Parameters<typeof checkReading>): Promise<readonly string[]> =>
    (await checkReading(...asked)).map(({ level, key }) => `${level} ${key}`);

  it('reads a picture as the service does', async () => {
    expect(await told({ lecture: 'oui' }, { elapsed: 100_000 })).to.deep.equal(['ok lecture']);
  });

  it('says what the operator has off', async () => {
    expect(await told({ lecture: 'sans_images' }, { elapsed: 100_000 })).to.deep.equal([
      'ok lecture_sans_images',
    ]);
    expect(await told({ lecture: 'non' })).to.deep.equal(['ok lecture_coupee']);
  });

  it('says that files will be « non lus » where it answers nothing, which stops nothing', async () => {
    expect(await told({ lecture: 'oui' }, { elapsed: 1 })).to.deep.equal(['attention lecture_en_panne']);
    expect(await told({ lecture: 'oui' }, { memory: 1 })).to.deep.equal(['attention lecture_en_panne']);
  });
});
