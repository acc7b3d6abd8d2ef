import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buffer } from 'node:stream/consumers';
import { expect } from 'chai';
import PDFDocument from 'pdfkit';
import { loadContent } from '../../../bot/content/load-content.js';
import { createWords } from '../../../bot/core/locales.js';
import { nouvelAppel } from '../../../bot/nouvel-appel/nouvel-appel.js';
import { PageError, pageLines } from '../../../bot/nouvel-appel/page-lines.js';
import { temporaryFolder, type TemporaryFolder } from '../../support/temporary-folder.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const PAGE = fileURLToPath(new URL('page.html', import.meta.url));
const NOW = new Date('2024-02-20T10:00:00Z');
const words = createWords(`${root}locales`);

/** Its title, short name, id, prefix, publics, opening, limit, hour, address, mailbox; empty takes what is proposed. */
const ANSWERS = ['', 'Jardins partagés 2024', '', '', 'associations', '', '30 avril 2024', '', '', ''];

describe('A new call from its page', function () {
  this.timeout(30_000);
  let folder: TemporaryFolder;
  let told: string[];
  beforeEach(() => {
    folder = temporaryFolder();
    told = [];
    cpSync(`${root}content`, folder.path('content'), { recursive: true });
  });
  afterEach(() => {
    folder.remove();
  });

  const make = (answers: readonly string[], page: string | undefined = PAGE): Promise<string | undefined> => {
    const left = [...answers];
    return nouvelAppel({
      ...{ page, contenu: folder.path('content'), catalogue: `${root}content/nouvel-appel`, now: NOW, words },
      ask: (question) => {
        told.push(question);
        return Promise.resolve(left.shift());
      },
      tell: (text) => {
        told.push(text);
      },
    });
  };
  const load = () => loadContent(folder.path('content'), { now: NOW });
  const read = (path: string): string =>
    readFileSync(`${folder.path('content')}/appels/jardins-partages-2024/${path}`, 'utf8');

  it('tells the dates with their sentences, what contradicts, the amounts, the contacts and the documents', async () => {
    await make(ANSWERS);
    const said = told.join('\n').replace(/\u00A0/gu, ' ');
    expect(said).to.include(
      'ouverture, 1er mars 2024 : « Les candidatures sont ouvertes à partir du 1er mars 2024. »',
    );
    expect(said).to.include(
      'examen ou sélection, 12 juin 2024 : « Le comité de sélection se réunira le 12 juin. »',
    );
    expect(said).to.include('plusieurs dates limites (30 avril 2024, 15 mai 2024)');
    expect(said)
      .to.include('15 000 € : «')
      .and.include('1 200 000 € : «')
      .and.include('jardins@prefecture.example : «');
    for (const piece of ['formulaire', 'budget', 'rib', 'statuts']) expect(said).to.include(`- ${piece} : «`);
    expect(said).not.to.include('2020').and.not.to.include(' 2 février');
  });

  it('writes a draft that nobody is served, and that says all that is left to confirm', async () => {
    expect(await make(ANSWERS)).to.equal(`${folder.path('content')}/appels/jardins-partages-2024`);
    const { appels, brouillons, problems } = await load();
    expect(brouillons).to.deep.equal(['jardins-partages-2024']);
    expect(appels.map(({ appel }) => appel.id)).to.deep.equal(['facilitateurs-2023']);
    expect(problems.filter(({ level }) => level === 'error')).to.deep.equal([]);
    expect(read('appel.yaml')).to.include('cloture: 2024-04-30T12:00:59+02:00').and.include('prefixe: JP24');
    const left = problems.filter(({ key }) => key === 'aCompleter');
    expect(left.some(({ file }) => file.endsWith('faq/fr/appel.yaml'))).to.equal(true);
    expect(
      problems.filter(({ file, key }) => file.includes('jardins') && key !== 'aCompleter'),
    ).to.deep.equal([]);
  });

  it('is refused as long as a mark is left, and served once all is confirmed', async () => {
    await make(ANSWERS);
    const edit = (path: string, change: (text: string) => string): void => {
      writeFileSync(`${folder.path('content')}/appels/jardins-partages-2024/${path}`, change(read(path)));
    };
    edit('appel.yaml', (text) => text.replace('etat: brouillon\n', ''));
    expect((await load()).refuses).to.deep.equal(['jardins-partages-2024']);
    for (const path of ['appel.yaml', 'pieces.yaml', 'faq/fr/appel.yaml'])
      edit(path, (text) => text.replace(/À COMPLÉTER[\s\u00A0]: /gu, ''));
    const { appels, refuses } = await load();
    expect(refuses).to.deep.equal([]);
    const made = appels.find(({ appel }) => appel.id === 'jardins-partages-2024');
    expect(made?.appel.dates.publiees.map(({ date }) => date)).to.deep.equal(['2024-04-30', '2024-05-15']);
    expect(made?.appel.champs.map(({ id }) => id))
      .to.include('rna')
      .and.not.include('effectif');
  });

  it('asks again, in words that say how, what it can’t read', async () => {
    const answers = [...ANSWERS];
    answers.splice(6, 1, 'au printemps', '1er janvier 2020', '30 avril 2024');
    expect(await make(answers)).to.be.a('string');
    expect(told.filter((text) => text.includes('Je n’ai pas compris ce jour'))).to.have.length(2);
  });

  it('reads a period of filing, and warns of what the administration gets by itself', async () => {
    const page = folder.path('page.txt');
    writeFileSync(
      page,
      'Dépôt des candidatures du lundi 3 février 2025 au vendredi 14 mars 2025.\n\nExtrait K-bis\n',
    );
    await make([], page);
    const said = told.join('\n').replace(/\u00A0/gu, ' ');
    expect(said).to.include('ouverture, 3 février 2025').and.include('date limite, 14 mars 2025');
    expect(said).to.include('Ne demandez pas cette pièce').and.include('Extrait K-bis');
  });

  it('writes nothing where the answers end, and never over a call that is there', async () => {
    expect(await make(ANSWERS.slice(0, 4))).to.equal(undefined);
    expect(existsSync(folder.path('content/appels/jardins-partages-2024'))).to.equal(false);
    await make(ANSWERS);
    expect(await make(ANSWERS)).to.equal(undefined);
    expect(told.join('\n')).to.include('aucun appel n’a déjà ce nom');
  });

  it('reads Word documents and PDFs', async () => {
    const docx = await pageLines(`${root}content/appels/facilitateurs-2023/modeles/note-de-projet.docx`);
    expect(docx.lines.join('\n')).to.match(/projet/iu);
    const paper = new PDFDocument();
    const written = buffer(paper);
    paper.text('Les dossiers sont à déposer avant le 3 mai 2024.').text('Un RIB est demandé.').end();
    writeFileSync(folder.path('a.pdf'), await written);
    const pdf = await pageLines(folder.path('a.pdf'));
    expect(pdf).to.deep.equal({
      lines: ['Les dossiers sont à déposer avant le 3 mai 2024.', 'Un RIB est demandé.'],
      left: 0,
    });
  });

  it('reads a text, and says what to do with a page that it can’t read', async () => {
    const write = (name: string, text: string): string => {
      writeFileSync(folder.path(name), text);
      return folder.path(name);
    };
    const { lines } = await pageLines(
      write('a.txt', 'Les dossiers sont à déposer\navant le 3 mai 2024.\n\n- un RIB\n'),
    );
    expect(lines).to.deep.equal(['Les dossiers sont à déposer avant le 3 mai 2024.', 'un RIB']);
    for (const [path, key] of [
      [folder.path('rien.html'), 'introuvable'],
      [write('a.odt', 'x'), 'format'],
      [write('a.pdf', 'no PDF'), 'illisible'],
      [write('b.html', '<html><script>1</script></html>'), 'vide'],
    ] as const) {
      const error: unknown = await pageLines(path).catch((reason: unknown) => reason);
      expect(error)
        .to.be.instanceOf(PageError)
        .and.include({ key: `nouveau:page.${key}` });
    }
  });
});
