import type { Defence } from './defence.js';

/** The defences of one room as docs/securite.md shows them, between two marks. */
export function defencesTable(room: string, defences: readonly Defence[]): string {
  const rows = defences.map(
    ({ name, threat, file, test, title }) =>
      `| ${name} | ${threat} | [\`${file}\`](../${file}) | [\`${test}\`](../${test}), « ${title} » |`,
  );
  return [
    `<!-- defences:${room} -->`,
    '',
    '| défense | menace | code | essai qui la prouve |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    `<!-- fin:${room} -->`,
  ].join('\n');
}
