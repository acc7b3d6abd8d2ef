import { fold } from '../../text/fold.js';

const DOSSIER = /\b(?:brouillons?|dossiers?|demandes?|candidatures?|drafts?|applications?)\b/;
const ALL = /\b(?:donnees|comptes?|tout|toutes|conversations?|data|accounts?|everything|all)\b/;

/** Whether what is to be erased is a dossier, and not all that is kept about the person. */
export function isAboutDossier(text: string): boolean {
  const said = fold(text);
  return DOSSIER.test(said) && !ALL.test(said);
}
