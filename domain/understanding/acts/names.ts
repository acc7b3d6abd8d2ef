/** What a person may want done. The close pairs are told apart at the top of each file of vocabulary/. */
export const ACTS = [
  ...(['commencer', 'reprendre', 'mes_dossiers', 'ou_jen_suis', 'retour', 'modifier', 'passer'] as const),
  ...([
    'piece_terminee',
    'plus_tard',
    'deposer',
    'completer',
    'retirer',
    'copie',
    'supprimer',
    'annuler',
  ] as const),
  ...([
    'recommencer',
    'humain',
    'inviter',
    'acces',
    'arreter_rappels',
    'reprendre_rappels',
    'modele',
    'aide',
  ] as const),
  ...([
    'recapitulatif',
    'remplacer_piece',
    'retirer_piece',
    'langue_en',
    'langue_fr',
    'quitter_appareil',
  ] as const),
  ...(['changer_appel', 'oui', 'non'] as const),
] as const;

/** What a person may say without wanting anything done. */
export const TALKS = [
  ...(['bonjour', 'merci', 'au_revoir', 'ca_va', 'insulte', 'desespoir', 'aparte'] as const),
  ...(['ne_sait_pas', 'refuse_de_dire'] as const),
] as const;

export const ACT_NAMES = [...ACTS, ...TALKS] as const;

export type ActName = (typeof ACT_NAMES)[number];

/** What is no act: a question that the FAQ may answer, and what asks for nothing. */
export const BACKGROUNDS = ['question', 'aucune-demande'] as const;

/** Everything that a text is told apart into. */
export const CLASSES: readonly (ActName | (typeof BACKGROUNDS)[number])[] = [...ACT_NAMES, ...BACKGROUNDS];

export type TalkName = (typeof TALKS)[number];

/** What can be carried out: not a bare yes or no, which answers what was asked. */
export type ActionName = Exclude<(typeof ACTS)[number], 'oui' | 'non'>;

/** Everything that can be carried out. */
export const ACTIONS: readonly ActionName[] = ACTS.filter(isAction);

/** Whether an author's word names something that can be carried out. */
export function isActionName(word: string): word is ActionName {
  return (ACTIONS as readonly string[]).includes(word);
}

/** Whether nothing is to be done, but to answer civilly. */
export function isTalk(name: ActName): name is TalkName {
  return (TALKS as readonly string[]).includes(name);
}

/** Whether a name is something that can be carried out. */
export function isAction(name: ActName): name is ActionName {
  return !isTalk(name) && name !== 'oui' && name !== 'non';
}
