import type { Words } from '../say.js';
import type { DossierView } from './dossier-view.js';
import type { Message } from './dreets-letter.js';
import * as page from './letter-html.js';
import * as plain from './letter-text.js';
import { receiptFacts, receiptLimits, receiptNext, receiptSentences } from './receipt-words.js';

/** The message that brings the receipt to the applicant; `handedOver` once the mailbox has taken the dossier. */
export function receiptLetter(words: Words, view: DossierView): Message {
  const handedOver = view.transmisLe !== undefined;
  const title = words('fr', 'recepisse:titre');
  const sentences = receiptSentences(words, view);
  const names = { reference: view.reference, appel: view.appelCourt };
  const hello = words('fr', 'recepisse:bonjour');
  const limits = words('fr', 'recepisse:section.limites');
  const next = words('fr', 'recepisse:section.suite');
  const joined = words('fr', 'recepisse:joint');
  return {
    subject: handedOver ? words('fr', 'recepisse:sujetRemise', names) : words('fr', 'recepisse:sujet', names),
    text: plain.letterText([
      hello,
      ...sentences,
      plain.heading(title),
      plain.facts(receiptFacts(words, view)),
      joined,
      plain.heading(limits),
      plain.list(receiptLimits(words)),
      plain.heading(next),
      plain.list(receiptNext(words, view)),
      words('fr', 'courrier:signature', { appel: view.appelCourt }),
    ]),
    html: page.letterPage(title, [
      page.paragraph(hello),
      ...sentences.map((sentence) => page.paragraph(sentence)),
      page.facts(receiptFacts(words, view)),
      page.paragraph(joined),
      page.heading(limits),
      page.list(receiptLimits(words)),
      page.heading(next),
      page.list(receiptNext(words, view)),
      page.paragraph(words('fr', 'courrier:signature', { appel: view.appelCourt }), true),
    ]),
  };
}
