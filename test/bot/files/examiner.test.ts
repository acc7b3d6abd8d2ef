import { expect } from 'chai';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setImmediate } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { createDeflate } from 'node:zlib';
import { Examiner } from '../../../bot/files/examiner.js';
import * as sample from '../../support/sample-files.js';

const ALICE = { person: 'alice' };
const ALL = ['pdf', 'docx', 'odt', 'xlsx', 'ods', 'jpg', 'png'];

describe('Examiner', () => {
  const examiner = new Examiner([{ computing: 5000, elapsed: 20_000, memory: 256 * 1024 * 1024 }]);
  after(() => examiner.close());

  it('answers each file in turn', async () => {
    const files = [await sample.pdfFile(), sample.exeFile(), await sample.odsFile(), sample.jpgFile()];
    const verdicts = await Promise.all(
      files.map((bytes, n) => examiner.examine(bytes, ALL, { person: `${n}` })),
    );
    expect(verdicts).to.deep.equal([
      { kind: 'sain', format: 'pdf' },
      { kind: 'refuse', raison: 'executable' },
      { kind: 'sain', format: 'ods' },
      { kind: 'sain', format: 'jpg' },
    ]);
  });

  it('leaves the bytes it was given as they were', async () => {
    const bytes = await sample.docxFile();
    const before = Buffer.from(bytes);
    await examiner.examine(bytes, ALL, ALICE);
    expect(bytes.equals(before)).to.equal(true);
  });

  it('gives up a file that takes too long, and goes on with the next', async () => {
    const hasty = new Examiner([{ computing: Infinity, elapsed: 0, memory: Infinity }]);
    expect(await hasty.examine(await sample.pdfFile(), ALL, ALICE)).to.deep.equal({
      kind: 'refuse',
      raison: 'demesure',
    });
    await hasty.close();
    expect(await examiner.examine(await sample.pdfFile(), ALL, ALICE)).to.deep.equal({
      kind: 'sain',
      format: 'pdf',
    });
  });

  it('gives up a PDF that would fill the memory, and goes on with the next', async () => {
    const careful = new Examiner([{ computing: 60_000, elapsed: 60_000, memory: 128 * 1024 * 1024 }]);
    const bomb = await deflatedZeros(512);
    const filled = sample.pdfWith('/AcroForm<</XFA 4 0 R>>', [
      Buffer.concat([
        Buffer.from(`<</Filter/FlateDecode/Length ${bomb.length}>>\nstream\n`),
        bomb,
        Buffer.from('\nendstream'),
      ]),
    ]);
    expect(await careful.examine(filled, ALL, ALICE)).to.deep.equal({ kind: 'refuse', raison: 'demesure' });
    expect(await careful.examine(sample.pngFile(), ALL, ALICE)).to.deep.equal({
      kind: 'sain',
      format: 'png',
    });
    await careful.close();
  }).timeout(60_000);

  it('goes on with the files of others behind one that computes for long, which is answered in its own time', async () => {
    const lanes = new Examiner([
      { computing: 500, elapsed: 60_000, memory: Infinity },
      { computing: Infinity, elapsed: 600_000, memory: Infinity, behind: true },
    ]);
    await lanes.examine(sample.pngFile(), ALL, ALICE);
    const over = new AbortController();
    const endless = sample.pdfWith('', [], `/A[${'0 '.repeat(4_000_000)}]`);
    const mallory = { person: 'mallory', signal: over.signal };
    const answered: string[] = [];
    const all = ['m1', 'm2'].map((name) =>
      lanes.examine(endless, ALL, mallory).then(
        ({ kind }) => answered.push(`${name} ${kind}`),
        () => answered.push(`${name} given up`),
      ),
    );
    expect(await lanes.examine(sample.pngFile(), ALL, ALICE)).to.deep.equal({ kind: 'sain', format: 'png' });
    answered.push('alice');
    over.abort(new Error('given up'));
    await Promise.all(all);
    await lanes.close();
    expect(answered[0]).to.equal('alice');
    expect(answered).to.have.members(['alice', 'm1 given up', 'm2 given up']);
  }).timeout(60_000);

  it('gives a file that passed the narrow bounds its verdict within the wide ones', async () => {
    const lanes = new Examiner([
      { computing: Infinity, elapsed: 0, memory: Infinity },
      { computing: 10_000, elapsed: 60_000, memory: Infinity, behind: true },
    ]);
    expect(await lanes.examine(await sample.pdfFile(), ALL, ALICE)).to.deep.equal({
      kind: 'sain',
      format: 'pdf',
    });
    await lanes.close();
  }).timeout(60_000);

  it('gives up a file for which it computes too long, whatever the clock says', async () => {
    const hasty = new Examiner([{ computing: 0, elapsed: 60_000, memory: Infinity }]);
    const endless = sample.pdfWith('', [], `/A[${'0 '.repeat(4_000_000)}]`);
    expect(await hasty.examine(endless, ALL, ALICE)).to.deep.equal({ kind: 'refuse', raison: 'demesure' });
    await hasty.close();
  }).timeout(60_000);

  it('stops looking into a file that nobody waits for any more, and answers the next', async () => {
    const patient = new Examiner([{ computing: Infinity, elapsed: 600_000, memory: Infinity }]);
    await patient.examine(sample.pngFile(), ALL, ALICE);
    const givenUp = new AbortController();
    const endless = sample.pdfWith('', [], `/A[${'0 '.repeat(4_000_000)}]`);
    const lost = patient.examine(endless, ALL, { person: 'mallory', signal: givenUp.signal });
    const next = patient.examine(sample.pngFile(), ALL, ALICE);
    // By then its examination is under way.
    await setImmediate();
    givenUp.abort(new Error('given up'));
    const refusal: unknown = await lost.catch((error: unknown) => error);
    expect(refusal).to.have.property('message', 'given up');
    expect(await next).to.deep.equal({ kind: 'sain', format: 'png' });
    await patient.close();
  }).timeout(60_000);

  it('starts again after it was closed', async () => {
    const closed = new Examiner();
    await closed.examine(sample.pngFile(), ALL, ALICE);
    await closed.close();
    expect(await closed.examine(sample.pngFile(), ALL, ALICE)).to.deep.equal({ kind: 'sain', format: 'png' });
    await closed.close();
  });

  it('keeps no process from ending', async () => {
    const module = new URL('../../../bot/files/examiner.ts', import.meta.url).href;
    const script = `import { Examiner } from '${module}'; console.log(await new Examiner().examine(new Uint8Array(9), [], { person: 'alice' }));`;
    const child = promisify(execFile)(process.execPath, [
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      script,
    ]);
    expect((await child).stdout).to.contain('format');
  }).timeout(60_000);

  it('never throws, whatever the bytes', async () => {
    const starts = [
      Buffer.alloc(0),
      Buffer.from('%PDF-1.7\n'),
      Buffer.from('PK\u0003\u0004'),
      Buffer.from('ffd8ff', 'hex'),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.uint8Array({ maxLength: 4096 }),
        async (start, rest) => {
          const verdict = await examiner.examine(Buffer.concat([start, rest]), ALL, ALICE);
          expect(verdict.kind).to.equal('refuse');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never throws on sound files with some bytes changed, cut out or repeated', async () => {
    const sound = await Promise.all([
      sample.pdfFile(),
      sample.pdfFile('a', { ownerPassword: 'x', pdfVersion: '1.7ext3' }),
      sample.docxFile(),
      sample.xlsxFile(),
      sample.odtFile(),
    ]);
    sound.push(sample.pngFile(), sample.jpgFile());
    const change = fc.record({ at: fc.nat(4000), byte: fc.nat(255), cut: fc.nat(40), repeat: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sound),
        fc.array(change, { minLength: 1, maxLength: 8 }),
        async (bytes, changes) => {
          let mutant = bytes;
          for (const { at, byte, cut, repeat } of changes) {
            const place = at % (mutant.length + 1);
            const inserted = Buffer.alloc(repeat, byte);
            mutant = Buffer.concat([mutant.subarray(0, place), inserted, mutant.subarray(place + cut)]);
          }
          const verdict = await examiner.examine(mutant, ALL, ALICE);
          expect(verdict).to.satisfy(
            ({ kind, raison }: { kind: string; raison?: string }) => kind === 'sain' || raison !== undefined,
          );
        },
      ),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});

function deflatedZeros(megabytes: number): Promise<Buffer> {
  const zeros = Buffer.alloc(1024 * 1024);
  return buffer(
    Readable.from(Array.from({ length: megabytes }, () => zeros)).pipe(createDeflate({ level: 1 })),
  );
}
