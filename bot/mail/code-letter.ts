import type { CodeEnvoye } from '../../domain/dossier/courriers.js';
import type { Words } from '../say.js';
import type { Message } from './dreets-letter.js';
import * as page from './letter-html.js';
import * as plain from './letter-text.js';

/** The message that proves an address, or opens a dossier on another device. The code is in the body only, never in the subject, which lock screens show. */
export function codeLetter(
  words: Words,
  facts: {
    readonly reference: string;
    readonly appel: string;
    readonly usage: CodeEnvoye['usage'];
    readonly code: string;
    readonly until: string;
    readonly dernier: boolean;
  },
): Message {
  const title = words('fr', 'courrier:code.titre');
  const sentence = words('fr', `courrier:code.phrase.${facts.usage}`, { reference: facts.reference });
  const last = facts.dernier ? [words('fr', 'courrier:code.dernier')] : [];
  const until = words('fr', 'courrier:code.duree', { instant: facts.until });
  const mistake = words('fr', `courrier:code.erreur.${facts.usage}`);
  return {
    subject: words('fr', 'courrier:code.sujet', { appel: facts.appel }),
    text: plain.letterText([sentence, facts.code, until, ...last, mistake]),
    html: page.letterPage(title, [
      page.paragraph(sentence),
      page.highlighted(facts.code),
      page.paragraph(until),
      ...last.map((each) => page.paragraph(each)),
      page.paragraph(mistake, true),
    ]),
  };
}
