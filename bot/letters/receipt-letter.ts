import type { Words } from '../core/locales.js';
import { shortHash } from './view/dossier-view.js';
import type { Message } from './dreets-letter.js';
import * as blocks from './letter-blocks.js';
import type { Receipt } from './pdf/receipt.js';

/** The message that brings a receipt to the applicant, with the files it is about. */
export function receiptLetter(words: Words, receipt: Receipt): Message {
  const say = (key: string): string => words('fr', key);
  return blocks.composeMessage(
    receipt.sujet,
    receipt.titre,
    [
      blocks.paragraph(say('recepisse:bonjour')),
      ...receipt.phrases.map((phrase) => blocks.paragraph(phrase)),
      blocks.facts(receipt.lignes),
      blocks.paragraph(say('recepisse:joint')),
      ...blocks.section(
        say('recepisse:section.corrections'),
        blocks.corrections(
          words,
          [say('recepisse:colonne.rubrique'), say('recepisse:colonne.avant'), say('recepisse:colonne.apres')],
          receipt.corrections,
        ),
      ),
      ...blocks.section(
        say('recepisse:section.fichiers'),
        blocks.table(
          [
            say('recepisse:colonne.piece'),
            say('recepisse:colonne.fichier'),
            say('recepisse:colonne.taille'),
            say('recepisse:colonne.empreinteCourte'),
          ],
          receipt.documents.map(({ piece, nomOriginal, taille, sha256 }) => [
            piece,
            nomOriginal,
            taille,
            shortHash(sha256),
          ]),
        ),
      ),
      ...blocks.section(say('recepisse:section.droits'), blocks.list(receipt.droits)),
      ...blocks.section(say('recepisse:section.limites'), blocks.list(receipt.limites)),
      ...blocks.section(say('recepisse:section.suite'), blocks.list(receipt.suite)),
      blocks.paragraph(words('fr', 'courrier:signature', { appel: receipt.appelCourt }), true),
    ],
    receipt.adresses,
  );
}
