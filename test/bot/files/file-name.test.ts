import { expect } from 'chai';
import { readFileName, readMediaType } from '../../../bot/files/file-name.js';

describe('The name of an uploaded file', () => {
  const names: [sent: string | undefined, read: string][] = [
    ['Annexe 1.pdf', 'Annexe 1.pdf'],
    ['e\u0301te\u0301.pdf', 'été.pdf'],
    ['C:\\Users\\moi\\statuts.pdf', 'statuts.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\r\nBcc: x.pdf', 'abBcc: x.pdf'],
    ['fdp.\u202Eexe', 'fdp.exe'],
    ['', 'document'],
    ['   ', 'document'],
    ['/', 'document'],
    [undefined, 'document'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(196)}.pdf`],
    ['a'.repeat(300), 'a'.repeat(200)],
  ];
  for (const [sent, read] of names)
    it(`${JSON.stringify(sent?.slice(0, 30))} → ${read.slice(0, 30)}`, () => {
      expect(readFileName(sent)).to.equal(read);
    });

  it('has a media type that can’t be anything but a media type', () => {
    expect(readMediaType('Application/PDF')).to.equal('application/pdf');
    for (const odd of ['', 'pdf', 'text/html; charset=x', 'a/b\r\nX: y', '<script>/x'])
      expect(readMediaType(odd)).to.equal('application/octet-stream');
  });
});
