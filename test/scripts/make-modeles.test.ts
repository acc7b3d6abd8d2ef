import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { parse } from 'yaml';
import { Examiner } from '../../bot/files/examiner.js';
import { createFichiers } from '../../bot/files/fichiers.js';
import { Pauses } from '../../bot/files/pauses.js';
import { readZip } from '../support/read-zip.js';
import { zipFile } from '../support/sample-files.js';
import { typographyFaults } from '../../domain/appel/typography.js';
import { STYLE_NUMBERS } from '../../scripts/modeles/xlsx-styles.js';
import { makeModele } from '../../scripts/modeles/make-modele.js';
import { facilitateurs2023 } from '../support/fixtures.js';

const FOLDER = new URL('../../content/appels/facilitateurs-2023/modeles/', import.meta.url);
const texts = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const read = (name: string): Buffer => readFileSync(new URL(name, FOLDER));
const NOW = new Date('2023-05-15T08:00:00Z');

describe('the templates of documents', () => {
  const examiner = new Examiner();
  after(() => examiner.close());

  for (const text of texts)
    it(`${text} makes the very file that is kept beside it`, async () => {
      const { fichier, bytes } = await makeModele(read(text).toString());
      expect(bytes.equals(read(fichier)), `run npm run make:modeles, ${fichier} is not up to date`).to.equal(
        true,
      );
    });

  it('are printed as French is', () => {
    const faults = texts.flatMap((text) =>
      readStrings(parse(read(text).toString())).flatMap(typographyFaults),
    );
    expect(faults.map(({ extrait }) => extrait)).to.deep.equal([]);
  });

  it('are taken at the step that offers them once filled, or are to be signed on paper', async () => {
    const { pieces, tailleFichierMax } = await facilitateurs2023();
    const offered = pieces.flatMap(({ id, modele, formats }) =>
      modele === undefined ? [] : [{ id, modele, formats }],
    );
    expect(offered.map(({ id }) => id)).to.deep.equal(['note_projet', 'budget', 'delegation', 'honneur']);
    for (const { id, modele, formats } of offered) {
      const filled = await fill(read(modele));
      const fichiers = createFichiers({
        read: () => Promise.resolve(filled),
        erase: () => undefined,
        examiner,
        pauses: new Pauses(() => 0),
        sender: () => Promise.resolve({ person: 'alice' }),
      });
      const recu = { id, nom: modele, taille: filled.length };
      const attendu = { formats, tailleMax: tailleFichierMax };
      const signed = id === 'delegation' || id === 'honneur';
      const inspection = await fichiers.inspect(recu, attendu, NOW);
      expect(inspection, modele).to.include(signed ? { kind: 'refuse', raison: 'format' } : { kind: 'pris' });
    }
  });

  it('count: the totals of the budget take every line, and its check compares them', () => {
    const sheet = readZip(read('budget.xlsx')).get('xl/worksheets/sheet1.xml') ?? '';
    const formulas = new Map(
      [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>/gu)].map(([, at = '', f = '']) => [at, f]),
    );
    expect(formulas.get('B19')).to.equal('SUM(B9:B18)');
    expect(formulas.get('E19')).to.equal('SUM(E9:E18)');
    expect(formulas.get('B22')).to.equal('ROUND(B19-E19,2)');
    expect(formulas.get('B21')).to.include('ROUND(B19-E19,2)=0');
    const inputs = [...sheet.matchAll(/<c r="([BE])(9|1\d)" /gu)].map(
      ([, column, row]) => `${column ?? ''}${row ?? ''}`,
    );
    expect(inputs).to.have.length(22);
  });

  it('show: a wrapped row is as high as its text, and what is computed has no look of an entry', () => {
    const parts = readZip(read('budget.xlsx'));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const heights = [...sheet.matchAll(/<row r="(\d+)" ht="(\d+)"/gu)].map(([, row, ht]) => [row, ht]);
    // 64 and its neighbour are longer than their columns are wide.
    expect(Object.fromEntries(heights) as Record<string, string>).to.include({ 9: '30', 13: '30' });
    for (const name of ['sheet1', 'sheet2', 'sheet3']) {
      const xml = parts.get(`xl/worksheets/${name}.xml`) ?? '';
      const computed = [...xml.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"[^>]*><f>/gu)].map(([, s]) => Number(s));
      const entries = (['saisie', 'montant', 'nombre', 'date'] as const).map((style) => STYLE_NUMBERS[style]);
      expect(computed).not.to.have.length(0);
      for (const style of entries) expect(computed, name).not.to.include(style);
    }
  });
});

/** The file as a person fills it and an office program packs it: other words, compressed. */
function fill(bytes: Buffer): Promise<Buffer> {
  const parts = [...readZip(bytes)].map(([name, text]) => [
    name,
    text
      .replaceAll('[à compléter]', 'Maison de l’emploi du Mâconnais')
      .replace(/<c r="E9" s="(\d+)"\/>/u, '<c r="E9" s="$1"><v>25000</v></c>'),
  ]);
  return zipFile(Object.fromEntries(parts) as Record<string, string>);
}

function readStrings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['f', 'faux', 'v'].includes(key) ? [] : readStrings(inner),
  );
}
