import type { Words } from '../core/locales.js';
import { knownAddresses, type DossierView } from './view/dossier-view.js';
import { essentialRows, type Message } from './dreets-letter.js';
import * as blocks from './letter-blocks.js';
import { headerText } from '../core/header-text.js';

/** The letter that tells the service of a withdrawal: which dossier, who, when, and what was sent before. */
export function withdrawalLetter(words: Words, view: DossierView): Message {
  const say = (key: string, values?: Record<string, string | number>): string => words('fr', key, values);
  const { reference, structure, adresse, adresseVerifiee } = view;
  const subject = say('courrier:retrait.sujet', {
    appel: view.appelCourt,
    reference,
    structure: headerText(structure, 80),
    departement: view.destination.departement ?? view.destination.region,
  });
  return blocks.composeMessage(
    headerText(subject, 250),
    say('courrier:retrait.titre', { reference }),
    [
      blocks.paragraph(
        say('courrier:retrait.introduction', { structure, reference, service: view.destination.service }),
      ),
      blocks.facts([
        [say('courrier:retrait.retireLe'), view.retireLe ?? ''],
        [say('courrier:complement.depose'), view.deposeLe],
        [say('courrier:complement.transmis'), view.transmisLe ?? say('courrier:complement.pasTransmis')],
        ...essentialRows(view, 'identite'),
      ]),
      blocks.paragraph(say('courrier:retrait.suite')),
      blocks.paragraph(say('courrier:retrait.joints')),
      blocks.paragraph(
        adresseVerifiee && adresse !== undefined
          ? say('courrier:dreets.reponse', { adresse })
          : say('courrier:dreets.sansReponse'),
        true,
      ),
    ],
    knownAddresses(view),
  );
}
