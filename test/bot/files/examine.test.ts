import { expect } from 'chai';
import { examine } from '../../../bot/files/examine.js';
import * as sample from '../../support/sample-files.js';
import { checkVerdicts, type Refused, type Taken } from './verdict-cases.js';

const taken: Taken = [
  ['a photo', 'jpg', () => sample.jpgFile()],
  ['a scan', 'png', () => sample.pngFile()],
];

const refused: Refused = [
  ['a program', 'executable', () => sample.exeFile()],
  ['a Linux program', 'executable', () => Buffer.concat([Buffer.from('\u007fELF'), Buffer.alloc(100)])],
  [
    'a Java program',
    'executable',
    () => sample.zipFile({ 'META-INF/MANIFEST.MF': 'Main-Class: A', 'A.class': 'x' }),
  ],
  ['a page', 'format', () => Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>')],
  [
    'a page before a PDF',
    'format',
    async () => Buffer.concat([Buffer.from('<html>'), await sample.pdfFile()]),
  ],
  [
    'a drawing',
    'format',
    () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['a text', 'format', () => Buffer.from('Bonjour')],
  ['an old Word file', 'format', () => sample.compoundFile('WordDocument')],
  ['a telephone’s photo', 'heic', () => sample.heicFile()],
  ['an archive', 'archive', async () => sample.zipFile({ 'statuts.pdf': await sample.pdfFile() })],
  ['an empty archive', 'archive', () => sample.zipFile({})],
  [
    'an archive called 7z',
    'archive',
    () => Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(64)]),
  ],
  ['a photo cut short', 'abime', () => sample.jpgFile().subarray(0, 150)],
  ['a scan cut short', 'abime', () => sample.pngFile().subarray(0, 60)],
  ['a scan that announces a wall', 'demesure', () => sample.pngFile(4, 4, { width: 60_000, height: 60_000 })],
  ['a photo that announces a wall', 'demesure', () => sample.jpgFile(60_000, 60_000)],
];

describe('examine', () => {
  checkVerdicts(taken, refused);

  it('takes only what the document accepts', async () => {
    const answers = [
      await examine(await sample.pdfFile(), ['jpg', 'png']),
      await examine(await sample.docxFile(), ['pdf']),
      await examine(sample.heicFile(), ['pdf']),
      await examine(sample.compoundFile('EncryptedPackage'), ['pdf']),
    ];
    for (const answer of answers) expect(answer).to.deep.equal({ kind: 'refuse', raison: 'format' });
    expect(await examine(sample.jpgFile(), ['PDF', 'JPEG'])).to.deep.equal({ kind: 'sain', format: 'jpg' });
  });
});
