import type { Appel, Piece } from '../../appel/appel.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Fait, Known } from '../fact.js';
import { answered, type Lecture } from '../lecture.js';
import { isNumber, isText, read, shownBy, type Defaut } from './fault.js';

const SURE = 0.75;
const SIREN = 9;
const CENTS = 1;

/**
 * What is to be looked at in a file as the answers stand now: they may have come, or been corrected, after it was read.
 * Looks at nothing but the facts that were kept of it.
 */
export function faultsNow(
  { faits, defauts }: Pick<Lecture, 'faits' | 'defauts'>,
  piece: Piece,
  { champs }: Pick<Dossier, 'champs'>,
  appel: Appel,
): readonly Defaut[] {
  const known = answered(champs, appel);
  const asking = appel.champs.find(({ lit }) => lit?.fait === 'montantDemande')?.lit?.dans;
  const amount = asking?.includes(piece.id) === false ? undefined : amountFault(faits, known);
  // A funder's paper bears its own number.
  const other = piece.role === 'cofinancement' ? undefined : structureFault(faits, known);
  const left = defauts.filter(
    (defaut) => !isSettled(defaut, faits, known) && defaut.id !== amount?.id && defaut.id !== other?.id,
  );
  return [...left, ...[other, amount].filter((each) => each !== undefined)];
}

/** Whether the answers agree by now with what a fault was about. */
function isSettled({ id, values }: Defaut, faits: readonly Fait[], known: Known): boolean {
  const siret = read({ faits }, 'siret', isText)?.value;
  if (id === 'autre_structure')
    return siret !== undefined && siret.slice(0, SIREN) === known.siret?.slice(0, SIREN);
  const amount = read({ faits }, 'montantDemande', isNumber)?.value;
  return id === 'montant_incoherent' && amount === values['lu'] && amount === known.montantDemande;
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
