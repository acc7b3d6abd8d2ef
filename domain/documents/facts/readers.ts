import type { Fait, FaitId, Known } from '../fact.js';
import { nearlySame } from '../alike.js';
import type { Paper } from '../paper.js';
import type { RolePiece } from '../role-piece.js';
import { banque, bic, iban, titulaire } from './bank.js';
import { email, telephone } from './contact.js';
import { dateDeliberation, dateDocument, exercice, numeroDeliberation } from './days.js';
import type { FactReader } from './found.js';
import { delegataire } from './delegate.js';
import { cofinanceurs } from './funders.js';
import { montantDemande, montantTotal } from './money.js';
import { rna, siret } from './numbers.js';
import { nom } from './organisation.js';
import { qualite, representant } from './people.js';
import { adresse, codePostal, commune } from './place.js';
import { duree, etp, intitule } from './project.js';
import { signe } from './signature.js';

const READERS: Readonly<Record<FaitId, FactReader>> = {
  nom,
  siret,
  rna,
  adresse,
  codePostal,
  commune,
  representant,
  qualite,
  delegataire,
  email,
  telephone,
  intitule,
  etp,
  duree,
  montantDemande,
  montantTotal,
  cofinanceurs,
  titulaire,
  iban,
  bic,
  banque,
  exercice,
  dateDocument,
  dateDeliberation,
  numeroDeliberation,
};

/** What is read of a type of document. */
export interface Wanted {
  readonly role?: RolePiece;
  readonly faits: readonly FaitId[];
  readonly signe: boolean;
}

/** Letters that a picture blurs say nothing. */
const LEAST_SURE = 0.4;

const FREE: readonly Fait['id'][] = [
  'nom',
  'representant',
  'intitule',
  'email',
  'titulaire',
  'banque',
  'adresse',
  'commune',
];
const WELL_READ = 0.8;
const CONFIRMED = 0.85;

/** A name that nothing confirms is only taken from a page that was read well. */
function isSure({ id, sure, page }: Fait, paper: Paper): boolean {
  const ocr = paper.pages.find(({ number }) => number === page)?.ocr;
  if (sure < LEAST_SURE) return false;
  return ocr === undefined || sure >= CONFIRMED || !FREE.includes(id) || ocr.sure >= WELL_READ;
}

/** Reads in a paper the facts that its type bears. */
export function readFacts(
  paper: Paper,
  { role, faits, signe: mustBeSigned }: Wanted,
  known: Known,
): readonly Fait[] {
  const reading = { paper, known, role };
  const read = faits.map((fact) => READERS[fact](reading));
  const signature = mustBeSigned ? signe(reading) : undefined;
  return [...read, signature].flatMap((found) =>
    found !== undefined && isSure(found, paper) ? [asAnswered(found, paper, known)] : [],
  );
}

/** What a picture blurred and the applicant answered is the answer: nothing is to be asked about it. */
function asAnswered(fact: Fait, paper: Paper, known: Known): Fait {
  const answer = fact.id === 'signe' ? undefined : known[fact.id as keyof Known];
  const blurred = paper.pages.some(({ number, ocr }) => number === fact.page && ocr !== undefined);
  return blurred &&
    FREE.includes(fact.id) &&
    typeof answer === 'string' &&
    typeof fact.value === 'string' &&
    nearlySame(fact.value, answer)
    ? { ...fact, value: answer }
    : fact;
}
