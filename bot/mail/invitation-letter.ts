import type { Words } from '../say.js';
import type { Message } from './dreets-letter.js';
import * as page from './letter-html.js';
import * as plain from './letter-text.js';

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
  const title = words('fr', 'courrier:invitation.titre');
  const sentence = words('fr', 'courrier:invitation.phrase', { reference, appel, par });
  const how = words('fr', 'courrier:invitation.comment');
  const steps = [
    words('fr', 'courrier:invitation.etape_reference', { reference }),
    words('fr', 'courrier:invitation.etape_adresse', { adresse }),
    words('fr', 'courrier:invitation.etape_code'),
  ];
  const rights = words('fr', 'courrier:invitation.droits');
  const mistake = words('fr', 'courrier:invitation.erreur');
  const signature = words('fr', 'courrier:signature', { appel });
  return {
    subject: words('fr', 'courrier:invitation.sujet', { reference, appel }),
    text: plain.letterText([
      sentence,
      how,
      { url: facts.page },
      plain.list(steps),
      rights,
      mistake,
      signature,
    ]),
    html: page.letterPage(title, [
      page.paragraph(sentence),
      page.paragraph(how),
      page.ownLink(facts.page),
      page.list(steps),
      page.paragraph(rights),
      page.paragraph(mistake, true),
      page.paragraph(signature, true),
    ]),
  };
}
