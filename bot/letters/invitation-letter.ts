import type { Words } from '../core/locales.js';
import type { Message } from './dreets-letter.js';
import * as blocks from './letter-blocks.js';

/** The message that tells a second contact that a dossier is open to them. All of its words but the addresses are the service's own. */
export function invitationLetter(
  words: Words,
  facts: {
    readonly reference: string;
    readonly appel: string;
    readonly adresse: string;
    readonly par: string;
    readonly page: string;
  },
): Message {
  const { reference, appel, adresse, par } = facts;
  const say = (key: string): string =>
    words('fr', `courrier:invitation.${key}`, { reference, appel, adresse, par });
  return blocks.composeMessage(
    say('sujet'),
    say('titre'),
    [
      blocks.paragraph(say('phrase')),
      blocks.paragraph(say('comment')),
      blocks.ownLink(facts.page),
      ...blocks.list([say('etape_reference'), say('etape_adresse'), say('etape_code')]),
      blocks.paragraph(say('droits')),
      blocks.paragraph(say('erreur'), true),
      blocks.paragraph(words('fr', 'courrier:signature', { appel }), true),
    ],
    [adresse, par],
  );
}
