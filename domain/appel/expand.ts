import type { Champ, Wording } from './appel.js';
import type { Calcul } from './calculs.js';
import type { Condition } from './condition.js';
import type { Draft } from './draft.js';
import type { Path } from './problem.js';

/** A field as a call writes it: one that is asked, a group of fields asked again and again, or a table of amounts. */
export type ChampEcrit = Omit<Champ, 'type'> & {
  readonly type: Champ['type'] | 'groupe' | 'tableau';
  readonly fois?: number;
  readonly encore?: Wording;
  readonly champs?: readonly (Omit<Champ, 'groupe'> & { readonly groupe?: string })[];
  /** What a table calls the sum of its lines. */
  readonly total?: Wording;
};

/** A field of the call as it is asked, and where it is written; nowhere, for the further turns of a group. */
export interface Expanded {
  readonly champ: Draft<Champ> | undefined;
  readonly path: Path | undefined;
}

/** The most turns of a group that doesn't say. */
const TURNS = 5;

/** The fields of a call as they are asked: a group is its fields, turn by turn; a table is its lines, with their total. */
export function expand(champs: readonly (Draft<ChampEcrit> | undefined)[]): readonly Expanded[] {
  const columns = columnsOf(champs);
  return champs
    .flatMap((champ, at): readonly Expanded[] => {
      const path: Path = ['champs', at];
      if (champ?.type === 'groupe') return turnsOf(champ, path);
      if (champ?.type === 'tableau') return linesOf(champ, path);
      return [{ champ: champ as Draft<Champ> | undefined, path }];
    })
    .map(({ champ, path }) => ({ champ: champ && resolved(champ, columns), path }));
}

/** The same of a call that is whole. */
export function expanded(champs: readonly ChampEcrit[]): readonly Champ[] {
  return expand(champs as readonly Draft<ChampEcrit>[]).map(({ champ }) => champ as Champ);
}

function turnsOf(group: Draft<ChampEcrit>, path: Path): readonly Expanded[] {
  const { id = '', fois = TURNS } = group;
  const asked = (turn: number): Expanded => ({
    champ: {
      ...bare(group),
      id: `${id}_${turn}`,
      type: 'ouinon',
      interne: turn > 1,
      libelle: turn === 1 ? group.libelle : numbered(group.libelle, turn),
      ...(turn === 1 ? {} : { question: group.encore ?? group.question, quand: after(`${id}_${turn - 1}`) }),
    },
    path: turn === 1 ? path : undefined,
  });
  const given = (turn: number): readonly Expanded[] =>
    (group.champs ?? []).map((champ, at) => ({
      champ: champ && {
        ...champ,
        id: `${id}_${turn}_${champ.id ?? ''}`,
        groupe: group.groupe,
        libelle: headed(group.libelle, turn, champ.libelle),
        question: filled(champ.question, { n: String(turn) }),
        rappel: filled(champ.rappel, { n: String(turn) }),
        quand: { et: [after(`${id}_${turn}`), ...(champ.quand ? [inTurn(champ.quand, group, turn)] : [])] },
      },
      path: turn === 1 ? [...path, 'champs', at] : undefined,
    }));
  return Array.from({ length: fois }, (_, at) => [asked(at + 1), ...given(at + 1)]).flat();
}

function linesOf(table: Draft<ChampEcrit>, path: Path): readonly Expanded[] {
  const { id = '', lignes = [] } = table;
  const named = lignes.map((ligne) => ligne && { ...ligne, id: `${id}_${ligne.id ?? ''}` });
  const lines = lignes.map((ligne, at): Expanded => {
    const say = (text: Draft<Wording> | undefined): Draft<Wording> | undefined =>
      filled(text, { ligne: ligne?.libelle ?? '' });
    return {
      champ: ligne && {
        ...bare(table),
        id: `${id}_${ligne.id ?? ''}`,
        type: 'montant',
        bornes: table.bornes ?? { min: 0, max: 1e9 },
        libelle: ligne.libelle,
        mots: ligne.mots,
        lignes: named,
        question: say(table.question),
        rappel: say(table.rappel),
      },
      path: [...path, 'lignes', at],
    };
  });
  const total: Draft<Champ> = {
    ...bare(table),
    id: `${id}_total`,
    type: 'calcul',
    libelle: table.total,
    calcul: { somme: lines.flatMap(({ champ }) => champ?.id ?? []) },
    unite: { fr: '€', en: '€' },
    mots: undefined,
  };
  return [...lines, { champ: total, path }];
}

