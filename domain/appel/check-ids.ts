import { finding, type Finding, type Path } from './problem.js';

/** Ids given twice in one list: the second is the fault. */
export function checkIds(
  items: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
  at: Path,
): readonly Finding[] {
  const seen = new Set<string>();
  return (items ?? []).flatMap((item, index) => {
    const id = item?.id;
    if (id === undefined) return [];
    if (seen.has(id)) return [finding('idDouble', [...at, index, 'id'], { id })];
    seen.add(id);
    return [];
  });
}
