import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { buffer } from 'node:stream/consumers';
import { paperNamed } from '../../../bench/documents/papers/make-papers.js';
import { Pauses } from '../../../bot/files/pauses.js';
import { DocumentReader } from '../../../bot/reading/document-reader.js';
import { lectureOf } from '../../../bot/reading/lecteur.js';
import { documentIn } from '../../../bot/reading/paper-bytes.js';
import { pdfWith } from '../../support/sample-files.js';

const ALICE = { person: 'alice', network: 'home' };
const MALLORY = { person: 'mallory', network: 'hotel' };
const WALL = 30_000;
const DRAWN = 'q 100 0 0 100 0 0 cm /I0 Do Q';

describe('A file made to harm its reader', function () {
  this.timeout(120_000);
  const readers: DocumentReader[] = [];
  const readerWith = (
    options: Partial<ConstructorParameters<typeof DocumentReader>[0]> = {},
  ): DocumentReader => {
    const reader = new DocumentReader({ ocr: false, ...options });
    readers.push(reader);
    return reader;
  };
  after(() => Promise.all(readers.map((reader) => reader.close())));

  it('is not read once two of its network took too long, which keeps nobody else waiting', async () => {
    const reader = readerWith({ elapsed: 1, pauses: new Pauses(() => 0) });
    const paper = await paperNamed('note.pdf');
    const send = async (sender: typeof ALICE): Promise<string> => {
      const outcome = await reader.read({ bytes: paper, format: 'pdf', sender });
      return outcome.kind === 'lu' ? outcome.kind : outcome.raison;
    };
    expect([
      await send(MALLORY),
      await send({ ...MALLORY, person: 'mallory again' }),
      await send(MALLORY),
      await send(ALICE),
    ]).to.deep.equal(['demesure', 'demesure', 'pause', 'demesure']);
  });

  it('takes down the process that reads it, and nothing else', async () => {
    const reader = readerWith();
    const before = children();
    const lost = reader.read({ bytes: await paperNamed('note.pdf'), format: 'pdf', sender: MALLORY });
    const started = await newChild(before);
    process.kill(started, 'SIGKILL');
    expect(await lost).to.deep.equal({ kind: 'non_lu', raison: 'echec' });
    const next = await reader.read({ bytes: await paperNamed('note.pdf'), format: 'pdf', sender: ALICE });
    expect(next.kind).to.equal('lu');
  });

  it('is said « non lue », which says nothing against it', () => {
    expect(lectureOf(undefined)).to.deep.include({ etat: 'non_lue', faits: [], defauts: [] });
  });

  it('of 400 pages is read at both ends only', async () => {
    const pdf = new PDFDocument();
    for (let page = 2; page <= 400; page++) pdf.addPage();
    pdf.end();
    const outcome = await readerWith().read({ bytes: await buffer(pdf), format: 'pdf', sender: MALLORY });
    if (outcome.kind !== 'lu') throw new Error(outcome.raison);
    const { pageCount, pages } = documentIn(outcome.paper);
    expect(pageCount).to.equal(400);
    expect(pages.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4, 5, 399, 400]);
  });

  it('of 30,000 by 30,000 pixels is given up before it is drawn, and the next file read', async () => {
    const packed = deflateSync(Buffer.alloc((WALL / 8) * WALL));
    const wall = pdfWith(
      '',
      [
        Buffer.concat([
          Buffer.from(
            `<</Type/XObject/Subtype/Image/Width ${WALL}/Height ${WALL}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`,
          ),
          packed,
          Buffer.from('\nendstream'),
        ]),
        `<</Length ${DRAWN.length}>>\nstream\n${DRAWN}\nendstream`,
      ],
      '/Resources<</XObject<</I0 4 0 R>>>>/Contents 5 0 R',
    );
    const reader = readerWith({ ocr: true });
    expect(await reader.read({ bytes: wall, format: 'pdf', sender: MALLORY })).to.deep.equal({
      kind: 'non_lu',
      raison: 'echec',
    });
    expect(
      (await reader.read({ bytes: await paperNamed('note.pdf'), format: 'pdf', sender: ALICE })).kind,
    ).to.equal('lu');
  });

  it('as thin as a hair, or as large as a field, is answered', async () => {
    for (const box of ['0 0 1 1000000', '0 0 1000000 1', '0 0 0 0', '0 0 1e9 1e9']) {
      const outcome = await readerWith().read({
        bytes: pdfWith('', [], `/MediaBox[${box}]`),
        format: 'pdf',
        sender: MALLORY,
      });
      expect(outcome.kind, box).to.be.oneOf(['lu', 'non_lu']);
    }
  });
});

function children(): readonly number[] {
  return readFileSync(`/proc/self/task/${process.pid}/children`, 'latin1')
    .split(' ')
    .filter((pid) => pid !== '')
    .map(Number);
}

async function newChild(before: readonly number[]): Promise<number> {
  for (;;) {
    const started = children().find((pid) => !before.includes(pid));
    if (started !== undefined) return started;
    await setImmediate();
  }
}
