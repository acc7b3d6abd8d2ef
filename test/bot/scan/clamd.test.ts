import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { parseClamdPlace } from '../../../bot/scan/clamd-place.js';
import { Clamd } from '../../../bot/scan/clamd.js';
import { ClamdServer, EICAR, type Mood } from '../../support/clamd-server.js';

describe('the virus scanner', () => {
  let server: ClamdServer;
  beforeEach(async () => (server = await ClamdServer.start()));
  afterEach(() => {
    server.stop();
  });

  it('gets every byte, in chunks, and tells what is clean from what is infected', async () => {
    const clamd = new Clamd(server.place);
    const large = randomBytes(300_000);
    for (const [bytes, analyse] of [
      [Buffer.from('a clean document'), 'sain'],
      [Buffer.from(EICAR), 'infecte'],
      [Buffer.concat([large, Buffer.from(EICAR)]), 'infecte'],
      [large, 'sain'],
    ] as const) {
      expect(await clamd.scan(bytes)).to.equal(analyse);
      expect(server.received.at(-1)?.equals(bytes)).to.equal(true);
    }
  });

  for (const mood of ['muet', 'raccroche', 'erreur', 'bavard', 'moitie'] satisfies readonly Mood[])
    it(`gives no verdict when it is « ${mood} »`, async () => {
      server.mood = mood;
      expect(await new Clamd(server.place, 'refuser', 300).scan(randomBytes(300_000))).to.equal(
        'indisponible',
      );
    });

  it('tells a file over what it takes from one that it can’t judge', async () => {
    server.limit = 200_000;
    expect(await new Clamd(server.place).scan(randomBytes(5_000_000))).to.equal('trop_gros_antivirus');
    expect(await new Clamd(server.place).scan(randomBytes(100_000))).to.equal('sain');
    expect(await new Clamd(server.place, 'accepter').scan(randomBytes(5_000_000))).to.equal('non_verifie');
    expect(await new Clamd(server.place, 'accepter').scan(Buffer.from(EICAR))).to.equal('infecte');
  });

  it('gives no verdict when nobody listens', async () => {
    const { place } = server;
    server.stop();
    expect(await new Clamd(place).scan(Buffer.from('a'))).to.equal('indisponible');
    expect(await new Clamd({ path: '/nowhere/clamd.ctl' }).scan(Buffer.from('a'))).to.equal('indisponible');
  });

  it('is found at a host and port, or at a socket', () => {
    expect(parseClamdPlace('clamav:3310')).to.deep.equal({ host: 'clamav', port: 3310 });
    expect(parseClamdPlace('[::1]:3310')).to.deep.equal({ host: '::1', port: 3310 });
    expect(parseClamdPlace('/run/clamav/clamd.ctl')).to.deep.equal({ path: '/run/clamav/clamd.ctl' });
    for (const text of ['clamav', 'clamav:', 'clamav:0', 'clamav:70000', 'http://clamav:3310', 'a b:1'])
      expect(parseClamdPlace(text), text).to.equal(undefined);
  });
});
