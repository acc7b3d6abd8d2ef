import { expect } from 'chai';
import { smtpTransport, UnknownMailModeError } from '../../../bot/post/smtp-transport.js';
import { SmtpSink, type Fault } from '../../support/smtp-sink.js';

const parcel = {
  from: 'assistant@aap.example',
  to: ['boite@dreets.example'],
  bytes: Buffer.from('Subject: essai\r\n\r\nBonjour\r\n'),
};
const quick = { connection: 400, silence: 400, total: 3000 };

describe('the SMTP transport', () => {
  let sink: SmtpSink;
  beforeEach(async () => {
    sink = await SmtpSink.start({ size: 30_000_000 });
  });
  afterEach(() => sink.stop());

  const cases: readonly (readonly [string, Fault | undefined, string, number])[] = [
    ['a server that takes the message', undefined, 'accepted', 1],
    ['a refusal to talk', { at: 'connect', reply: 554 }, 'deferred', 0],
    ['« try later » at MAIL FROM', { at: 'mail', reply: 451 }, 'deferred', 0],
    ['« never » at MAIL FROM', { at: 'mail', reply: 550 }, 'refused', 0],
    ['« log in first » at MAIL FROM: a setting, not a verdict', { at: 'mail', reply: 530 }, 'deferred', 0],
    ['« try later » at RCPT TO', { at: 'rcpt', reply: 450 }, 'deferred', 0],
    ['an unknown mailbox', { at: 'rcpt', reply: 550 }, 'refused', 0],
    ['« try later » after the message', { at: 'data', reply: 452 }, 'deferred', 0],
    ['« never » after the message', { at: 'data', reply: 554 }, 'refused', 0],
    ['a cut at the greeting', { at: 'connect', cut: true }, 'deferred', 0],
    ['a cut before the message', { at: 'rcpt', cut: true }, 'deferred', 0],
    ['silence at the greeting', { at: 'connect', hang: true }, 'deferred', 0],
    ['a cut after the final dot', { at: 'dot', cut: true }, 'uncertain', 1],
    ['silence after the final dot', { at: 'dot', hang: true }, 'uncertain', 1],
  ];
  for (const [name, fault, kind, stored] of cases)
    it(`${name}: ${kind}`, async () => {
      if (fault !== undefined) sink.faults.push(fault);
      const outcome = await smtpTransport(sink.url, quick).send(parcel);
      expect(outcome.kind, outcome.detail).to.equal(kind);
      expect(sink.delivered).to.have.length(stored);
    });

  for (const [at, kind] of [
    ['connect', 'deferred'],
    ['dot', 'uncertain'],
  ] as const)
    it(`a letter is left when its own time is over (${at}): ${kind}`, async () => {
      sink.faults.push({ at, hang: true });
      const outcome = await smtpTransport(sink.url).send({ ...parcel, patience: 300 });
      expect(outcome.kind, outcome.detail).to.equal(kind);
    });

  it('a cut in the middle of a large message is certainly not taken', async () => {
    sink.faults.push({ at: 'message', cut: true });
    const bytes = Buffer.concat([parcel.bytes, Buffer.alloc(20_000_000, 'x\r\n')]);
    const outcome = await smtpTransport(sink.url, quick).send({ ...parcel, bytes });
    expect(sink.delivered).to.have.length(0);
    expect(outcome.kind, outcome.detail).to.equal('deferred');
  });

  it('a message above the server’s limit is refused before it is sent', async () => {
    const outcome = await smtpTransport(sink.url, quick).send({
      ...parcel,
      bytes: Buffer.alloc(30_000_001, 'x'),
    });
    expect(outcome.kind, outcome.detail).to.equal('refused');
    expect(sink.delivered).to.have.length(0);
  });

  it('taken for one recipient of two is not accepted', async () => {
    sink.faults.push({ at: 'rcpt', refuse: 'b@dreets.example' });
    const outcome = await smtpTransport(sink.url, quick).send({
      ...parcel,
      to: ['a@dreets.example', 'b@dreets.example'],
    });
    expect(outcome.kind).to.equal('uncertain');
  });

  it('no server there: deferred, and the process lives', async () => {
    const { url } = sink;
    await sink.stop();
    expect((await smtpTransport(url, quick).send(parcel)).kind).to.equal('deferred');
    sink = await SmtpSink.start();
  });

  it('without an address every letter waits', async () => {
    expect((await smtpTransport(undefined).send(parcel)).kind).to.equal('deferred');
  });

  for (const url of ['sendmail:', 'https://mail.example', 'file:///etc/passwd', 'mail.example', ''])
    it(`« ${url} » is no way of sending: nothing leaves by accident`, () => {
      expect(() => smtpTransport(url)).to.throw(UnknownMailModeError);
    });
});
