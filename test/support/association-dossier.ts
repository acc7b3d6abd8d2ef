import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { simpleParser, type ParsedMail } from 'mailparser';
import { odsFile, odtFile, pdfFile, pngFile } from './sample-files.js';
import type { TemporaryFolder } from './temporary-folder.js';

/** What an association types at each step, and the words that show the next one; up to the code that it is sent. */
export const BEFORE_THE_CODE: readonly (readonly [string, string])[] = [
  ['commencer', 'La structure, 1 sur'],
  ['732 829 320 00074', 'Quel est le nom'],
  ['PLIE du Mâconnais', 'forme juridique'],
  ['asso', 'Dans quelle région'],
  ['saone et loire', 'adresse postale'],
  ['12 rue de la République, 71000 Mâcon', 'numéro RNA'],
  ['W712001234', 'Cerfa 12156'],
  ['oui', 'représentant légal'],
  ['ouaip', 'Qui signe'],
  ['Claire Martin, présidente', 'à propos de ce dossier'],
  ['Claire Martin', 'adresse électronique'],
  ['claire.martin@plie-maconnais.fr', 'code à 6 chiffres'],
];
/** The same, after the code. */
export const AFTER_THE_CODE: readonly (readonly [string, string])[] = [
  ['passer', 'intitulé'],
  ['Facilitateur de clauses sociales en Mâconnais', 'poste de facilitateur'],
  ['facilitateur', 'équivalents temps plein'],
  ['1,5', 'Sur quel territoire'],
  ['arrondissement de Mâcon', 'À quelle date'],
  ['1er septembre', 'Quel montant'],
  ['25 000 €', 'cofinanceurs'],
  ['non', 'déjà été financé'],
  ['non', 'Formulaire de demande'],
];

/** The documents that it gives, in order, and the words that show the next step. */
export async function documents(): Promise<
  readonly (readonly [name: string, buffer: Buffer, next: string])[]
> {
  return [
    ['Cerfa signé.pdf', await pdfFile('Cerfa 12156*06'), 'Pièce : Note de projet'],
    ['note.odt', await odtFile(), 'Pièce : Budget de l’action'],
    ['budget.ods', await odsFile(), 'Pièce : RIB ou IBAN'],
    ['rib.png', pngFile(), 'Pièce : Comptes approuvés'],
    ['comptes.pdf', await pdfFile('Comptes 2022'), 'Pièce facultative : Fiche de poste'],
  ];
}

/** The letters in the mailbox of a demonstration. */
export function demonstrationMails(folder: TemporaryFolder): Promise<ParsedMail[]> {
  const boite = folder.path('data/boite');
  const names = existsSync(boite) ? readdirSync(boite) : [];
  return Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map((name) => simpleParser(readFileSync(`${boite}/${name}`))),
  );
}

/** The code that was sent; undefined as long as none was. */
export async function codeIn(folder: TemporaryFolder): Promise<string | undefined> {
  const mails = await demonstrationMails(folder);
  const mail = mails.find(({ subject }) => subject?.startsWith('Votre code') === true);
  return /\b\d{6}\b/.exec(mail?.text ?? '')?.[0];
}
