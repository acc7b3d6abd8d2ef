import type { PageContext } from './layout.js';

/** Sentences by key in the page's language, with the operator's particulars at hand. */
export function sentences({ parts, langue }: PageContext): (key: string) => string {
  const { exploitant, conservation } = parts;
  const values = {
    nom: exploitant.nom,
    contact: exploitant.contact ?? parts.words(langue, 'page:manque'),
    jours: conservation.conversationsJours,
    brouillon: conservation.brouillonsMois,
    depose: conservation.deposesMois,
  };
  return (key) => parts.words(langue, key, values);
}
