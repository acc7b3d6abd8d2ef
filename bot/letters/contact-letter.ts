import type { Words } from '../core/locales.js';
import type { Message } from './dreets-letter.js';
import * as blocks from './letter-blocks.js';

/** The message that tells an address that it is a dossier's contact no more. All of its words are the service's own. */
export function contactLetter(
  words: Words,
  facts: { readonly reference: string; readonly appel: string; readonly page: string },
): Message {
  const { reference, appel } = facts;
  const say = (key: string): string => words('fr', `courrier:contact.${key}`, { reference, appel });
  return blocks.composeMessage(say('sujet'), say('titre'), [
    blocks.paragraph(say('phrase')),
    blocks.paragraph(say('effet')),
    blocks.paragraph(say('recours')),
    blocks.ownLink(facts.page),
    blocks.paragraph(words('fr', 'courrier:signature', { appel }), true),
  ]);
}
