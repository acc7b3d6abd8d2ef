import { nomDe } from '../../domain/appel/roles.js';
import { codeLetter } from '../../bot/letters/code-letter.js';
import { complementLetter } from '../../bot/letters/complement-letter.js';
import { complementReceipt } from '../../bot/letters/pdf/complement-receipt.js';
import { complementView } from '../../bot/letters/view/complement-view.js';
import { digestLetter } from '../../bot/letters/digest-letter.js';
import { dossierView } from '../../bot/letters/view/dossier-view.js';
import { dreetsLetter, type Message } from '../../bot/letters/dreets-letter.js';
import { filingReceipt } from '../../bot/letters/pdf/filing-receipt.js';
import { invitationLetter } from '../../bot/letters/invitation-letter.js';
import { receiptLetter } from '../../bot/letters/receipt-letter.js';
import { withdrawalLetter } from '../../bot/letters/withdrawal-letter.js';
import { withdrawalReceipt } from '../../bot/letters/pdf/withdrawal-receipt.js';
import type { Appel } from '../../domain/appel/appel.js';
import type { Fait } from '../../domain/documents/fact.js';
import type { Defaut } from '../../domain/documents/faults/fault.js';
import type { Lecture } from '../../domain/documents/lecture.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import { bfc, deposeDossier, valeursAssociation, words } from './fixtures.js';

const AT = '2023-05-31T12:03:12.345Z';
export const SERVICE = { antivirus: false, demonstration: false };

/** A dossier that was filed, completed and withdrawn, in which everything that a person types, and all that was read in a document, is one text. */
export function typedDossier(appel: Appel, text: string, adresse: string): Dossier {
  const typed = appel.champs.flatMap(({ id, type }) => {
    if (type === 'email') return [[id, adresse] as const];
    return ['texte', 'adresse', 'telephone', 'rna'].includes(type) ? [[id, text] as const] : [];
  });
  const lecture = lectureSaying('rib', text);
  const file = { id: 'f', nom: text, format: 'pdf', taille: 1, sha256: 'a'.repeat(64), recuLe: AT, lecture };
  const correction = { champ: 'structure', avant: text, apres: text };
  return deposeDossier(appel, {
    champs: { ...valeursAssociation, ...Object.fromEntries(typed) },
    pieces: { rib: [file], budget: [{ ...file, id: 'g' }] },
    complements: [
      { numero: 1, envoyeLe: AT, corrections: [correction], pieces: { budget: [{ ...file, id: 'g' }] } },
    ],
    retireLe: AT,
  });
}

/** What was read of a document in which every word is one text. */
function lectureSaying(piece: string, text: string): Lecture {
  const said = { page: 1, words: text, sure: 1 };
  const words = ['nom', 'titulaire', 'iban', 'dateDocument', 'montantDemande'] as const;
  const faits = words.map((id): Fait => ({ ...said, id, value: text }));
  const cofinanceurs: Fait = { ...said, id: 'cofinanceurs', value: [{ nom: text, montant: 1 }] };
  const defauts: readonly Defaut[] = [
    { id: 'autre_structure', page: 1, words: text, values: { lu: text } },
    { id: 'perime', page: 1, words: text, values: { lu: text } },
  ];
  return {
    ...{ etat: 'lue', piece, probability: 1, ranking: [piece], aussi: [], pages: 1, lues: 1, defauts },
    faits: [...faits, cofinanceurs],
  };
}

/** Every letter about a dossier in which something typed may stand. @param invited address of a colleague */
export function lettersAbout(dossier: Dossier, appel: Appel, invited: string): readonly Message[] {
  const view = dossierView(words, dossier, appel, bfc, SERVICE);
  const complement = complementView(words, dossier, 1, appel, bfc, SERVICE);
  const semaine = { lundi: '2023-05-29', dimanche: '2023-06-04' };
  const about = { reference: dossier.reference, appel: 'AAP', page: 'https://aap.example' };
  return [
    dreetsLetter(words, view, 'dossier.pdf'),
    complementLetter(words, complement),
    withdrawalLetter(words, view),
    ...[filingReceipt(words, view), complementReceipt(words, complement), withdrawalReceipt(words, view)].map(
      (receipt) => receiptLetter(words, receipt),
    ),
    digestLetter(
      words,
      semaine,
      { deposes: [dossier], complements: [], retires: [], enAttente: [dossier] },
      { fuseau: appel.fuseau, nomDe: (each) => nomDe(appel, each.champs) },
    ),
    invitationLetter(words, { ...about, adresse: invited, par: invited }),
    codeLetter(words, { ...about, usage: 'reprise', code: '123456', until: 'demain', dernier: true }),
  ];
}
