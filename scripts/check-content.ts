import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { correctTypography } from '../bot/content/correct-typography.js';
import { describeProblem } from '../bot/content/describe-problem.js';
import { ContentError, loadContent, type Content } from '../bot/content/load-content.js';
import { readFolder } from '../bot/content/read-folder.js';
import { loadVocabulary } from '../bot/content/load-vocabulary.js';
import { createWords } from '../bot/core/locales.js';

/**
 * `npm run check:content [-- DIR] [--corriger]`: prints all that is wrong with a content folder; fails when there is an error.
 * With `--corriger`, first puts the typography of its texts right.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  options: { corriger: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const dossier = positionals[0] ?? `${root}content`;
const words = createWords(`${root}locales`);

if (values.corriger) await correct();

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

async function correct(): Promise<void> {
  for (const [file, bytes] of await readFolder(dossier)) {
    // Texts in English have no such spaces.
    if (!/\.ya?ml$/u.test(file) || /(?:^|\/)faq\/en\//u.test(file)) continue;
    const { text, corrected } = correctTypography(bytes.toString('utf8'));
    if (corrected === 0) continue;
    await writeFile(join(dossier, file), text);
    console.log(words('fr', 'contenu:corrige', { fichier: file, textes: corrected }));
  }
}

async function check(): Promise<Pick<Content, 'problems' | 'appels' | 'refuses'>> {
  try {
    return await loadContent(dossier, { now: new Date(), formes: true });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.log(words('fr', error.key));
    return { problems: error.problems, appels: [], refuses: error.refuses };
  }
}
