import { formatPath, type Problem } from '../../domain/appel/problem.js';
import type { Langue } from '../../domain/appel/appel.js';
import type { Words } from '../core/locales.js';

/** A problem for an author, on one line: where, what is wrong, how to mend it. */
export function describeProblem(problem: Problem, words: Words, langue: Langue = 'fr'): string {
  const { level, file, line, path, key, values } = problem;
  const lieu = [line === undefined ? file : `${file}:${line}`, formatPath(path)].filter((part) => part !== '');
  return words(langue, 'contenu:probleme', {
    niveau: words(langue, level === 'error' ? 'contenu:erreur' : 'contenu:avertissement'),
    lieu: lieu.join(' '),
    constat: words(langue, `contenu:problemes.${key}.constat`, values),
    remede: words(langue, `contenu:problemes.${key}.remede`, values),
  });
}
