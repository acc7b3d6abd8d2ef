/**
 * Derives content/territoires.json from @etalab/decoupage-administratif (INSEE, La Poste): départements, communes that
 * people name (5,000 inhabitants, chefs-lieux, and those of a postal code shared by two départements), and the postal
 * codes that don't begin with their département. Run it again when the package changes: node scripts/build-territoires.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const LARGE = 5000;
/** A homonym this many times smaller than the best known one isn't asked about. */
const DWARFED = 20;

const root = dirname(createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/package.json'));
const data = (name) => JSON.parse(readFileSync(join(root, 'data', `${name}.json`), 'utf8'));

const communes = data('communes').filter(({ type }) => type === 'commune-actuelle');
const departements = data('departements').filter(({ zone }) => zone !== 'com');
const territories = data('departements').filter(({ code }) => code === '977' || code === '978');
const byCode = new Map(communes.map((commune) => [commune.code, commune]));
const prefectures = new Set(
  [...data('regions'), ...data('departements'), ...data('arrondissements')].map(({ chefLieu }) => chefLieu),
);

const placeOf = (commune) => commune.departement ?? commune.code.slice(0, 3);

const postal = new Map();
for (const commune of communes) {
  for (const code of commune.codesPostaux ?? []) {
    postal.set(code, [...(postal.get(code) ?? []), commune]);
  }
}
const prefix = (code) =>
  code.startsWith('20') ? (code < '20200' ? '2A' : '2B') : code.slice(0, code.startsWith('97') ? 3 : 2);
const shared = {};
const elsewhere = {};
for (const [code, list] of [...postal].sort(([a], [b]) => a.localeCompare(b))) {
  const places = [...new Set(list.map(placeOf))];
  if (places.length > 1)
    shared[code] = Object.fromEntries(list.map((commune) => [commune.nom, placeOf(commune)]));
  else if (places[0] !== prefix(code) && !code.startsWith('98')) elsewhere[code] = places[0];
}

const inSharedCode = new Set(
  Object.keys(shared).flatMap((code) => postal.get(code).map(({ code: insee }) => insee)),
);
const covered = new Set([...departements, ...territories].map(({ code }) => code));
const known = communes.filter(
  (commune) =>
    covered.has(placeOf(commune)) &&
    ((commune.population ?? 0) >= LARGE || prefectures.has(commune.code) || inSharedCode.has(commune.code)),
);
const fold = (name) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
const homonyms = new Map();
for (const commune of communes) {
  homonyms.set(fold(commune.nom), [...(homonyms.get(fold(commune.nom)) ?? []), commune]);
}

const names = {};
for (const commune of known) {
  const same = homonyms.get(fold(commune.nom));
  const most = Math.max(...same.map(({ population }) => population ?? 0));
  const worthy = same.filter(
    (other) => (other.population ?? 0) * DWARFED >= most || prefectures.has(other.code),
  );
  names[commune.nom] = [...new Set([...(names[commune.nom] ?? []), ...worthy.map(placeOf)])].sort();
}

const index = {
  source: 'node scripts/build-territoires.mjs',
  departements: departements.map(({ code, nom, region, chefLieu }) => ({
    code,
    nom,
    region,
    chefLieu: byCode.get(chefLieu).nom,
  })),
  collectivites: territories.map(({ code, nom }) => ({ code, nom })),
  codesPostauxPartages: shared,
  codesPostauxAilleurs: elsewhere,
  communes: Object.fromEntries(
    Object.entries(names)
      .sort(([a], [b]) => a.localeCompare(b, 'fr'))
      .map(([nom, codes]) => [nom, codes.join(' ')]),
  ),
};
const text = JSON.stringify(index, null, 1);
writeFileSync(new URL('../content/territoires.json', import.meta.url), `${text}\n`);
console.log(
  `content/territoires.json: ${Math.round(text.length / 1024)} kB, ${Object.keys(index.communes).length} communes`,
);
