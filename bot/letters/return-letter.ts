import type { Appel } from '../../domain/appel/appel.js';
import { contactVerifie } from '../../domain/dossier/contact.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { Clocks } from '../core/clocks.js';
import type { Words } from '../core/locales.js';
import { stageLetter } from '../storage/letters.js';
import type { UnitOfWork } from '../storage/unit-of-work.js';
import { addressLetter } from './address-letter.js';
import type { Message } from './dreets-letter.js';
import { formatInstant } from './view/format-instant.js';
import * as blocks from './letter-blocks.js';
import { mailbox, type Mailbox } from '../core/mailbox-address.js';

export interface ReturnLetterParts {
  readonly words: Words;
  readonly clocks: Clocks;
  /** MAIL_FROM. */
  readonly from: Mailbox;
}

/**
 * Stages what tells the applicant, at a proved address only, that a dossier or one of its complements came back, and what
 * happens next. @param numero number of the complement
 */
export function stageReturnLetter(
  { words, clocks, from }: ReturnLetterParts,
  work: UnitOfWork,
  dossier: Dossier,
  appel: Appel,
  numero: number | undefined,
): void {
  const adresse = contactVerifie(appel, dossier);
  if (adresse === undefined) return;
  const letter = addressLetter(returnLetter(words, dossier, appel, numero), {
    kind: 'retour',
    reference: dossier.reference,
    from,
    to: mailbox('', adresse),
    date: clocks.businessNow().toISOString(),
  });
  stageLetter(work, letter, clocks.now());
}

function returnLetter(words: Words, dossier: Dossier, appel: Appel, numero: number | undefined): Message {
  const { reference, depot, complements } = dossier;
  const complement = complements?.find((each) => each.numero === numero);
  const say = (key: string): string =>
    words('fr', `courrier:retour.${key}`, {
      reference,
      appel: appel.titreCourt.fr,
      numero: numero ?? 0,
      boite: depot?.boite ?? '',
      instant: formatInstant(words, complement?.envoyeLe ?? depot?.deposeLe ?? '', appel.fuseau),
    });
  const what = numero === undefined ? 'dossier' : 'complement';
  return blocks.composeMessage(
    say(`${what}.sujet`),
    say(`${what}.titre`),
    [
      blocks.paragraph(words('fr', 'recepisse:bonjour')),
      blocks.paragraph(say(`${what}.phrase`)),
      blocks.paragraph(say(`${what}.acquis`)),
      blocks.paragraph(say('suite')),
      blocks.paragraph(words('fr', 'courrier:signature', { appel: appel.titreCourt.fr }), true),
    ],
    [depot?.boite],
  );
}
