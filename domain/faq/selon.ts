import type { FaqEntry } from './faq-entry.js';

/** What an answer may depend on beside the question; each is a key under `selon`, placed in the answer as {{selon_…}}. */
export const DIMENSIONS = ['appel', 'dossier', 'mode', 'forme'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Where a call stands, for who asks. The closing's own day is a state of its own. */
export const ETATS_APPEL = ['pas_ouvert', 'ouvert', 'dernier_jour', 'clos'] as const;
/** Where the person's dossier stands; `non_transmis` was filed and its service does not have it. */
export const ETATS_DOSSIER = ['aucun', 'brouillon', 'depose', 'transmis', 'non_transmis', 'retire'] as const;
export const MODES = ['relais', 'officiel'] as const;
/** The legal form of who has not said it. */
export const FORME_INCONNUE = 'inconnue';

/** The state that holds, in each dimension. */
export type Situation = Readonly<Record<Dimension, string>>;

/** One text for each state of a dimension. A key may name several states: `ouvert, dernier_jour`. */
export interface Textes {
  readonly [etats: string]: string | Selon;
}
/** Texts by what they depend on. Inside another state's texts, one dimension only. */
export type Selon = { readonly [Name in Dimension]?: Textes };

/** Where {{selon_…}} stands in an answer. */
export const SELON = /\{\{selon_(\w+)\}\}/gu;

/** The states that a key names. */
export function etatsIn(key: string): readonly string[] {
  return key.split(',').map((etat) => etat.trim());
}

/** The answer of an entry where things stand so. */
export function answerIn({ reponse, selon = {} }: Texted, situation: Situation): string {
  return reponse.replace(SELON, (_match, name: string) => {
    const textes = isDimension(name) ? selon[name] : undefined;
    return textes === undefined ? '' : pick(textes, name as Dimension, situation);
  });
}

/** The parts of an entry that make its answer. */
export type Texted = Pick<FaqEntry, 'reponse' | 'selon'>;

/** A text that one state or several call for, and where it is written under `selon`. */
export interface StateText {
  readonly path: readonly string[];
  readonly text: string;
  /** The states for which it is said, of each dimension on its way. */
  readonly etats: Readonly<Partial<Record<Dimension, readonly string[]>>>;
}

/** Every text under `selon`. */
export function stateTexts(
  selon: Selon,
  outer: Omit<StateText, 'text'> = { path: [], etats: {} },
): StateText[] {
  return dimensionsOf(selon).flatMap(([name, textes]) =>
    Object.entries(textes).flatMap(([key, text]) => {
      const here = {
        path: [...outer.path, name, key],
        etats: { ...outer.etats, [name]: etatsIn(key) },
      };
      return typeof text === 'string' ? [{ ...here, text }] : stateTexts(text, here);
    }),
  );
}

/** The answer's own text and all its states' texts. */
export function allTexts({ reponse, selon = {} }: Texted): readonly string[] {
  return [reponse, ...stateTexts(selon).map(({ text }) => text)];
}

/** The dimensions that are there, with their texts. */
export function dimensionsOf(selon: Selon): readonly (readonly [Dimension, Textes])[] {
  return DIMENSIONS.flatMap((name) => {
    const textes = selon[name];
    return textes === undefined ? [] : [[name, textes] as const];
  });
}

/** Whether a word names a dimension. */
export function isDimension(name: string): name is Dimension {
  return (DIMENSIONS as readonly string[]).includes(name);
}

function pick(textes: Textes, name: Dimension, situation: Situation): string {
  const found = Object.entries(textes).find(([key]) => etatsIn(key).includes(situation[name]))?.[1];
  if (found === undefined || typeof found === 'string') return found ?? '';
  return dimensionsOf(found)
    .map(([inner, inside]) => pick(inside, inner, situation))
    .join(' ');
}
