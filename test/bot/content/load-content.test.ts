import { renameSync, symlinkSync } from 'node:fs';
import { expect } from 'chai';
import { ContentError, loadContent } from '../../../bot/content/load-content.js';
import { contentNamed } from '../../support/content-variants.js';
import { CALL, NOW, inspect, withContent, type Change } from '../../support/faulty-content.js';

const REAL = new URL('../../../content/', import.meta.url).pathname;

/** A second call beside the first. */
const second: readonly Change[] = [
  { file: 'appels/seconde/appel.yaml', like: `${CALL}/appel.yaml`, from: 'id: facilitateurs-2023\nprefixe: AAP23', to: 'id: seconde\nprefixe: AAP24' },
  ...['pieces.yaml', 'faq/fr/poste.yaml', 'faq/en/poste.yaml'].map((file) => ({
    file: `appels/seconde/${file}`,
    like: `${CALL}/${file}`,
    from: /$/u,
    to: '\n',
  })),
];

describe('Loading content', () => {
  it('finds no error in the real content', async () => {
    const { content, problems } = await inspect(REAL);
    expect(problems.filter(({ level }) => level === 'error')).to.deep.equal([]);
    expect(content?.refuses).to.deep.equal([]);
  });

  it('answers the call with its defaults, its FAQ in both languages, the regions and the lexicon', async () => {
    const { appels, territoires, lexique } = await loadContent(REAL, { now: NOW });
    const [call] = appels;
    expect(call?.appel.id).to.equal('facilitateurs-2023');
    expect(call?.appel.champs[0]).to.include({ facultatif: false, max: 500 });
    expect(call?.appel.champs[0]?.options).to.deep.equal([]);
    expect(call?.appel.pieces[0]?.fichiersMax).to.equal(5);
    expect(call?.faq.fr.map(({ id }) => id)).to.have.members(call!.faq.en.map(({ id }) => id));
    expect(territoires.regions.size).to.equal(18);
    expect(lexique.concepts.size).to.be.greaterThan(0);
  });

  it('gives the same folder the same version, and another one to what changed', async () => {
    const versions = (changes: readonly Change[]) =>
      withContent(changes, async (dir) => {
        const { version, appels } = await loadContent(dir, { now: NOW });
        return { all: version, call: appels[0]?.appel.version };
      });
    const before = await versions([]);
    const otherAnswer = await versions([{ file: `${CALL}/faq/fr/poste.yaml`, from: /$/u, to: '# relu\n' }]);
    const otherPieces = await versions([{ file: `${CALL}/pieces.yaml`, from: /$/u, to: '# relu\n' }]);
    expect(await versions([])).to.deep.equal(before);
    expect(before.call).to.match(/^[0-9a-f]{12}$/);
    expect(otherAnswer.all).to.not.equal(before.all);
    expect(otherAnswer.call, 'an answer of the FAQ changes no dossier').to.equal(before.call);
    expect(otherPieces.call).to.not.equal(before.call);
  });

  it('serves the calls that have no error beside one that is refused', async () => {
    const faulty = { file: `${CALL}/pieces.yaml`, from: 'obligatoire: true', to: 'obligatoir: true' };
    const { appels, refuses, problems } = await withContent([...second, faulty], (dir) =>
      loadContent(dir, { now: NOW }),
    );
    expect(appels.map(({ appel }) => appel.id)).to.deep.equal(['seconde']);
    expect(refuses).to.deep.equal(['facilitateurs-2023']);
    expect(problems.filter(({ level }) => level === 'error').map(({ key }) => key)).to.have.members([
      'cleInconnue',
      'cleManquante',
    ]);
  });

  it('serves no draft, whose faults hold nothing up', async () => {
    const draft = { file: 'appels/seconde/appel.yaml', from: 'mode: relais', to: 'mode: relai\netat: brouillon' };
    const { appels, brouillons, refuses, problems } = await withContent([...second, draft], (dir) =>
      loadContent(dir, { now: NOW }),
    );
    expect(appels.map(({ appel }) => appel.id)).to.deep.equal(['facilitateurs-2023']);
    expect([brouillons, refuses]).to.deep.equal([['seconde'], []]);
    expect(problems.filter(({ level }) => level === 'error')).to.deep.equal([]);
    expect(problems.map(({ key }) => key)).to.include('valeurInconnue');
  });

  it('reads the calls that are shown as examples, beside the call of 2023, without an error', async () => {
    const { appels } = await contentNamed('trois appels');
    expect(appels.map(({ appel }) => appel.id)).to.deep.equal([
      ...['facilitateurs-2023', 'transition-pme-2023', 'vie-associative-2023'],
    ]);
  });

  it('tells the line of a fault', async () => {
    const faulty = { file: `${CALL}/appel.yaml`, from: 'mode: relais', to: 'mode: relai' };
    const { problems } = await withContent([faulty], (dir) => inspect(dir));
    const lines = await withContent([faulty], async (dir) => {
      const { readFile } = await import('node:fs/promises');
      return (await readFile(`${dir}/${CALL}/appel.yaml`, 'utf8')).split('\n');
    });
    const found = problems.find(({ key }) => key === 'valeurInconnue');
    expect(lines[(found?.line ?? 0) - 1]).to.equal('mode: relai');
  });

  it('tells the faults of every file at once', async () => {
    const changes = [
      { file: `${CALL}/appel.yaml`, from: 'mode: relais', to: 'mode: relai' },
      { file: `${CALL}/appel.yaml`, from: 'fuseau: Europe/Paris', to: 'fuseau: Paris' },
      { file: `${CALL}/pieces.yaml`, from: 'rna: aucun', to: 'rnaa: aucun' },
      { file: `${CALL}/faq/fr/poste.yaml`, from: /boutons: .*/u, to: 'boutons: [payer]' },
      { file: 'regions.yaml', from: '"53": null', to: '"53": inconnue' },
    ];
    const { problems } = await withContent(changes, (dir) => inspect(dir));
    expect(problems.filter(({ level }) => level === 'error').map(({ key }) => key)).to.have.members([
      'valeurInconnue',
      'fuseauInconnu',
      'conditionChampInconnu',
      'faqBouton',
      'attenduBloc',
    ]);
  });

  for (const [what, changes] of [
    ['the only call is faulty', [{ file: `${CALL}/appel.yaml`, to: 'id: [' }]],
    ['the regions are faulty', [{ file: 'regions.yaml', to: null }]],
    ['the index of places is faulty', [{ file: 'territoires.json', to: '{' }]],
  ] as const) {
    it(`is one typed error when ${what}`, async () => {
      const error = await withContent(changes, (dir) => loadContent(dir, { now: NOW }).catch((thrown: unknown) => thrown));
      expect(error).to.be.instanceOf(ContentError);
      expect((error as ContentError).problems.some(({ level }) => level === 'error')).to.equal(true);
    });
  }

  it('follows links, as in a mounted ConfigMap, and is not caught in a loop of them', async () => {
    const appels = await withContent([], async (dir) => {
      renameSync(`${dir}/${CALL}/pieces.yaml`, `${dir}/.pieces`);
      symlinkSync(`${dir}/.pieces`, `${dir}/${CALL}/pieces.yaml`);
      symlinkSync(dir, `${dir}/templates`);
      return (await loadContent(dir, { now: NOW })).appels;
    });
    expect(appels[0]?.appel.pieces).to.have.length.greaterThan(0);
  });

  it('is one typed error when the folder is not there', async () => {
    const error = await loadContent('/nulle/part', { now: NOW }).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(ContentError);
    expect((error as ContentError).problems.map(({ key }) => key)).to.include('fichierManquant');
  });

  it('does without the lexicon when it is faulty, and says so', async () => {
    const { content, problems } = await withContent([{ file: 'lexique.fr.yaml', to: 'concepts: 3' }], (dir) => inspect(dir));
    expect(content?.lexique.concepts.size).to.equal(0);
    expect(problems.find(({ file }) => file === 'lexique.fr.yaml')).to.include({ key: 'attenduBloc', level: 'error' });
  });
});