/** A field as a plain one: without what makes a group or a table of it. */
function bare(champ: Draft<ChampEcrit>): Draft<Champ> {
  const own = ['fois', 'encore', 'champs', 'lignes', 'total', 'type'];
  return Object.fromEntries(Object.entries(champ).filter(([key]) => !own.includes(key)));
}

function after(asked: string): Condition {
  return { si: { [asked]: true } };
}

/** « cofinanceurs.montant »: that field in all its turns; « budget »: the table's total. */
function columnsOf(
  champs: readonly (Draft<ChampEcrit> | undefined)[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    champs.flatMap((champ): [string, readonly string[]][] => {
      const { id = '', type, fois = TURNS } = champ ?? {};
      if (type === 'tableau') return [[id, [`${id}_total`]]];
      if (type !== 'groupe') return [];
      const turns = Array.from({ length: fois }, (_, at) => at + 1);
      return (champ?.champs ?? []).map((each) => [
        `${id}.${each?.id ?? ''}`,
        turns.map((turn) => `${id}_${turn}_${each?.id ?? ''}`),
      ]);
    }),
  );
}

function resolved(champ: Draft<Champ>, columns: ReadonlyMap<string, readonly string[]>): Draft<Champ> {
  if (champ.calcul === undefined) return champ;
  const ids = (list: Draft<Calcul>['somme']): readonly string[] | undefined =>
    list?.flatMap((id) => (id === undefined ? [] : (columns.get(id) ?? [id])));
  const { somme, moins, sur } = champ.calcul;
  return {
    ...champ,
    calcul: {
      somme: ids(somme),
      ...(moins === undefined ? {} : { moins: ids(moins) }),
      ...(sur === undefined ? {} : { sur: ids(sur) }),
    },
  };
}

/** A condition within a group speaks of the same turn. */
function inTurn(condition: Draft<Condition>, group: Draft<ChampEcrit>, turn: number): Draft<Condition> {
  const own = new Set((group.champs ?? []).flatMap((champ) => champ?.id ?? []));
  const renamed = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        own.has(id) ? `${group.id ?? ''}_${turn}_${id}` : id,
        value,
      ]),
    );
  const inner = (all: Draft<Condition>['et']): Draft<Condition>['et'] =>
    all?.map((each) => each && inTurn(each, group, turn));
  return {
    ...(condition.si ? { si: renamed(condition.si) } : {}),
    ...(condition.sauf ? { sauf: renamed(condition.sauf) } : {}),
    ...(condition.et ? { et: inner(condition.et) } : {}),
    ...(condition.ou ? { ou: inner(condition.ou) } : {}),
  };
}

function numbered(text: Draft<Wording> | undefined, turn: number): Draft<Wording> {
  return { fr: `${text?.fr ?? ''} ${turn}`, en: `${text?.en ?? ''} ${turn}` };
}

/** « Cofinanceur 2 – Montant ». */
function headed(
  group: Draft<Wording> | undefined,
  turn: number,
  own: Draft<Wording> | undefined,
): Draft<Wording> {
  const head = numbered(group, turn);
  return { fr: `${head.fr ?? ''} – ${own?.fr ?? ''}`, en: `${head.en ?? ''} – ${own?.en ?? ''}` };
}

/** A question with `{n}` or `{ligne}` in it filled. */
function filled(
  text: Draft<Wording> | undefined,
  values: Readonly<Record<string, string | Draft<Wording>>>,
): Draft<Wording> | undefined {
  if (text === undefined) return undefined;
  const one = (langue: keyof Wording): string | undefined =>
    text[langue]?.replace(/\{(n|ligne)\}/g, (all, name: string) => {
      const value = values[name];
      return (typeof value === 'object' ? value[langue] : value) ?? all;
    });
  return { fr: one('fr'), en: one('en') };
}
