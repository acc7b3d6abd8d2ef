import type { BoutonFiche, ChampFiche, Fiche } from './fiche.js';

/** An element of an Adaptive Card. */
export type CardElement = Readonly<Record<string, unknown>>;

/** From so many options on, a list that opens is shorter than all of them. */
const MANY = 4;

/** The title of a card. */
export function heading(titre: string): CardElement {
  return { ...block(titre), weight: 'Bolder', size: 'Medium', style: 'heading' };
}

/** A paragraph; nothing for an empty one. */
export function paragraph(text: string, look: CardElement = {}): readonly CardElement[] {
  return text === '' ? [] : [{ ...block(text), ...look }];
}

/** Words that are looked at first. */
export const ATTENTION: CardElement = { color: 'Attention', weight: 'Bolder', spacing: 'Small' };

/** Words beside others. */
export const ASIDE: CardElement = { size: 'Small', isSubtle: true, spacing: 'None' };

/** Buttons in a row; nothing without any. @param look of the first one */
export function actionSet(boutons: readonly BoutonFiche[], look: CardElement = {}): readonly CardElement[] {
  if (boutons.length === 0) return [];
  const actions = boutons.map(({ titre, donnees, nom }, n) => ({
    type: 'Action.Submit',
    title: titre,
    data: donnees,
    ...(nom === undefined ? {} : { tooltip: nom }),
    ...(n === 0 ? look : {}),
  }));
  return [{ type: 'ActionSet', actions }];
}

/** What things are, each beside its name; nothing without any. */
export function facts(faits: NonNullable<Fiche['faits']>): readonly CardElement[] {
  return faits.length === 0
    ? []
    : [{ type: 'FactSet', facts: faits.map(({ titre: title, texte: value }) => ({ title, value })) }];
}

/** A field with its input, where its value comes from, and what is wrong with it. */
export function field({ erreur, source, ...champ }: ChampFiche): readonly CardElement[] {
  return [
    { ...input(champ), id: champ.cle, label: champ.libelle, spacing: 'Medium' },
    ...paragraph(source ?? '', ASIDE),
    ...paragraph(erreur ?? '', ATTENTION),
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

function block(text: string): CardElement {
  return { type: 'TextBlock', text, wrap: true };
}
