import type { Valeurs } from '../../domain/dossier/dossier.js';
import { makeDocument, type SentDocument } from './documents.js';

/** One thing that an applicant says or sends, and the words by which the next question is known. */
export interface Step {
  readonly says: string;
  readonly next: string;
  /** What the dossier then holds. */
  readonly champs?: Valeurs;
  readonly document?: SentDocument;
  /** `code`: what to say is in the applicant's mailbox. `depot`: the filing itself. */
  readonly kind?: 'code' | 'depot';
}

/** What one applicant will do. */
export interface Scenario {
  readonly name: string;
  readonly email: string;
  readonly steps: readonly Step[];
  /** Index of the step before which the applicant leaves; the number of steps when the dossier is filed. */
  readonly leavesAt: number;
  readonly webSocket: boolean;
}

/** One in so many applicants leaves before filing. */
const LEAVERS = 6;
/** What comes after these is no question of its own: the dossier is resumed at another one. */
const PASSING = ['je suis habilité', 'est déposé'];

/** A dossier unlike any other: an association of Mâcon or a town, with four or five documents. */
export async function makeScenario(n: number, random: () => number): Promise<Scenario> {
  const email = `contact${n}@structure${n}.example`;
  const association = random() < 0.6;
  const documents = await makeDocuments(association, n, random);
  const steps = [
    ...identity(n, association, random),
    ...contact(n, email),
    ...projet(n, random),
    ...filing(documents),
  ];
  const places = steps.flatMap(({ next }, index) => (index < 2 || PASSING.includes(next) ? [] : [index + 1]));
  const place = places[Math.floor(random() * places.length)] ?? steps.length;
  const leaves = random() < 1 / LEAVERS;
  return {
    name: `dossier ${n}`,
    email,
    steps,
    leavesAt: leaves ? place : steps.length,
    webSocket: random() < 0.5,
  };
}

function identity(n: number, association: boolean, random: () => number): readonly Step[] {
  const siret = aSiret(random);
  const structure = `Structure n° ${n} – Œuvre & Cie`;
  const adresse = `${1 + (n % 90)} rue de la République, 71000 Mâcon`;
  const rna = `W71${String(1_000_000 + Math.floor(random() * 8_999_999))}`;
  const common: readonly Step[] = [
    { says: 'commencer', next: 'numéro SIRET' },
    { says: siret, next: 'Quel est le nom', champs: { siret } },
    { says: structure, next: 'forme juridique', champs: { structure } },
  ];
  const place = (next: string): readonly Step[] => [
    { says: '71', next: 'adresse postale', champs: { region: '27', departement: '71' } },
    { says: adresse, next, champs: { adresse } },
  ];
  return association
    ? [
        ...common,
        { says: 'asso', next: 'Dans quelle région', champs: { formeJuridique: 'association' } },
        ...place('numéro RNA'),
        { says: rna, next: 'Cerfa 12156', champs: { rna } },
        { says: 'oui', next: 'représentant légal', champs: { formulaire: 'cerfa' } },
      ]
    : [
        ...common,
        { says: 'mairie', next: 'Dans quelle région', champs: { formeJuridique: 'collectivite' } },
        ...place('représentant légal'),
      ];
}

function contact(n: number, email: string): readonly Step[] {
  const signataire = `Claire Martin-${letters(n)}, présidente`;
  const name = `Noël Lefèvre-${letters(n)}`;
  return [
    { says: 'ouaip', next: 'Qui signe', champs: { representantLegal: true } },
    { says: signataire, next: 'à propos de ce dossier', champs: { signataire } },
    { says: name, next: 'adresse électronique', champs: { contact: name } },
    { says: email, next: 'code à 6 chiffres', champs: { email } },
    { says: '', kind: 'code', next: 'numéro de téléphone' },
    { says: 'passer', next: 'intitulé' },
  ];
}

function projet(n: number, random: () => number): readonly Step[] {
  const projet = `Clauses sociales, projet ${n}`;
  const territoireProjet = `arrondissement de Mâcon, secteur ${n}`;
  const montant = 1000 + Math.floor(random() * 90_000);
  const [jour, mois] = [2 + Math.floor(random() * 26), random() < 0.5 ? 'septembre' : 'octobre'];
  const debut = `2023-${mois === 'septembre' ? '09' : '10'}-${String(jour).padStart(2, '0')}`;
  return [
    { says: projet, next: 'poste de facilitateur', champs: { projet } },
    { says: 'facilitateur', next: 'équivalents temps plein', champs: { poste: 'facilitateur' } },
    { says: '1,5', next: 'Sur quel territoire', champs: { etp: 1.5 } },
    { says: territoireProjet, next: 'À quelle date', champs: { territoireProjet } },
    { says: `${jour} ${mois} 2023`, next: 'Quel montant', champs: { debut } },
    { says: `${montant} €`, next: 'cofinanceurs', champs: { montant } },
    { says: 'non', next: 'déjà été financé', champs: { cofinance: false } },
    { says: 'non', next: 'Formulaire de demande', champs: { renouvellement: false } },
  ];
}

function filing(documents: readonly (SentDocument & { readonly next: string })[]): readonly Step[] {
  return [
    ...documents.map((document): Step => ({ says: '', document, next: document.next })),
    { says: 'passer', next: 'Tout est-il exact' },
    { says: 'Tout est exact', next: 'je suis habilité' },
    { says: 'J’atteste et je dépose', kind: 'depot', next: 'est déposé' },
  ];
}

function makeDocuments(
  association: boolean,
  n: number,
  random: () => number,
): Promise<readonly (SentDocument & { readonly next: string })[]> {
  const own: readonly (readonly [string, string])[] = association
    ? [
        ['rib', 'Comptes approuvés'],
        ['asso_etats', 'Fiche de poste'],
      ]
    : [
        ['rib', 'Attestation sur l’honneur'],
        ['honneur', 'Délibération'],
        ['coll_delib', 'Fiche de poste'],
      ];
  const wanted: readonly (readonly [string, string])[] = [
    ['formulaire', 'Note de projet'],
    ['note_projet', 'plan de financement'],
    ['budget', 'RIB ou IBAN'],
    ...own,
  ];
  return Promise.all(
    wanted.map(async ([piece, next]) => ({ ...(await makeDocument(piece, `n° ${n}`, random)), next })),
  );
}

/** A SIRET made up, with its two check digits. */
function aSiret(random: () => number): string {
  const siren = checked(String(10_000_000 + Math.floor(random() * 89_999_999)));
  return checked(siren + String(Math.floor(random() * 10_000)).padStart(4, '0'));
}

/** Digits with their check digit (Luhn): every other one is doubled, from the last. */
function checked(digits: string): string {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

const SYLLABLES = ['bar', 'del', 'fin', 'gor', 'lus', 'mar', 'ned', 'pol', 'ric', 'sev'];

/** A number as a name that nobody takes for a word or for shorthand, as « cb » is. */
function letters(n: number): string {
  return String(n)
    .replaceAll(/\d/gu, (digit) => SYLLABLES[Number(digit)] ?? digit)
    .replace(/^./u, (first) => first.toUpperCase());
}
