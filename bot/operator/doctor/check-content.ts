import { ContentError, loadContent, type Content } from '../../content/load-content.js';
import { attention, erreur, ok, type Finding } from './finding.js';

/** A content folder as the service would load it; a faulty one too is an answer. */
export type LoadedContent = Content | ContentError;

/** Reads a content folder. @throws what the disk throws */
export async function tryContent(dir: string, now: Date): Promise<LoadedContent> {
  try {
    return await loadContent(dir, { now });
  } catch (error) {
    if (error instanceof ContentError) return error;
    throw error;
  }
}

/** The calls: how many are served, how many are refused. */
export function checkContent(dir: string, content: LoadedContent): readonly Finding[] {
  if (content instanceof ContentError) return [erreur('contenu_inutilisable', { dossier: dir })];
  const { appels, refuses, problems } = content;
  const values = { dossier: dir, servis: appels.length };
  const errors = problems.filter(({ level }) => level === 'error').length;
  if (errors > 0) return [erreur('contenu_erreurs', { ...values, erreurs: errors, refuses: refuses.length })];
  return [
    problems.length > 0
      ? attention('contenu_a_verifier', { ...values, nombre: problems.length })
      : ok('contenu', values),
  ];
}
