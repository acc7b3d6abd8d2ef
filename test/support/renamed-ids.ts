import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

type Tree = Record<string, unknown>;
type Names = ReadonlyMap<string, string>;

interface Named {
  id: string;
  groupe?: string;
  quand?: { si?: Tree; sauf?: Tree };
  lit?: { fait: string; dans?: string[] };
  options?: { id: string; ensemble?: string[] }[];
}

interface AppelTree {
  champs: Named[];
  essentiel: { champs: string[] }[];
  objet: string[];
  rubriques: Tree;
}

/** How the ids of a call are renamed: by kind, from the old one. */
export interface Renamed {
  readonly champs: Names;
  readonly pieces: Names;
  readonly options: Names;
}

/** Renames every id that the author of a call chose: fields, documents, choices, groups. Roles and types stay. */
export function renameIds(folder: string): Renamed {
  const appel = parse(readFileSync(`${folder}/appel.yaml`, 'utf8')) as AppelTree;
  const pieces = parse(readFileSync(`${folder}/pieces.yaml`, 'utf8')) as Named[];
  const champs = numbered(
    appel.champs.map(({ id }) => id),
    'q',
  );
  const documents = numbered(
    pieces.map(({ id }) => id),
    'd',
  );
  const options = numbered(
    appel.champs.flatMap((champ) => (champ.options ?? []).map(({ id }) => id)),
    'o',
  );
  const groupes = numbered(
    appel.champs.map(({ groupe = '' }) => groupe),
    'g',
  );
  for (const named of [...appel.champs, ...pieces]) {
    if (named.groupe !== undefined) named.groupe = to(groupes, named.groupe);
    if (named.lit?.dans !== undefined) named.lit.dans = named.lit.dans.map((id) => to(documents, id));
    for (const part of ['si', 'sauf'] as const)
      if (named.quand?.[part] !== undefined)
        named.quand[part] = condition(named.quand[part], champs, options);
    for (const option of named.options ?? []) {
      option.id = to(options, option.id);
      if (option.ensemble !== undefined) option.ensemble = option.ensemble.map((id) => to(options, id));
    }
  }
  for (const champ of appel.champs) champ.id = to(champs, champ.id);
  for (const piece of pieces) piece.id = to(documents, piece.id);
  for (const line of appel.essentiel) line.champs = line.champs.map((id) => to(champs, id));
  appel.objet = appel.objet.map((id) => to(champs, id));
  appel.rubriques = keysTo(appel.rubriques, groupes);
  writeFileSync(`${folder}/appel.yaml`, stringify(appel));
  writeFileSync(`${folder}/pieces.yaml`, stringify(pieces));
  for (const langue of ['fr', 'en'])
    for (const name of readdirSync(`${folder}/faq/${langue}`)) {
      const file = `${folder}/faq/${langue}/${name}`;
      writeFileSync(file, stringify(byForme(parse(readFileSync(file, 'utf8')), options)));
    }
  return { champs, pieces: documents, options };
}

function numbered(ids: readonly string[], letter: string): Names {
  return new Map([...new Set(ids)].map((id, n) => [id, `${letter}${n + 1}`]));
}

function to(names: Names, id: string): string {
  return names.get(id) ?? id;
}

function keysTo(tree: Tree, names: Names): Tree {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [to(names, key), value]));
}

function condition(tests: Tree, champs: Names, options: Names): Tree {
  const value = (each: unknown): unknown => (typeof each === 'string' ? to(options, each) : each);
  return Object.fromEntries(
    Object.entries(tests).map(([id, accepted]) => [
      to(champs, id),
      Array.isArray(accepted) ? accepted.map(value) : value(accepted),
    ]),
  );
}

/** The FAQ's answers by legal form name options. */
function byForme(node: unknown, options: Names): unknown {
  if (Array.isArray(node)) return node.map((each) => byForme(each, options));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      const inner = byForme(value, options);
      return [key, key === 'forme' && typeof inner === 'object' ? states(inner as Tree, options) : inner];
    }),
  );
}

function states(tree: Tree, options: Names): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key
        .split(', ')
        .map((id) => to(options, id))
        .join(', '),
      value,
    ]),
  );
}
