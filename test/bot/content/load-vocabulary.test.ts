import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'chai';
import { loadVocabulary } from '../../../bot/content/load-vocabulary.js';
import { ACT_NAMES, TALKS } from '../../../domain/understanding/acts/names.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

describe('Loading the vocabulary', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = temporaryFolder();
    for (const langue of ['fr', 'en'])
      for (const act of [...ACT_NAMES, 'aucune-demande']) {
        const room = TALKS.some((talk) => talk === act) ? 'bavardage' : 'actes';
        write(`${langue}/${room}/${act}.txt`, `# ${act}\n\n${langue} ${act.replace('_', ' ')}\n`);
      }
  });
  afterEach(() => {
    folder.remove();
  });

  function write(file: string, text: string): void {
    const path = folder.path(file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  const problems = async (): Promise<readonly string[]> =>
    (await loadVocabulary(folder.path('.'))).problems.map(
      ({ key, file, line, values }) => `${key} ${file}:${line ?? ''} ${Object.values(values)[0] ?? ''}`,
    );

  it('finds nothing wrong with the real one', async () => {
    expect((await loadVocabulary('vocabulary')).problems).to.deep.equal([]);
  });

  it('reads a phrase a line, comments and empty lines aside', async () => {
    write('fr/actes/retour.txt', '# Revenir.\r\n\r\n  on recule \r\nla question d’avant\r\n');
    const { vocabulary } = await loadVocabulary(folder.path('.'));
    expect(vocabulary.acts.retour.filter(({ file }) => file.startsWith('fr/'))).to.deep.equal([
      { text: 'on recule', file: 'fr/actes/retour.txt', line: 3 },
      { text: 'la question d’avant', file: 'fr/actes/retour.txt', line: 4 },
    ]);
    expect(await problems()).to.deep.equal([]);
  });

  it('tells a file that names no act, an act without a phrase, a phrase without a word or said twice', async () => {
    write('fr/actes/reculer.txt', 'on recule\n');
    write('fr/actes/retour.txt', '# rien\n');
    write('en/actes/aide.txt', 'help\n!!\nHelp!\n');
    write('en/actes/oui.txt', 'HELP\n');
    expect(await problems()).to.have.members([
      `acteInconnu vocabulary/fr/actes/reculer.txt: ${ACT_NAMES.join(', ')}`,
      'acteSansPhrase vocabulary/fr: retour',
      'phraseVide vocabulary/en/actes/aide.txt:2 !!',
      'phraseDouble vocabulary/en/actes/aide.txt:3 Help!',
      'phraseAutreActe vocabulary/en/actes/oui.txt:1 HELP',
    ]);
  });
});
