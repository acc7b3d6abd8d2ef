import { expect } from 'chai';
import { paperNamed } from '../../../bench/documents/papers/make-papers.js';
import { DocumentReader } from '../../../bot/reading/document-reader.js';
import { facilitateurs2023 } from '../../support/fixtures.js';

const PDF = { format: 'pdf', sender: { person: 'a' } };

describe('Reading a file in a process of its own', function () {
  this.timeout(60_000);

  it('reads a sound one after one that can’t be read', async () => {
    const reader = new DocumentReader({ ocr: false });
    const broken = await reader.read({ bytes: Buffer.from('%PDF-1.7 nothing'), ...PDF });
    const sound = await reader.read({ bytes: await paperNamed('banque.pdf'), ...PDF });
    await reader.close();
    expect(broken).to.deep.equal({ kind: 'non_lu', raison: 'echec' });
    expect(sound.kind).to.equal('lu');
  });

  it('ends one that computes for too long', async () => {
    const reader = new DocumentReader({ ocr: false, computing: 1 });
    const large = await reader.read({ bytes: await paperNamed('note.pdf'), ...PDF });
    await reader.close();
    expect(large).to.deep.equal({ kind: 'non_lu', raison: 'demesure' });
  });

  it('ends one that answers nothing for too long', async () => {
    const reader = new DocumentReader({ ocr: false, elapsed: 1 });
    const late = await reader.read({ bytes: await paperNamed('banque.pdf'), ...PDF });
    await reader.close();
    expect(late).to.deep.equal({ kind: 'non_lu', raison: 'demesure' });
  });

  it('gives up a text that takes too long to be understood', async () => {
    const sound = new DocumentReader({ ocr: false });
    const read = await sound.read({ bytes: await paperNamed('note.pdf'), ...PDF });
    if (read.kind !== 'lu') throw new Error(read.raison);
    const situation = { appel: await facilitateurs2023(), valeurs: {}, known: {}, nom: 'note.pdf' };
    const hurried = new DocumentReader({ ocr: false, computing: 1 });
    const [understood, given] = [
      await sound.understand(read.paper, situation),
      await hurried.understand(read.paper, situation),
    ];
    await Promise.all([sound.close(), hurried.close()]);
    expect([understood?.piece, given]).to.deep.equal(['note_projet', undefined]);
  });

  it('ends one that takes too much memory', async () => {
    const reader = new DocumentReader({ ocr: false, memory: 1 });
    const large = await reader.read({ bytes: await paperNamed('note.pdf'), ...PDF });
    await reader.close();
    expect(large).to.deep.equal({ kind: 'non_lu', raison: 'demesure' });
  });
});
