import type { Appel } from '../../domain/appel/appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { Words } from '../core/locales.js';
import type { Message } from './dreets-letter.js';
import { formatInstant } from './view/format-instant.js';
import * as blocks from './letter-blocks.js';

/** Tells the applicant until when a dossier is reopened, and what can be done with it. @param jusquAu ISO instant */
export function reopeningLetter(words: Words, dossier: Dossier, appel: Appel, jusquAu: string): Message {
  const { reference, statut } = dossier;
  const appelCourt = appel.titreCourt.fr;
  const names = { reference, appel: appelCourt };
  const until = { reference, instant: formatInstant(words, jusquAu, appel.fuseau) };
  return blocks.composeMessage(
    words('fr', 'courrier:reouverture.sujet', names),
    words('fr', 'courrier:reouverture.titre', names),
    [
      blocks.paragraph(words('fr', 'recepisse:bonjour')),
      blocks.paragraph(words('fr', 'courrier:reouverture.phrase', until)),
      blocks.paragraph(
        statut === 'brouillon'
          ? words('fr', 'courrier:reouverture.brouillon')
          : words('fr', 'courrier:reouverture.depose'),
      ),
      blocks.paragraph(words('fr', 'courrier:reouverture.limite'), true),
      blocks.paragraph(words('fr', 'courrier:signature', { appel: appelCourt }), true),
    ],
  );
}
