import { expect } from 'chai';
import { paperNamed } from '../../../bench/documents/papers/make-papers.js';
import { DocumentReader } from '../../../bot/reading/document-reader.js';

describe('Reading a file in a process of its own', function () {
  this.timeout(60_000);

  it('reads a sound one after one that can’t be read', async () => {
    const reader = new DocumentReader({ ocr: false });
    const broken = await reader.read(Buffer.from('%PDF-1.7 nothing'), 'pdf', { person: 'a' });
    const sound = await reader.read(await paperNamed('banque.pdf'), 'pdf', { person: 'a' });
    await reader.close();
    expect(broken).to.deep.equal({ kind: 'non_lu', raison: 'echec' });
    expect(sound.kind).to.equal('lu');
  });

  it('ends one that computes for too long', async () => {
    const reader = new DocumentReader({ ocr: false, computing: 1 });
    const large = await reader.read(await paperNamed('note.pdf'), 'pdf', { person: 'a' });
    await reader.close();
    expect(large).to.deep.equal({ kind: 'non_lu', raison: 'demesure' });
  });

  it('ends one that answers nothing for too long', async () => {
    const reader = new DocumentReader({ ocr: false, elapsed: 1 });
    const late = await reader.read(await paperNamed('banque.pdf'), 'pdf', { person: 'a' });
    await reader.close();
    expect(late).to.deep.equal({ kind: 'non_lu', raison: 'demesure' });
  });

  it('ends one that takes too much memory', async () => {
    const reader = new DocumentReader({ ocr: false, memory: 1 });
    const large = await reader.read(await paperNamed('note.pdf'), 'pdf', { person: 'a' });
    await reader.close();
    expect(large).to.deep.equal({ kind: 'non_lu', raison: 'demesure' });
  });
});
