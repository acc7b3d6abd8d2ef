import type { Champ } from '../../domain/appel/appel.js';
import { applies } from '../../domain/appel/condition.js';
import { remarquesOf } from '../../domain/appel/regles.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { lieuDe } from '../../domain/dossier/lieu.js';
import { missingPieces, requiredPieces, unneededChamps, unneededPieces } from '../../domain/dossier/steps.js';
import { quoteAnswers } from '../say/format-valeur.js';
import { newRemarks } from './remarks.js';
import type { DossierTurn } from './dossier-turn.js';
import { destinationFor } from './destination-for.js';

/**
 * What an applicant must know at once of answers just given: nothing can be handed over there; and, when an answer was
 * changed, which documents it adds, which documents and answers go no longer, though they are kept, and which files say otherwise.
 */
export function consequencesOf(turn: DossierTurn, answered: readonly Champ[], before: Dossier): string {
  const changed = answered.some(({ id }) => before.champs[id] !== undefined);
  const listener = { ...turn, langue: turn.conversation.langue };
  const lines = [
    ...noMailbox(turn, answered),
    ...(changed ? ofChange(turn, before) : []),
    ...totals(turn, before),
    ...remarques(turn, before),
    ...newRemarks(listener, before, turn.dossier),
  ];
  return lines.map((line) => `\n\n${line}`).join('');
}

/** Said once the département is known, since its mailbox would win over the region's. */
function noMailbox(turn: DossierTurn, answered: readonly Champ[]): readonly string[] {
  const placed = answered.some(({ type }) => type === 'territoire' || type === 'departement');
  if (!placed || lieuDe(turn.appel, turn.dossier.champs)?.departement === undefined) return [];
  const { boite, service } = destinationFor(turn);
  return boite === undefined ? [turn.say('dossier:region_sans_boite', { service })] : [];
}

/** Computed values that these answers made whole, or changed. */
function totals(turn: DossierTurn, before: Dossier): readonly string[] {
  const { dossier, appel, conversation } = turn;
  const whole = appel.champs.filter(
    ({ id, calcul }) =>
      calcul !== undefined &&
      dossier.champs[id] !== undefined &&
      dossier.champs[id] !== before.champs[id] &&
      [...calcul.somme, ...(calcul.moins ?? []), ...(calcul.sur ?? [])].every((part) => !isOpen(turn, part)),
  );
  return whole.map((champ) =>
    turn.say('dossier:total', {
      champ: champ.libelle[conversation.langue],
      valeur: quoteAnswers(turn, champ, dossier.champs),
    }),
  );
}

function isOpen({ dossier, appel }: DossierTurn, id: string): boolean {
  const champ = appel.champs.find((each) => each.id === id);
  const passed = dossier.passes.includes(id);
  return (
    champ !== undefined && !passed && dossier.champs[id] === undefined && applies(champ.quand, dossier.champs)
  );
}

/** What the call tells of these answers and did not tell of those before: it informs, and decides nothing. */
function remarques({ dossier, appel, conversation }: DossierTurn, before: Dossier): readonly string[] {
  const told = remarquesOf(appel, before.champs);
  return remarquesOf(appel, dossier.champs)
    .filter((remarque) => !told.includes(remarque))
    .map(({ message }) => message[conversation.langue]);
}

function ofChange({ dossier, appel, say, conversation }: DossierTurn, before: Dossier): readonly string[] {
  const told = (key: string, was: readonly Named[], is: readonly Named[]): readonly string[] => {
    const names = is.filter((one) => !was.includes(one)).map(({ libelle }) => libelle[conversation.langue]);
    return names.length === 0 ? [] : [say(`dossier:${key}`, { noms: names.join(' ; ') })];
  };
  return [
    ...told('pieces_ajoutees', requiredPieces(before, appel), missingPieces(dossier, appel)),
    ...told('pieces_inutiles', unneededPieces(before, appel), unneededPieces(dossier, appel)),
    ...told('reponses_inutiles', unneededChamps(before, appel), unneededChamps(dossier, appel)),
  ];
}

type Named = Pick<Champ, 'libelle'>;
