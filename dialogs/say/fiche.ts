import type { Saisie } from '../../domain/champs/saisie.js';

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
}

/** A section of a dossier as one form, or as one line once it is filled in. */
export interface Fiche {
  readonly groupe: string;
  readonly titre: string;
  /** What is to be known before filling it in; for a folded one, that it is kept. */
  readonly texte: string;
  readonly champs: readonly ChampFiche[];
  readonly boutons: readonly BoutonFiche[];
}

/** The media type of an Adaptive Card. */
export const CARD = 'application/vnd.microsoft.card.adaptive';

type CardElement = Readonly<Record<string, unknown>>;

/** From so many options on, a list that opens is shorter than all of them. */
const MANY = 4;

/** A form as an Adaptive Card, the same one wherever cards are shown. */
export function ficheCard({ titre, texte, champs, boutons }: Fiche): CardElement {
  const folded = champs.length === 0;
  const actions = boutons.map(({ titre: title, donnees }, n) => ({
    type: 'Action.Submit',
    title,
    data: donnees,
    ...(folded ? { tooltip: donnees['text'] } : {}),
    ...(n === 0 && !folded ? { style: 'positive' } : {}),
  }));
  const heading = { ...block(titre), weight: 'Bolder', size: 'Medium', style: 'heading' };
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: folded
      ? [line([heading, ...paragraph(texte)], actions)]
      : [
          heading,
          ...paragraph(texte),
          ...champs.flatMap(field),
          { type: 'ActionSet', actions, spacing: 'Large' },
        ],
  };
}

function line(items: readonly CardElement[], actions: readonly CardElement[]): CardElement {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items },
      { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions }] },
    ],
  };
}

function field({ erreur, source, ...champ }: ChampFiche): readonly CardElement[] {
  return [
    { ...input(champ), id: champ.cle, label: champ.libelle, spacing: 'Medium' },
    ...(source === undefined ? [] : [{ ...block(source), size: 'Small', isSubtle: true, spacing: 'None' }]),
    ...(erreur === undefined
      ? []
      : [{ ...block(erreur), color: 'Attention', weight: 'Bolder', spacing: 'Small' }]),
  ];
}

function input({ saisie, valeur, exemple, options, bornes }: ChampFiche): CardElement {
  const value = valeur === '' ? {} : { value: valeur };
  switch (saisie) {
    case 'jour':
      return { type: 'Input.Date', ...value };
    case 'nombre':
      return {
        type: 'Input.Number',
        placeholder: exemple,
        ...bornes,
        ...(valeur === '' ? {} : { value: Number(valeur) }),
      };
    case 'choix':
    case 'plusieurs':
    case 'ouinon':
    case 'case':
      return {
        type: 'Input.ChoiceSet',
        style: options.length > MANY && saisie !== 'plusieurs' ? 'compact' : 'expanded',
        isMultiSelect: saisie === 'plusieurs',
        wrap: true,
        placeholder: exemple,
        choices: options.map(({ titre: title, valeur: chosen }) => ({ title, value: chosen })),
        ...value,
      };
    case 'lignes':
      return { type: 'Input.Text', isMultiline: true, placeholder: exemple, ...value };
    case 'texte':
    case 'courriel':
    case 'telephone': {
      const style = { texte: 'Text', courriel: 'Email', telephone: 'Tel' }[saisie];
      return { type: 'Input.Text', style, placeholder: exemple, ...value };
    }
  }
}

function paragraph(text: string): readonly CardElement[] {
  return text === '' ? [] : [block(text)];
}

function block(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true };
}
