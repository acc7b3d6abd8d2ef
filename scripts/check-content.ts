import { fileURLToPath } from 'node:url';
import { describeProblem } from '../bot/content/describe-problem.js';
import { ContentError, loadContent, type Content } from '../bot/content/load-content.js';
import { loadVocabulary } from '../bot/content/load-vocabulary.js';
import { createWords } from '../bot/core/locales.js';

/** `npm run check:content [-- DIR]`: prints all that is wrong with a content folder; fails when there is an error. */
const root = fileURLToPath(new URL('..', import.meta.url));
const dossier = process.argv[2] ?? `${root}content`;
const words = createWords(`${root}locales`);

const { appels, refuses, ...content } = await check();
const problems = [...content.problems, ...(await loadVocabulary(`${root}vocabulary`)).problems];
const errors = problems.filter(({ level }) => level === 'error').length;
for (const problem of problems) console.log(describeProblem(problem, words));
console.log(
  words('fr', 'contenu:bilan', {
    dossier,
    servis: appels.length,
    refuses: refuses.length,
    erreurs: errors,
    avertissements: problems.length - errors,
  }),
);
process.exitCode = errors > 0 ? 1 : 0;

async function check(): Promise<Pick<Content, 'problems' | 'appels' | 'refuses'>> {
  try {
    return await loadContent(dossier, { now: new Date(), formes: true });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.log(words('fr', error.key));
    return { problems: error.problems, appels: [], refuses: error.refuses };
  }
}
