import { words } from '../text/fold.js';
import { lettersOf } from '../text/slips.js';
import type { RegionsFile, TerritoiresIndex } from './regions-schema.js';

export interface Region {
  readonly code: string;
  readonly nom: string;
  /** « de Bretagne », « d’Île-de-France ». */
  readonly de: string;
  /** « en Bretagne », « dans le Grand Est ». */
  readonly en: string;
  readonly service: string;
  /** Whether the service's name was seen on an official page, inferred, or is to be confirmed. */
  readonly serviceConfiance: 'vu' | 'deduit' | 'a_confirmer';
  readonly telephone?: string;
  /** Its time zone, where it is not that of the calls. */
  readonly fuseau?: string;
  readonly departements: readonly string[];
}

export interface Departement {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
}

/** A region, or a département with its region. */
export interface Lieu {
  readonly region: string;
  readonly departement?: string;
}

/** The regions, départements and communes that people name, and the mailboxes of the services. */
export interface Territoires {
  readonly regions: ReadonlyMap<string, Region>;
  readonly departements: ReadonlyMap<string, Departement>;
  /** Places by the folded words of their name; several when the name has homonyms. */
  readonly noms: ReadonlyMap<string, readonly Lieu[]>;
  /** The same without articles and prepositions, five letters or more: what slips are compared with. */
  readonly nomsCourts: readonly {
    readonly nom: string;
    readonly lettres: number;
    readonly lieux: readonly Lieu[];
  }[];
  /** Départements attached to another region's service: to be confirmed by the person. */
  readonly rattaches: ReadonlySet<string>;
  readonly codesPostauxPartages: TerritoiresIndex['codesPostauxPartages'];
  readonly codesPostauxAilleurs: TerritoiresIndex['codesPostauxAilleurs'];
  readonly boites: RegionsFile['boites'];
}

/** A name as the look-up compares it: « St-Denis » → saint denis. */
export function placeWords(text: string): string[] {
  return words(text).map(placeWord);
}

/** One folded word as the look-up compares it: « st » → saint. */
export function placeWord(word: string): string {
  return SHORTHAND[word] ?? word;
}

const SHORTHAND: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  hte: 'haute',
  hts: 'hauts',
  htes: 'hautes',
};

const FILLERS =
  /^(?:le|la|les|l|de|du|des|d|en|a|au|aux|dans|sur|on|nous|je|est|sommes|suis|c|region|departement|dept|dep|dpt|code|postal|ville|commune|mairie|notre|ma|mon|in|the|we|are|of|svp|s|il|vous|plait|et|numero|no|n)$/;

/** Words around a place that say nothing of which one it is. */
export function isFiller(word: string): boolean {
  return FILLERS.test(word);
}

function shortName(nom: string): string {
  return nom
    .split(' ')
    .filter((word) => !isFiller(word))
    .join(' ');
}

/** Joins content/regions.yaml and content/territoires.json, both already checked by their schemas. */
export function buildTerritoires(file: RegionsFile, index: TerritoiresIndex): Territoires {
  const regions = new Map(
    file.regions.map(({ service_confiance, code, nom, de, en, service, telephone, fuseau, departements }) => [
      code,
      {
        ...{ code, nom, de, en, service, serviceConfiance: service_confiance, departements },
        ...(telephone === undefined ? {} : { telephone }),
        ...(fuseau === undefined ? {} : { fuseau }),
      },
    ]),
  );
  const attached = index.collectivites.flatMap(({ code, nom }) => {
    const region = file.rattachements[code];
    return region === undefined ? [] : [{ code, nom, region }];
  });
  const departements = new Map(
    [...index.departements, ...attached].map(({ code, nom, region }) => [
      code,
      { code, nom: nom.replaceAll("'", '\u2019'), region },
    ]),
  );
  const noms = namesOf(file, index, departements);
  return {
    regions,
    departements,
    noms,
    nomsCourts: [...noms]
      .map(([nom, lieux]) => ({ nom: shortName(nom), lettres: lettersOf(shortName(nom)), lieux }))
      .filter(({ nom }) => nom.length >= 5),
    rattaches: new Set(attached.map(({ code }) => code)),
    codesPostauxPartages: index.codesPostauxPartages,
    codesPostauxAilleurs: index.codesPostauxAilleurs,
    boites: file.boites,
  };
}

/** The region of that code. */
export function regionNamed(territoires: Territoires, code: string): Region | undefined {
  return territoires.regions.get(code);
}

/** The département of that code, Saint-Barthélemy and Saint-Martin included. */
export function departementNamed(territoires: Territoires, code: string): Departement | undefined {
  return territoires.departements.get(code);
}

/** The place of a département's code, or `undefined` when there is no such département. */
export function lieuOf(territoires: Territoires, departement: string): Lieu | undefined {
  const region = territoires.departements.get(departement)?.region;
  return region === undefined ? undefined : { region, departement };
}

/** The communes of a postal code that départements share, each with its département; empty for other codes. */
export function communesOf(
  territoires: Territoires,
  codePostal: string,
): readonly { nom: string; departement: string }[] {
  return Object.entries(territoires.codesPostauxPartages[codePostal] ?? {}).map(([nom, departement]) => ({
    nom,
    departement,
  }));
}

/** Where a postal code can be, CEDEX codes included: none, one place, or several. */
export function lieuxOfPostalCode(territoires: Territoires, codePostal: string): readonly Lieu[] {
  const shared = [...new Set(communesOf(territoires, codePostal).map(({ departement }) => departement))];
  const codes =
    shared.length > 0 ? shared : [territoires.codesPostauxAilleurs[codePostal] ?? prefixOf(codePostal)];
  return codes.flatMap((code) => lieuOf(territoires, code) ?? []);
}

function prefixOf(codePostal: string): string {
  if (codePostal.startsWith('20')) return codePostal < '20200' ? '2A' : '2B';
  return codePostal.slice(0, codePostal.startsWith('97') ? 3 : 2);
}

function namesOf(
  file: RegionsFile,
  index: TerritoiresIndex,
  departements: ReadonlyMap<string, Departement>,
): ReadonlyMap<string, readonly Lieu[]> {
  const noms = new Map<string, readonly Lieu[]>();
  const lieu = (code: string): Lieu[] => {
    const region = departements.get(code)?.region;
    return region === undefined ? [] : [{ region, departement: code }];
  };
  for (const [nom, codes] of Object.entries(index.communes)) {
    const key = placeWords(nom).join(' ');
    noms.set(key, [...(noms.get(key) ?? []), ...codes.split(' ').flatMap(lieu)]);
  }
  for (const { code, nom } of departements.values()) {
    const key = placeWords(nom).join(' ');
    const homonyms = noms.get(key) ?? [];
    noms.set(key, [...lieu(code), ...homonyms.filter(({ departement }) => departement !== code)]);
  }
  for (const { code, nom, departements: codes, synonymes } of file.regions) {
    const [only] = codes.length === 1 ? codes : [];
    for (const name of [nom, ...synonymes]) {
      noms.set(placeWords(name).join(' '), [
        only === undefined ? { region: code } : { region: code, departement: only },
      ]);
    }
  }
  return noms;
}
