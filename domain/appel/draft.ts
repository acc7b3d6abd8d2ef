import type { Path } from './problem.js';

/**
 * A document as far as it could be understood: whatever is missing or of the wrong kind is undefined.
 * Lets the checks that cross several parts run, and report, although another part is faulty.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T;

/** The value at a path, or undefined. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (isBranch(value) ? value[part] : undefined), root);
}

/** A copy of `root` without the values at the faulty paths. Positions in lists are kept. */
export function salvage(root: unknown, faulty: readonly Path[]): unknown {
  if (faulty.some((path) => path.length === 0)) return undefined;
  const copy: unknown = structuredClone(root);
  for (const path of faulty) {
    const parent = valueAt(copy, path.slice(0, -1));
    const last = path.at(-1);
    if (last !== undefined && isBranch(parent)) parent[last] = undefined;
  }
  return copy;
}

function isBranch(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}
