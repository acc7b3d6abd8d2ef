import type { BoutonFiche, Fiche } from './fiche.js';
import {
  actionSet,
  ASIDE,
  ATTENTION,
  field,
  heading,
  paragraph,
  type CardElement,
} from './fiche-elements.js';

/** The documents of a dossier as a form shows them: files that wait for a name are its fields. */
export interface DocumentsFiche {
  /** Offers to choose files, where the channel lets a button do it. */
  readonly choisir: readonly BoutonFiche[];
  /** Puts the files that wait where their fields say. */
  readonly ranger: readonly BoutonFiche[];
  readonly lignes: readonly LigneDocument[];
  /** What is said below them. */
  readonly note: string;
}

/** One document: what it is, where it stands, its files, and what can be done with it. */
export interface LigneDocument {
  readonly libelle: string;
  readonly etat: string;
  readonly fichiers: readonly { readonly texte: string; readonly remarques: readonly string[] }[];
  readonly boutons: readonly BoutonFiche[];
}

/** The documents as the body of an Adaptive Card: a row each, those that wait for a name before. */
export function documentsCard(
  { titre, texte, champs, boutons }: Fiche,
  { choisir, ranger, lignes, note }: DocumentsFiche,
): readonly CardElement[] {
  const positive = { style: 'positive' };
  return [
    heading(titre),
    ...paragraph(texte),
    ...champs.flatMap(field),
    ...actionSet(ranger, positive),
    ...actionSet(choisir, champs.length > 0 ? {} : positive),
    ...lignes.map(row),
    ...paragraph(note, { ...ASIDE, spacing: 'Medium' }),
    ...actionSet(boutons),
  ];
}

/** Beside one another where there is room: what a document is, and its buttons. */
function row({ libelle, etat, fichiers, boutons }: LigneDocument): CardElement {
  const items = [
    ...paragraph(libelle, { weight: 'Bolder' }),
    ...paragraph(etat, ASIDE),
    ...fichiers.flatMap(({ texte, remarques }) => [
      ...paragraph(texte, { spacing: 'Small' }),
      ...remarques.flatMap((remarque) => paragraph(remarque, ATTENTION)),
    ]),
  ];
  const actions = actionSet(boutons);
  if (fichiers.length > 0)
    return { type: 'Container', separator: true, spacing: 'Medium', items: [...items, ...actions] };
  const columns = [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items },
    ...(actions.length === 0 ? [] : [{ type: 'Column', width: 'auto', items: actions }]),
  ];
  return { type: 'ColumnSet', separator: true, spacing: 'Medium', columns };
}
