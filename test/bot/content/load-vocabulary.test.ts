import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'chai';
import { loadVocabulary } from '../../../bot/content/load-vocabulary.js';
import { ACT_NAMES, TALKS } from '../../../domain/understanding/acts/names.js';
import { WORDING_LISTS } from '../../../domain/understanding/wordings.js';
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
    for (const langue of ['fr', 'en'])
      for (const list of WORDING_LISTS) write(`${langue}/${list}.txt`, `# ${list}\n${langue} ${list}\n`);
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

  it('hears the lists of both languages together', async () => {
    write('fr/confirmations/oui.txt', '# Un oui.\noui\n');
    write('en/confirmations/oui.txt', 'yes\n👍\n');
    write('en/indices/merci.txt', 'thank you\n');
    const { wordings } = await loadVocabulary(folder.path('.'));
    expect(wordings.of('confirmations/oui')).to.have.members(['oui', 'yes', '👍']);
    expect(wordings.is('« Oui. »', 'confirmations/oui')).to.equal(true);
    expect(wordings.is('oui mais', 'confirmations/oui')).to.equal(false);
    expect(wordings.holds('well, thank you all', 'indices/merci')).to.equal(true);
    expect(wordings.holds('thankyou', 'indices/merci')).to.equal(false);
    expect(await problems()).to.deep.equal([]);
  });

  it('tells a list of no name, an empty one, a wording said twice, or that means yes and no', async () => {
    write('fr/etapes/reculer.txt', 'on recule\n');
    write('fr/indices/merci.txt', '# rien\n');
    write('fr/confirmations/effacer-oui.txt', 'effacer\nEffacer !\n');
    write('en/confirmations/effacer-non.txt', 'keep\neffacer\n…\n');
    write('en/confirmations/retirer-non.txt', 'effacer\n');
    expect(await problems()).to.have.members([
      `acteInconnu vocabulary/fr/etapes/reculer.txt: ${ACT_NAMES.join(', ')}`,
      'listeSansTournure vocabulary/fr/indices/merci.txt: indices/merci',
      'phraseDouble vocabulary/fr/confirmations/effacer-oui.txt:2 Effacer !',
      'phraseAutreActe vocabulary/en/confirmations/effacer-non.txt:2 effacer',
      'phraseVide vocabulary/en/confirmations/effacer-non.txt:3 …',
    ]);
  });
});
