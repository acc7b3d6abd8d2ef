import type { Appel, Champ, Langue, Piece } from '../appel/appel.js';
import type { Dossier, Fichier, Valeurs } from './dossier.js';
import { omit } from './omit.js';
import { champKey } from './step-key.js';

/** What a new dossier starts from. */
export interface NewDossier {
  readonly reference: string;
  readonly appel: Appel;
  readonly owner: string;
  readonly conversationId: string;
  readonly langue: Langue;
  readonly now: Date;
}

/** An empty draft. */
export function newDossier(start: NewDossier): Dossier {
  const instant = start.now.toISOString();
  return {
    reference: start.reference,
    appelId: start.appel.id,
    appelVersion: start.appel.version,
    acces: [{ owner: start.owner, conversationId: start.conversationId, depuis: instant }],
    langue: start.langue,
    version: 0,
    creeLe: instant,
    modifieLe: instant,
    statut: 'brouillon',
    champs: {},
    passes: [],
    plusTard: [],
    pieces: {},
    adresse: { etat: 'inconnue', essais: 0, envois: 0 },
  };
}

/** The same dossier with nothing answered yet: « recommencer ». Codes already sent still count against their limit. */
export function emptied(dossier: Dossier, now: Date): Dossier {
  return changed(
    {
      ...omit(omit(omit(dossier, 'registre'), 'aTrier'), 'lusEcartes'),
      champs: {},
      passes: [],
      plusTard: [],
      pieces: {},
      adresse: { etat: 'inconnue', essais: 0, envois: dossier.adresse.envois },
    },
    now,
  );
}

/** The dossier with answers added or replaced. */
export function withAnswers(dossier: Dossier, answers: Valeurs, now: Date): Dossier {
  const champs = { ...dossier.champs, ...answers };
  const passes = dossier.passes.filter((id) => answers[id] === undefined);
  const answered = new Set(Object.keys(answers).map(champKey));
  const plusTard = dossier.plusTard.filter((left) => !answered.has(left));
  return changed({ ...dossier, champs, passes, plusTard }, now);
}

/** The dossier with an optional step passed over. */
export function withPassed(dossier: Dossier, step: Champ | Piece, now: Date): Dossier {
  const champs = Object.fromEntries(Object.entries(dossier.champs).filter(([id]) => id !== step.id));
  return changed(
    { ...dossier, champs, passes: [...dossier.passes.filter((id) => id !== step.id), step.id] },
    now,
  );
}

/** The dossier with a document left for later. */
export function withPostponed(dossier: Dossier, { id }: Piece, now: Date): Dossier {
  return leftForLater(dossier, id, now);
}

/** The dossier with a field left for later. */
export function withChampPostponed(dossier: Dossier, { id }: Champ, now: Date): Dossier {
  return leftForLater(dossier, champKey(id), now);
}

function leftForLater(dossier: Dossier, left: string, now: Date): Dossier {
  return changed({ ...dossier, plusTard: [...dossier.plusTard.filter((id) => id !== left), left] }, now);
}

/** The dossier with answers that were read in documents taken, and others left aside. */
export function withRead(
  dossier: Dossier,
  answers: Valeurs,
  leftAside: readonly Champ[],
  now: Date,
): Dossier {
  const lusEcartes = [...new Set([...(dossier.lusEcartes ?? []), ...leftAside.map(({ id }) => id)])];
  return withAnswers(lusEcartes.length === 0 ? dossier : { ...dossier, lusEcartes }, answers, now);
}

/** The dossier with the files of one document replaced; an empty list takes the document out. */
export function withFichiers(
  dossier: Dossier,
  piece: Piece,
  fichiers: readonly Fichier[],
  now: Date,
): Dossier {
  const others = Object.fromEntries(Object.entries(dossier.pieces).filter(([id]) => id !== piece.id));
  const pieces = fichiers.length > 0 ? { ...others, [piece.id]: fichiers } : others;
  const plusTard = dossier.plusTard.filter((id) => id !== piece.id);
  const passes = dossier.passes.filter((id) => id !== piece.id);
  return changed({ ...dossier, pieces, plusTard, passes }, now);
}

/** The dossier as filed: attested and frozen at the instant of the applicant's « Déposer ». */
export function filed(dossier: Dossier, deposeLe: Date, boite: string | undefined): Dossier {
  const instant = deposeLe.toISOString();
  const depot =
    boite === undefined
      ? { deposeLe: instant, probleme: 'sans_boite' as const }
      : { deposeLe: instant, boite };
  return { ...dossier, statut: 'depose', attesteLe: instant, modifieLe: instant, depot };
}

/** The filed dossier with the mailbox that it goes to, and no problem any more. */
export function withBoite(dossier: Dossier, boite: string): Dossier {
  if (dossier.depot === undefined) return dossier;
  const { deposeLe, transmisLe } = dossier.depot;
  return { ...dossier, depot: { deposeLe, boite, ...(transmisLe === undefined ? {} : { transmisLe }) } };
}

/** The dossier once its mailbox's server has accepted every part. */
export function handedOver(dossier: Dossier, transmisLe: Date): Dossier {
  if (dossier.depot === undefined) return dossier;
  return {
    ...dossier,
    statut: dossier.statut === 'retire' ? 'retire' : 'transmis',
    depot: { ...dossier.depot, transmisLe: transmisLe.toISOString() },
  };
}

/** The dossier once it came back: its mailbox did not get it, whatever the mail server had said. */
export function returned(dossier: Dossier): Dossier {
  if (dossier.depot === undefined) return dossier;
  const { deposeLe, boite } = dossier.depot;
  const depot = { deposeLe, ...(boite === undefined ? {} : { boite }), probleme: 'retour' as const };
  return { ...dossier, statut: 'depose', depot };
}

function changed(dossier: Dossier, now: Date): Dossier {
  return { ...dossier, modifieLe: now.toISOString() };
}
