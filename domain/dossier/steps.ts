import type { Appel, Champ, Piece } from '../appel/appel.js';
import { applies } from '../appel/condition.js';
import { isAsked } from '../champs/not-asked.js';
import type { EtatAppel } from '../appel/etat-appel.js';
import { brokenRules } from '../appel/regles.js';
import { proposals } from '../documents/propose.js';
import { completed, isEmptyComplement, workedOn } from './complement.js';
import { awaitsConfirmation } from './consultation.js';
import { champContact, etatContact } from './contact.js';
import type { Dossier } from './dossier.js';
import { etatPour } from './etat-dossier.js';
import { champKey, keyOf } from './step-key.js';

/** What the conversation is to do next with a dossier. */
export type Step =
  | { readonly kind: 'champ'; readonly champ: Champ }
  | { readonly kind: 'code'; readonly champ: Champ }
  | { readonly kind: 'registre' }
  /** Are the answers right that were read in the documents? */
  | { readonly kind: 'lectures' }
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'incomplet'; readonly pieces: readonly Piece[] }
  /** Only the virus scanner is waited for. */
  | { readonly kind: 'controle'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'recapitulatif' }
  /** What is to be added to, or corrected in, a filed dossier? */
  | { readonly kind: 'ajout' }
  /** The review of a complement, before it is sent. */
  | { readonly kind: 'envoi' }
  | { readonly kind: 'ferme'; readonly etat: EtatAppel }
  | { readonly kind: 'fini' };

/** Whether something is being prepared: a draft, or a complement to a filed dossier. */
export function isUnderWay({ statut, complementEnCours }: Dossier): boolean {
  return statut === 'brouillon' || (statut !== 'retire' && complementEnCours !== undefined);
}

/**
 * The next step of a dossier, or of the complement that is being prepared for it: the first field or document that is
 * missing, the review when nothing is, or why nothing can be filed. Pure: resume, « retour », progress and interruption
 * all follow from it.
 */
export function nextStep(dossier: Dossier, appel: Appel, now: Date): Step {
  if (!isUnderWay(dossier)) return { kind: 'fini' };
  const etat = etatPour(dossier, appel, now);
  if (etat === 'clos' || etat === 'pas_ouvert') return { kind: 'ferme', etat };
  return dossier.statut === 'brouillon' ? nextOfDraft(dossier, appel) : nextOfComplement(dossier, appel);
}

/** What was chosen first; then what a correction made necessary; the review once there is something to send. */
function nextOfComplement(dossier: Dossier, appel: Appel): Step {
  const worked = workedOn(dossier);
  const all = steps(worked, appel);
  const voulu = dossier.complementEnCours?.voulu;
  const wanted = voulu === undefined ? undefined : all.find((step) => keyOf(step) === voulu);
  if (wanted !== undefined) return wanted;
  const against = champAgainstRules(worked, appel);
  if (against !== undefined) return { kind: 'champ', champ: against };
  const standing = completed(dossier);
  const before = new Set(steps(dossier, appel).map(keyOf));
  const newly = all.find(
    (step) =>
      !isDone(standing, step) &&
      step.kind !== 'registre' &&
      step.kind !== 'lectures' &&
      (step.kind === 'code' || !before.has(keyOf(step))),
  );
  if (newly !== undefined) return newly;
  return isEmptyComplement(dossier) ? { kind: 'ajout' } : (checking(worked, appel) ?? { kind: 'envoi' });
}

function nextOfDraft(dossier: Dossier, appel: Appel): Step {
  const against = champAgainstRules(dossier, appel);
  if (against !== undefined) return { kind: 'champ', champ: against };
  const missing = steps(dossier, appel).find((step) => !isDone(dossier, step));
  if (missing !== undefined) return missing;
  const [later] = postponedChamps(dossier, appel);
  if (later !== undefined) return { kind: 'champ', champ: later };
  const postponed = missingPieces(dossier, appel);
  if (postponed.length > 0) return { kind: 'incomplet', pieces: postponed };
  return checking(dossier, appel) ?? { kind: 'recapitulatif' };
}

/** The field that a broken rule of the call asks again: nothing is filed meanwhile. */
function champAgainstRules({ champs }: Dossier, appel: Appel): Champ | undefined {
  const [broken] = brokenRules(appel, champs);
  return appel.champs.find(({ id }) => id === broken?.champ);
}

function checking(dossier: Dossier, appel: Appel): Step | undefined {
  const pieces = piecesToCheck(dossier, appel);
  return pieces.length > 0 ? { kind: 'controle', pieces } : undefined;
}

/** Every step that applies to the dossier as it stands, done or not, in the order of the call. */
export function steps(dossier: Dossier, appel: Appel): readonly Step[] {
  const asked = appel.champs.filter((champ) => isAsked(champ) && applies(champ.quand, dossier.champs));
  const read: readonly Step[] = proposals(dossier, appel).length > 0 ? [{ kind: 'lectures' }] : [];
  return [
    ...read,
    ...asked.flatMap((champ) => champSteps(champ, dossier, appel)),
    ...requiredPieces(dossier, appel).map((piece): Step => ({ kind: 'piece', piece })),
    ...optionalPieces(dossier, appel).map((piece): Step => ({ kind: 'piece', piece })),
  ];
}

