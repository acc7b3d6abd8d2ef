import { comparedWords, typedForms, wordingForm } from './same-wording.js';

/** The acts that are confirmed: each has its wordings of a yes and of a no. */
const CONFIRMED = [
  'effacer',
  'retirer',
  'brouillon',
  'second',
  'recommencer',
  'abandonner',
  'quitter',
] as const;

export type SeriousAct = (typeof CONFIRMED)[number];

export const SERIOUS_ACTS: readonly SeriousAct[] = CONFIRMED;

const STEPS = [
  ...(['complement-envoyer', 'complement-autre', 'recapitulatif-exact', 'recapitulatif-revoir'] as const),
  ...(['attestation-deposer'] as const),
  ...(['registre-confirmer', 'registre-corriger', 'registre-refuser', 'fichier-retirer'] as const),
  ...(['fiche-une-par-une', 'fiche-ensemble', 'fiche-enregistrer', 'documents-reste'] as const),
  ...(['modifier-rien'] as const),
] as const;

const CUES = [
  ...(['insulte', 'desespoir', 'merci', 'au_revoir', 'bonjour'] as const),
  ...(['code-pas-recu', 'autour-reference', 'reponse-utile', 'reponse-inutile'] as const),
] as const;

/** A list of what people type, compared as it stands: its file under vocabulary/, in each language. */
export type WordingList =
  | `confirmations/${'oui' | 'non' | 'appui' | `${SeriousAct}-${'oui' | 'non'}`}`
  | `etapes/${(typeof STEPS)[number]}`
  | `indices/${(typeof CUES)[number]}`;

/** Every list there is. */
export const WORDING_LISTS: readonly WordingList[] = [
  ...(['confirmations/oui', 'confirmations/non', 'confirmations/appui'] as const),
  ...CONFIRMED.flatMap((acte) => [`confirmations/${acte}-oui`, `confirmations/${acte}-non`] as const),
  ...STEPS.map((name) => `etapes/${name}` as const),
  ...CUES.map((name) => `indices/${name}` as const),
];

/** What is heard by comparison, in either language. */
export interface Wordings {
  of(list: WordingList): readonly string[];
  /** Whether the whole of a typed text is one of a list's wordings. */
  is(text: string, list: WordingList): boolean;
  /** Whether a typed text holds one of a list's cues, as whole words. */
  holds(text: string, list: WordingList): boolean;
}

/** Makes lists ready to be compared with each message. */
export function createWordings(lists: Readonly<Record<WordingList, readonly string[]>>): Wordings {
  const forms = new Map(WORDING_LISTS.map((list) => [list, new Set(lists[list].map(wordingForm))] as const));
  const formsOf = (list: WordingList): ReadonlySet<string> => forms.get(list) ?? new Set();
  return {
    of: (list) => lists[list],
    is: (text, list) => typedForms(text).some((form) => formsOf(list).has(form)),
    holds: (text, list) => {
      const said = ` ${comparedWords(text).join(' ')} `;
      return [...formsOf(list)].some((cue) => said.includes(` ${cue} `));
    },
  };
}
