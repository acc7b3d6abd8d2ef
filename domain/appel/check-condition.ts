import type { Champ } from './appel.js';
import type { Condition } from './condition.js';
import type { Draft } from './draft.js';
import { finding, type Finding, type Path } from './problem.js';

type Champs = readonly (Draft<Champ> | undefined)[];

/** The fields a condition may read (asked `before` it), among `all` those of the call. */
export interface Readable {
  readonly before: Champs;
  readonly all: Champs;
}

/** A condition: it reads fields that exist and are asked before, and compares them with values they can have. */
export function checkCondition(
  condition: Draft<Condition> | undefined,
  at: Path,
  readable: Readable,
): readonly Finding[] {
  return [
    ...(['si', 'sauf'] as const).flatMap((part) =>
      Object.entries(condition?.[part] ?? {}).flatMap(([id, accepted]) =>
        checkTest(id, accepted, [...at, part, id], readable),
      ),
    ),
    ...(['et', 'ou'] as const).flatMap((part) =>
      (condition?.[part] ?? []).flatMap((inner, place) =>
        checkCondition(inner, [...at, part, place], readable),
      ),
    ),
  ];
}

function checkTest(id: string, accepted: unknown, at: Path, { before, all }: Readable): readonly Finding[] {
  const champ = all.find((each) => each?.id === id);
  if (champ === undefined)
    return [
      finding('conditionChampInconnu', at, {
        champ: id,
        connus: all.flatMap((each) => each?.id ?? []).join(', '),
      }),
    ];
  if (!before.some((each) => each?.id === id)) return [finding('conditionChampApres', at, { champ: id })];
  const values: readonly unknown[] =
    typeof accepted === 'object' && accepted !== null ? Object.values(accepted) : [accepted];
  return values.flatMap((value) => (value === undefined ? [] : checkValue(champ, value, at)));
}

function checkValue(champ: Draft<Champ>, value: unknown, at: Path): readonly Finding[] {
  const quoted = { champ: champ.id ?? '', valeur: String(value) };
  switch (champ.type) {
    case 'choix':
    case 'choixMultiple': {
      const options = (champ.options ?? []).flatMap((option) => option?.id ?? []);
      if (options.length === 0 || (typeof value === 'string' && options.includes(value))) return [];
      return [finding('conditionOption', at, { ...quoted, options: options.join(', ') })];
    }
    case 'ouinon':
    case 'engagement':
      return typeof value === 'boolean' ? [] : [finding('conditionOuiNon', at, quoted)];
    case 'nombre':
    case 'decimal':
    case 'pourcentage':
    case 'montant':
    case 'calcul':
      return typeof value === 'number' ? [] : [finding('conditionNombre', at, quoted)];
    default:
      return typeof value === 'string' || champ.type === undefined
        ? []
        : [finding('attenduTexte', at, { recu: String(value) })];
  }
}
