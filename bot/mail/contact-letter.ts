import type { Words } from '../say.js';
import type { Message } from './dreets-letter.js';
import * as page from './letter-html.js';
import * as plain from './letter-text.js';

/** The message that tells an address that it is a dossier's contact no more. All of its words are the service's own. */
export function contactLetter(
  words: Words,
  facts: { readonly reference: string; readonly appel: string; readonly page: string },
): Message {
  const { reference, appel } = facts;
  const say = (key: string): string => words('fr', `courrier:contact.${key}`, { reference, appel });
  const signature = words('fr', 'courrier:signature', { appel });
  return {
    subject: say('sujet'),
    text: plain.letterText([say('phrase'), say('effet'), say('recours'), { url: facts.page }, signature]),
    html: page.letterPage(say('titre'), [
      page.paragraph(say('phrase')),
      page.paragraph(say('effet')),
      page.paragraph(say('recours')),
      page.ownLink(facts.page),
      page.paragraph(signature, true),
    ]),
  };
}
