import { operatorTheme } from '../../page/operator-theme.js';
import { erreur, ok, type Finding } from './finding.js';

/** The operator's stylesheet and logo: a folder without either is not the one they meant. */
export function checkTheme(dossier: string | undefined): readonly Finding[] {
  if (dossier === undefined) return [];
  const { stylesheet, logo } = operatorTheme(dossier);
  const fichiers = [stylesheet, logo].flatMap((path) =>
    path === undefined ? [] : [path.replace(/^\/theme\//u, '')],
  );
  if (fichiers.length === 0) return [erreur('theme_absent', { dossier })];
  return [ok('theme', { dossier, fichiers: fichiers.join(', ') })];
}
