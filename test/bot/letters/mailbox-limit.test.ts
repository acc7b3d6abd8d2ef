import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { smtpTransport } from '../../../bot/post/smtp-transport.js';
import { MAILBOX_LIMIT } from '../../../bot/letters/courriers-parts.js';
import { lettersOf } from '../../../bot/storage/letters.js';
import { plusGrosFichier } from '../../../domain/dossier/taille-message.js';
import { bfc, storedPieces } from '../../support/fixtures.js';
import { OutboxRig } from '../../support/outbox-rig.js';

const BOITE = bfc.boite ?? '';
const MO = 1_000_000;

/** Bytes of every value, different for each file. */
function noise(size: number, seed: number): Buffer {
  const block = Buffer.concat(
    Array.from({ length: 331 }, (_, n) => createHash('sha256').update(`${seed}:${n}`).digest()),
  );
  return Buffer.alloc(size, block);
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a dossier larger than a mailbox takes in one message', function () {
  this.timeout(120_000);
  let rig: OutboxRig;
  afterEach(() => rig.close());

  /** Files a dossier of files of those sizes for a server that takes messages of that size at most. */
  async function received(limit: number, sizes: readonly number[], ownLimit?: number) {
    rig = await OutboxRig.open(undefined, limit);
    const files = sizes.map((size, n) => noise(size, n));
    const names = sizes.map((_, n) => ['cofinanceurs', `lettre ${n}.pdf`, 'pdf'] as const);
    const pieces = await storedPieces(rig.db, names, (n) => files[n] ?? Buffer.alloc(0));
    const destination = ownLimit === undefined ? bfc : { ...bfc, tailleMax: ownLimit };
    const { dossier } = await rig.file({ pieces }, destination);
    // Messages of 18 MB take their time on a busy machine: the server is given what it has in service.
    await rig.drain(rig.worker({ transport: smtpTransport(rig.sink.url) }));
    return { files, dossier, mails: rig.sink.to(BOITE) };
  }

  it('of 60 MB arrives whole through a server that refuses more than 18 MB, byte for byte', async () => {
    const sizes = [10, 10, 10, 9, 9, 8, 4].map((size) => size * MO);
    const { files, dossier, mails } = await received(MAILBOX_LIMIT, sizes);
    expect(mails.length).to.be.greaterThan(4);
    for (const { raw } of mails) expect(raw.length).to.be.at.most(MAILBOX_LIMIT);
    mails.forEach(({ mail }, n) => {
      expect(mail.subject?.endsWith(` [${n + 1}/${mails.length}]`), mail.subject).to.equal(true);
    });
    const documents = mails
      .flatMap(({ mail }) => mail.attachments)
      .filter(({ filename }) => /^\d\d-/u.test(filename ?? '') && !filename?.startsWith('00-'));
    expect(documents.map(({ content }) => sha256(content))).to.deep.equal(files.map(sha256));
    const letters = (await lettersOf(rig.db, dossier.reference)).filter(({ kind }) => kind === 'dreets');
    expect(letters.map(({ state }) => state)).to.deep.equal(mails.map(() => 'envoyee'));
    expect(rig.handedOver).to.have.length(1);
  });

  it('brings a manifest in the first message that is true of them all', async () => {
    const { mails } = await received(2 * MO, [MO, 900_000, 300_000], 2 * MO);
    expect(mails.length).to.be.greaterThan(1);
    expect(mails[0]?.mail.text).to.contain(`arrive en ${mails.length} messages`);
    const [manifest, ...others] = mails.flatMap(({ mail }) =>
      mail.attachments.filter(({ filename }) => filename === 'manifeste.csv'),
    );
    expect(others).to.deep.equal([]);
    expect(mails[0]?.mail.attachments).to.include(manifest);
    const lines = (manifest?.content.toString() ?? '').replace('\ufeff', '').trim().split('\r\n').slice(1);
    const told = lines.map((line) => line.split(';').map((cell) => cell.replaceAll('"', '')));
    const there = mails.flatMap(({ mail }, n) =>
      mail.attachments
        .filter(({ filename }) => filename !== 'manifeste.csv')
        .map(({ filename, content }) => [
          `${n + 1}/${mails.length}`,
          filename,
          String(content.length),
          sha256(content),
        ]),
    );
    expect(told).to.deep.equal(there);
  });

  it('says in each further message what that one brings, and no more', async () => {
    const { mails } = await received(2 * MO, [MO, 900_000, 300_000], 2 * MO);
    const [first, ...others] = mails.map(({ mail }) => mail);
    expect(others).not.to.have.length(0);
    expect(first?.text).to.contain('L’essentiel').and.contain('dossier.json');
    others.forEach((mail, n) => {
      const names = mail.attachments.map(({ filename = '' }) => filename);
      expect(mail.text).to.contain(`suite ${n + 2} sur ${mails.length}`);
      for (const name of names) expect(mail.text).to.contain(name);
      expect(mail.text).not.to.match(/L’essentiel|dossier\.json|00-dossier|pièces jointes/u);
      expect(mail.inReplyTo).to.equal(first?.messageId);
    });
  });

  it('brings none when one message is enough', async () => {
    const { mails } = await received(2 * MO, [100_000], 2 * MO);
    const names = mails.flatMap(({ mail }) => mail.attachments.map(({ filename }) => filename));
    expect(mails).to.have.length(1);
    expect(names).to.not.include('manifeste.csv');
    expect(mails[0]?.mail.text).to.not.contain('manifeste');
  });

  it('has no file that can’t travel alone: the largest one that is taken at upload still fits', async () => {
    const limit = 1_500_000;
    const { files, mails } = await received(limit, [plusGrosFichier(limit), 5000], limit);
    const documents = mails.flatMap(({ mail }) => mail.attachments.map(({ content }) => content.length));
    expect(documents).to.include(files[0]?.length);
    for (const { raw } of mails) expect(raw.length).to.be.at.most(limit);
  });
});
