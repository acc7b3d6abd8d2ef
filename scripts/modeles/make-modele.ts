import { parse } from 'yaml';
import { docxFile } from './docx.js';
import { classeurText, documentText } from './modele-text.js';
import { xlsxFile } from './xlsx.js';

/** A template made from its text. */
export interface MadeModele {
  readonly fichier: string;
  readonly bytes: Buffer;
}

/** Makes the template that a text describes (`modeles/*.yaml`): the same bytes from the same text, on every machine. @throws ZodError */
export async function makeModele(yaml: string): Promise<MadeModele> {
  const raw: unknown = parse(yaml);
  if (typeof raw === 'object' && raw !== null && 'feuilles' in raw) {
    const classeur = classeurText.parse(raw);
    return { fichier: classeur.fichier, bytes: await xlsxFile(classeur) };
  }
  const document = documentText.parse(raw);
  return { fichier: document.fichier, bytes: await docxFile(document) };
}
