import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { correctTypography } from '../content/correct-typography.js';
import { describeProblem } from '../content/describe-problem.js';
import { ContentError, loadContent, type Content } from '../content/load-content.js';
import { loadVocabulary } from '../content/load-vocabulary.js';
import { readFolder } from '../content/read-folder.js';
import type { Words } from '../core/locales.js';
import type { Answer } from './answer.js';

/** All that is wrong with a content folder and a vocabulary folder, and whether something of it keeps a call from being served. */
export async function checkContent(
  dossier: string,
  vocabularyDir: string,
  words: Words,
): Promise<Answer & { readonly failed: boolean }> {
  const { appels, refuses, inutilisable, ...content } = await loaded(dossier);
  const problems = [...content.problems, ...(await loadVocabulary(vocabularyDir)).problems];
  const erreurs = problems.filter(({ level }) => level === 'error').length;
  const counts = {
    servis: appels.length,
    refuses: refuses.length,
    erreurs,
    avertissements: problems.length - erreurs,
  };
  const lines = [
    ...(inutilisable === undefined ? [] : [words('fr', inutilisable)]),
    ...problems.map((problem) => describeProblem(problem, words)),
    words('fr', 'contenu:bilan', { dossier, ...counts }),
  ];
  return { text: lines.join('\n'), data: { dossier, ...counts, problemes: problems }, failed: erreurs > 0 };
}

/** Puts the typography of a content folder's French texts right. @returns what was mended, one line a file */
export async function mendTypography(dossier: string, words: Words): Promise<readonly string[]> {
  const mended: string[] = [];
  for (const [file, bytes] of await readFolder(dossier)) {
    // Texts in English have no such spaces.
    if (!/\.ya?ml$/u.test(file) || /(?:^|\/)faq\/en\//u.test(file)) continue;
    const { text, corrected } = correctTypography(bytes.toString('utf8'));
    if (corrected === 0) continue;
    await writeFile(join(dossier, file), text);
    mended.push(words('fr', 'contenu:corrige', { fichier: file, textes: corrected }));
  }
  return mended;
}

async function loaded(
  dossier: string,
): Promise<Pick<Content, 'problems' | 'appels' | 'refuses'> & { readonly inutilisable?: string }> {
  try {
    return await loadContent(dossier, { now: new Date(), formes: true });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { problems: error.problems, appels: [], refuses: error.refuses, inutilisable: error.key };
  }
}