/** A field, and what follows from its answer: proving an address, confirming what the registry says of a SIRET. */
function champSteps(champ: Champ, dossier: Dossier, appel: Appel): readonly Step[] {
  const asked: Step = { kind: 'champ', champ };
  if (champ.id === champContact(appel)?.id) return [asked, { kind: 'code', champ }];
  return champ.type === 'siret' && awaitsConfirmation(dossier, appel)
    ? [asked, { kind: 'registre' }]
    : [asked];
}

/** Whether a step needs nothing more for now: answered, passed over, or postponed. */
export function isDone(dossier: Dossier, step: Step): boolean {
  switch (step.kind) {
    case 'champ':
      return (
        dossier.champs[step.champ.id] !== undefined ||
        dossier.passes.includes(step.champ.id) ||
        dossier.plusTard.includes(keyOf(step))
      );
    case 'code':
      // An address that is left for later is proved once it is given.
      if (
        isDone(dossier, { kind: 'champ', champ: step.champ }) &&
        dossier.champs[step.champ.id] === undefined
      )
        return true;
      return ['verifiee', 'non_verifiee'].includes(etatContact({ champs: [step.champ] }, dossier));
    case 'piece':
      return (
        hasPiece(dossier, step.piece) ||
        dossier.plusTard.includes(step.piece.id) ||
        dossier.passes.includes(step.piece.id)
      );
    default:
      return false;
  }
}

/** The documents without which the dossier can't be filed. */
export function requiredPieces(dossier: Dossier, appel: Appel): readonly Piece[] {
  return appel.pieces.filter((piece) => piece.obligatoire && applies(piece.quand, dossier.champs));
}

function optionalPieces(dossier: Dossier, appel: Appel): readonly Piece[] {
  return appel.pieces.filter((piece) => !piece.obligatoire && applies(piece.quand, dossier.champs));
}

/** The required documents that are not there yet. */
export function missingPieces(dossier: Dossier, appel: Appel): readonly Piece[] {
  return requiredPieces(dossier, appel).filter((piece) => !hasPiece(dossier, piece));
}

/** The fields that are asked and have no answer yet, those left for later among them. */
export function unansweredChamps(dossier: Dossier, appel: Appel): readonly Champ[] {
  return appel.champs.filter(
    (champ) =>
      isAsked(champ) &&
      applies(champ.quand, dossier.champs) &&
      dossier.champs[champ.id] === undefined &&
      !dossier.passes.includes(champ.id),
  );
}

/** The fields left for later and not answered yet: they are asked again before the review. */
export function postponedChamps(dossier: Dossier, appel: Appel): readonly Champ[] {
  return appel.champs.filter(
    ({ id, quand }) =>
      dossier.plusTard.includes(champKey(id)) &&
      dossier.champs[id] === undefined &&
      applies(quand, dossier.champs),
  );
}

/** The documents that will be sent: those there are and that still apply. */
export function sentPieces(dossier: Dossier, appel: Appel): readonly Piece[] {
  return appel.pieces.filter((piece) => applies(piece.quand, dossier.champs) && hasPiece(dossier, piece));
}

/** Documents kept from before a changed answer that no longer apply: kept, and not sent. */
export function unneededPieces(dossier: Dossier, appel: Appel): readonly Piece[] {
  return appel.pieces.filter((piece) => !applies(piece.quand, dossier.champs) && hasPiece(dossier, piece));
}

/** The fields whose answer will be sent. */
export function sentChamps(dossier: Dossier, appel: Appel): readonly Champ[] {
  return appel.champs.filter(
    (champ) => applies(champ.quand, dossier.champs) && dossier.champs[champ.id] !== undefined,
  );
}

/** Those of them that letters and files show: what only tells whether more is asked says nothing there. */
export function toldChamps(dossier: Dossier, appel: Appel): readonly Champ[] {
  return sentChamps(dossier, appel).filter(({ interne }) => interne !== true);
}

/** The fields answered before a changed answer that no longer apply: kept, and not sent. */
export function unneededChamps(dossier: Dossier, appel: Appel): readonly Champ[] {
  return appel.champs.filter(
    (champ) => !applies(champ.quand, dossier.champs) && dossier.champs[champ.id] !== undefined,
  );
}

/** The documents that would be sent and of which a file waits for the virus scanner. */
export function piecesToCheck(dossier: Dossier, appel: Appel): readonly Piece[] {
  return sentPieces(dossier, appel).filter(({ id }) =>
    dossier.pieces[id]?.some(({ controle }) => controle === 'en_cours'),
  );
}

function hasPiece(dossier: Dossier, piece: Piece): boolean {
  return (dossier.pieces[piece.id]?.length ?? 0) > 0;
}
