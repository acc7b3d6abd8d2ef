import { expect } from 'chai';
import fc from 'fast-check';
import { simpleParser } from 'mailparser';
import { readFailureReport } from '../../../../bot/post/returns/failure-report.js';
import { BOUNCES, bounceOf, FAILURES } from '../../../support/bounces.js';

const ID = '01H1QXB8ZQ3V5J7K9M2N4P6R8T';
const BOITE = 'dreets-bfc.secae@dreets.gouv.fr';
const RAW = Buffer.from(
  [
    'From: Assistant AAP <assistant@aap.example>',
    `To: "DREETS Bourgogne" <${BOITE}>`,
    'Subject: =?UTF-8?Q?Dossier?=',
    `Message-ID: <${ID}@aap.example>`,
    `X-Assistant-Letter: ${ID}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Un dossier a été déposé.',
  ].join('\r\n'),
);

async function bounce(name: string, raw = RAW): Promise<Buffer> {
  return Buffer.from(bounceOf(name, { raw, mail: await simpleParser(raw), to: [BOITE] }));
}

describe('a failure report', () => {
  for (const name of FAILURES)
    it(`is read as ${name} writes it: which letter, which recipient, why`, async () => {
      const report = await readFailureReport(await bounce(name));
      expect(report?.letterIds).to.include(ID);
      expect(report?.addresses).to.include(BOITE);
      expect(report?.reason).to.not.equal('');
    });

  for (const name of ['retard-postfix', 'retard-exim', 'remis', 'absence', 'accuse-de-lecture'])
    it(`is not « ${name} »`, async () => {
      expect(BOUNCES).to.include(name);
      expect(await readFailureReport(await bounce(name))).to.equal(undefined);
    });

  it('is the same whenever it is read, and another one when it is another message', async () => {
    const [first, again, other] = await Promise.all(
      ['postfix', 'postfix', 'gmail'].map(async (name) => readFailureReport(await bounce(name))),
    );
    expect(first?.id).to.equal(again?.id);
    expect(first?.id).to.not.equal(other?.id);
  });

  it('names its letter though a relay gave it another Message-ID, or a program wrote the id as HTML', async () => {
    const renamed = RAW.toString().replace(`<${ID}@aap.example>`, '<0102018a@relais.example>');
    expect((await readFailureReport(await bounce('postfix', Buffer.from(renamed))))?.letterIds).to.deep.equal(
      [ID],
    );
    const html = (await bounce('qmail', Buffer.from(renamed.replace(ID, 'x'))))
      .toString()
      .replace('failure notice', 'failure notice\r\nContent-Type: text/html')
      .replace('Hi. This', `&lt;${ID}@aap.example&gt;<br>Hi. This`);
    expect((await readFailureReport(Buffer.from(html)))?.letterIds).to.deep.equal([ID]);
  });

  it('says only of whom it failed: a letter that reached one of two recipients', async () => {
    const [, second] = (await bounce('postfix')).toString().split('Reporting-MTA:');
    const two = (await bounce('postfix'))
      .toString()
      .replace(
        'Final-Recipient:',
        'Final-Recipient: rfc822; autre@dreets.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\nFinal-Recipient:',
      );
    expect(second).to.include('Final-Recipient');
    expect((await readFailureReport(Buffer.from(two)))?.addresses).to.deep.equal([BOITE]);
  });

  it('is found in the beginning of a message that returns megabytes', async () => {
    const large = Buffer.concat([RAW, Buffer.from(`\r\n${'QUJDREVGR0hJSktMTU5PUFFS\r\n'.repeat(30_000)}`)]);
    const source = (await bounce('exchange-online', large)).subarray(0, 256 * 1024);
    const report = await readFailureReport(source);
    expect(report?.letterIds).to.deep.equal([ID]);
    expect(report?.addresses).to.deep.equal([BOITE]);
  });

  it('is never made of noise, and noise is read in bounded time', async () => {
    const samples = await Promise.all(BOUNCES.map((name) => bounce(name)));
    const damaged = fc
      .tuple(fc.constantFrom(...samples), fc.nat(), fc.nat(), fc.uint8Array({ maxLength: 200 }))
      .map(([sample, at, length, bytes]) => {
        const cut = at % sample.length;
        return Buffer.concat([sample.subarray(0, cut), bytes, sample.subarray(cut + (length % 400))]);
      });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          damaged,
          fc.uint8Array({ maxLength: 2000 }).map((b) => Buffer.from(b)),
        ),
        async (source) => {
          const report = await readFailureReport(source);
          expect(report?.letterIds.length ?? 0).to.be.at.most(20);
        },
      ),
      { numRuns: 300 },
    );
  });

  for (const [name, line] of [
    ['nested parts', 'Content-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\n'],
    ['addresses', 'a@'],
    ['tags', '<'],
    ['fields', 'Action: failed\r\n\r\n'],
    ['spaces', ' '],
    ['parameters', ';a*0*=utf-8'],
  ] as const)
    it(`takes a megabyte of ${name} without end`, async () => {
      const head = 'From: mailer-daemon@x.example\r\nSubject: failure notice\r\nContent-Type: ';
      for (const type of ['text/html', 'message/delivery-status', 'multipart/mixed; boundary="a"']) {
        const source = Buffer.from(`${head}${type}\r\n\r\n${line.repeat(262_144 / line.length)}`);
        const report = await readFailureReport(source).catch(() => undefined);
        expect(report?.letterIds ?? []).to.deep.equal([]);
      }
    }).timeout(20_000);
});
