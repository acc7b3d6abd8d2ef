import type { Appel, Piece } from '../../appel/appel.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Fait, Known } from '../fact.js';
import { nearlySame, sameName } from '../alike.js';
import { answered, type Lecture } from '../lecture.js';
import { isOneOf } from '../role-piece.js';
import { isNumber, isText, read, shownBy, type Defaut } from './fault.js';
import { isOwnName, SURE_HEAD } from './structure.js';

const SURE = 0.75;
const SIREN = 9;
const CENTS = 1;

/**
 * What is to be looked at in a file as the answers stand now: they may have come, or been corrected, after it was read.
 * Looks at nothing but the facts that were kept of it.
 */
export function faultsNow(
  { faits, defauts, compare }: Pick<Lecture, 'faits' | 'defauts' | 'compare'>,
  piece: Piece,
  { champs }: Pick<Dossier, 'champs'>,
  appel: Appel,
): readonly Defaut[] {
  const known = answered(champs, appel);
  const asking = appel.champs.find(({ lit }) => lit?.fait === 'montantDemande')?.lit?.dans;
  const amount = asking?.includes(piece.id) === false ? undefined : amountFault(faits, known);
  // A funder's paper bears its own number and name.
  const other =
    piece.role === 'cofinancement'
      ? undefined
      : (structureFault(faits, known) ?? nameFault(faits, piece, known, compare));
  const now = [other, amount, signatoryFault(faits, piece, known)].filter((each) => each !== undefined);
  const left = defauts.filter(
    (defaut) => !isSettled(defaut, faits, known) && now.every(({ id }) => id !== defaut.id),
  );
  return [...left, ...now];
}

/** Whether the answers agree by now with what a fault was about. */
function isSettled({ id, values }: Defaut, faits: readonly Fait[], known: Known): boolean {
  const siret = read({ faits }, 'siret', isText)?.value;
  if (id === 'autre_structure')
    return siret !== undefined && siret.slice(0, SIREN) === known.siret?.slice(0, SIREN);
  const amount = read({ faits }, 'montantDemande', isNumber)?.value;
  return id === 'montant_incoherent' && amount === values['lu'] && amount === known.montantDemande;
}

/** Whose name it bears, where the applicant's was not known when it was read: then the whole paper was looked at. */
function nameFault(
  faits: readonly Fait[],
  { role }: Piece,
  { nom, siret }: Known,
  compare: string | undefined,
): Defaut | undefined {
  if (nom === undefined || nom === compare) return undefined;
  if (
    read({ faits }, 'siret', isText)?.value.slice(0, SIREN) === siret?.slice(0, SIREN) &&
    siret !== undefined
  )
    return undefined;
  const name = read({ faits }, role === 'rib' ? 'titulaire' : 'nom', isText);
  const least = role === 'deliberation' ? SURE_HEAD : SURE;
  return name === undefined || name.sure < least || isOwnName(name.value, nom)
    ? undefined
    : shownBy('autre_structure', name, { lu: name.value });
}

/** The power is given to somebody else than who signs. */
function signatoryFault(
  faits: readonly Fait[],
  { role }: Piece,
  { representant }: Known,
): Defaut | undefined {
  const to = isOneOf(role, 'delegation') ? read({ faits }, 'delegataire', isText) : undefined;
  return to === undefined ||
    representant === undefined ||
    to.sure < SURE ||
    sameName(to.value, representant) ||
    nearlySame(to.value, representant)
    ? undefined
    : shownBy('autre_signataire', to, { lu: to.value, attendu: representant });
}

function amountFault(faits: readonly Fait[], { montantDemande }: Known): Defaut | undefined {
  const fact = read({ faits }, 'montantDemande', isNumber);
  return fact === undefined ||
    montantDemande === undefined ||
    fact.sure < SURE ||
    Math.abs(fact.value - montantDemande) <= CENTS
    ? undefined
    : shownBy('montant_incoherent', fact, { lu: fact.value, attendu: montantDemande });
}

function structureFault(faits: readonly Fait[], { siret }: Known): Defaut | undefined {
  const fact = read({ faits }, 'siret', isText);
  return fact === undefined ||
    siret === undefined ||
    fact.sure < SURE ||
    fact.value.slice(0, SIREN) === siret.slice(0, SIREN)
    ? undefined
    : shownBy('autre_structure', fact, { lu: fact.value });
}
