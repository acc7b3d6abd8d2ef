import type { Words } from '../../core/locales.js';
import { printable } from '../text-table.js';
import type { Level } from './finding.js';
import type { Checked } from './run-checks.js';

/** The diagnosis, one line a finding, and its summary. */
export function describeChecks(checked: readonly Checked[], words: Words): string {
  const width = Math.max(...LEVELS.map((level) => words('fr', `diagnostic:etat.${level}`).length));
  const lines = checked.flatMap(({ id, findings }) =>
    findings.map(({ level, key, values }) => {
      const etat = words('fr', `diagnostic:etat.${level}`).padEnd(width);
      const controle = words('fr', `diagnostic:controle.${id}`);
      const constat = words('fr', `diagnostic:constat.${key}`, values);
      return printable(words('fr', 'diagnostic:ligne', { etat, controle, constat }));
    }),
  );
  const counts = { erreurs: countOf(checked, 'erreur'), attentions: countOf(checked, 'attention') };
  return [...lines, '', words('fr', 'diagnostic:bilan', counts)].join('\n');
}

const LEVELS: readonly Level[] = ['ok', 'attention', 'erreur'];

/** How many findings are of a level. */
export function countOf(checked: readonly Checked[], level: Level): number {
  return checked.flatMap(({ findings }) => findings).filter((finding) => finding.level === level).length;
}
