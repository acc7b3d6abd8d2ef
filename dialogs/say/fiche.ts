import type { Saisie } from '../../domain/champs/saisie.js';
import { documentsCard, type DocumentsFiche } from './fiche-documents.js';
import { actionSet, facts, field, heading, paragraph, type CardElement } from './fiche-elements.js';

/** One field of a card, as it is filled in. */
export interface ChampFiche {
  /** The name under which its value comes back. */
  readonly cle: string;
  readonly libelle: string;
  readonly saisie: Saisie;
  readonly valeur: string;
  /** What to put there, where it is empty. */
  readonly exemple: string;
  readonly options: readonly { readonly titre: string; readonly valeur: string }[];
  readonly bornes?: { readonly min: number; readonly max: number };
  /** Where a value that nobody has confirmed comes from. */
  readonly source?: string;
  readonly erreur?: string;
}

/** A button of a card; what it carries comes back beside the values. */
export interface BoutonFiche {
  readonly titre: string;
  readonly donnees: Readonly<Record<string, unknown>>;
  /** Its whole name, where others are titled alike. */
  readonly nom?: string;
}

/** A section of a dossier as one form, or as one line once it is filled in. */
export interface Fiche {
  readonly groupe: string;
  readonly titre: string;
  /** What is to be known before filling it in; for a folded one, that it is kept. */
  readonly texte: string;
  readonly champs: readonly ChampFiche[];
  readonly boutons: readonly BoutonFiche[];
  /** What is told of a dossier, where it tells more than it asks. */
  readonly faits?: readonly { readonly titre: string; readonly texte: string }[];
  /** What is said below it. */
  readonly note?: string;
  /** The documents of the dossier, where it is about them. */
  readonly documents?: DocumentsFiche;
}

/** What is no section of a call: none is so called. */
export const DOCUMENTS = '#documents';
export const ATTESTATION = '#attestation';
export const DEPOT = '#depot';

/** The media type of an Adaptive Card. */
export const CARD = 'application/vnd.microsoft.card.adaptive';

/** Whether a form is one line: what it asks for was given. */
export function isFolded({ champs, faits, documents }: Fiche): boolean {
  return champs.length === 0 && faits === undefined && documents === undefined;
}

/** A form as an Adaptive Card, the same one wherever cards are shown. */
export function ficheCard(fiche: Fiche): CardElement {
  return { type: 'AdaptiveCard', version: '1.5', body: bodyOf(fiche) };
}

function bodyOf(fiche: Fiche): readonly CardElement[] {
  const { titre, texte, champs, boutons, documents, faits = [], note = '' } = fiche;
  if (documents !== undefined) return documentsCard(fiche, documents);
  if (isFolded(fiche)) return [line([heading(titre), ...paragraph(texte)], actionSet(boutons))];
  return [
    heading(titre),
    ...paragraph(texte),
    ...facts(faits),
    ...champs.flatMap(field),
    ...paragraph(note, { spacing: 'Medium', isSubtle: true }),
    ...actionSet(boutons, { style: 'positive' }).map((submits) => ({ ...submits, spacing: 'Large' })),
  ];
}

function line(items: readonly CardElement[], actions: readonly CardElement[]): CardElement {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items },
      { type: 'Column', width: 'auto', items: actions },
    ],
  };
}
