import type { Words } from '../../core/locales.js';
import { knownAddresses, type DossierView } from '../view/dossier-view.js';
import type { Receipt } from './receipt.js';

/** The confirmation of a withdrawal. */
export function withdrawalReceipt(words: Words, view: DossierView): Receipt {
  const { reference, appel, appelCourt, structure } = view;
  const { service, boite } = view.destination;
  const retireLe = view.retireLe ?? '';
  return {
    reference,
    appel,
    appelCourt,
    titre: words('fr', 'recepisse:retrait.titre'),
    nom: words('fr', 'recepisse:retrait.nom', { reference }),
    sujet: words('fr', 'recepisse:retrait.sujet', { reference, appel: appelCourt }),
    instant: new Date(view.retireIso ?? view.deposeIso),
    phrases: [
      words('fr', 'recepisse:phrase.retire', { structure, reference, instant: retireLe }),
      boite === undefined
        ? words('fr', 'recepisse:phrase.retireSansBoite', { service })
        : words('fr', 'recepisse:phrase.retireInforme', { service }),
    ],
    rubrique: words('fr', 'recepisse:section.retrait'),
    lignes: [
      [words('fr', 'recepisse:ligne.reference'), reference],
      [words('fr', 'recepisse:ligne.appel'), appel],
      [words('fr', 'recepisse:ligne.structure'), structure],
      [words('fr', 'recepisse:ligne.deposeLe'), view.deposeLe],
      [words('fr', 'recepisse:ligne.retireLe'), retireLe],
      [words('fr', 'recepisse:ligne.service'), service],
      ...(boite === undefined ? [] : [[words('fr', 'recepisse:ligne.boite'), boite] as const]),
    ],
    droits: [],
    corrections: [],
    documents: [],
    adresses: knownAddresses(view),
    limites: [words('fr', 'recepisse:limite.retrait')],
    suite: [words('fr', 'recepisse:suite.garderConfirmation'), words('fr', 'recepisse:suite.autreDossier')],
  };
}
