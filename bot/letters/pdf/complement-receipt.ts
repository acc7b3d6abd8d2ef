import type { Words } from '../../core/locales.js';
import { complementAddresses, type ComplementView } from '../view/complement-view.js';
import { handedOverAt, neverPromised, otherProof } from './filing-receipt.js';
import type { Receipt } from './receipt.js';

/** The receipt of a complement; it says both instants once the mailbox has taken it. */
export function complementReceipt(words: Words, view: ComplementView): Receipt {
  const { dossier, numero } = view;
  const { reference, appel, appelCourt, destination } = dossier;
  const handedOver = view.transmisLe !== undefined;
  const names = { reference, numero, appel: appelCourt };
  return {
    reference,
    appel,
    appelCourt,
    titre:
      dossier.accuse === 'recepisse'
        ? words('fr', handedOver ? 'recepisse:complement.titreRemise' : 'recepisse:complement.titre', {
            numero,
          })
        : words('fr', 'recepisse:complement.titreEnregistrement', { numero }),
    nom: handedOver
      ? words('fr', 'recepisse:complement.nomRemise', names)
      : words('fr', 'recepisse:complement.nom', names),
    sujet: handedOver
      ? words('fr', 'recepisse:complement.sujetRemise', names)
      : dossier.accuse === 'recepisse'
        ? words('fr', 'recepisse:complement.sujet', names)
        : words('fr', 'recepisse:complement.sujetEnregistrement', names),
    instant: new Date(view.transmisIso ?? view.envoyeIso),
    phrases: phrases(words, view),
    rubrique: words('fr', 'recepisse:section.complement'),
    lignes: [
      [words('fr', 'recepisse:ligne.reference'), reference],
      [words('fr', 'recepisse:ligne.appel'), appel],
      [words('fr', 'recepisse:ligne.structure'), dossier.structure],
      [words('fr', 'recepisse:ligne.deposeLe'), dossier.deposeLe],
      [words('fr', 'recepisse:ligne.completeLe', { numero }), view.envoyeLe],
      [words('fr', 'recepisse:ligne.service'), destination.service],
      ...(destination.boite === undefined
        ? []
        : [[words('fr', 'recepisse:ligne.boite'), destination.boite] as const]),
      [
        words('fr', 'recepisse:ligne.complementRemisLe'),
        handedOverAt(words, destination.boite, view.transmisLe),
      ],
    ],
    droits: [],
    corrections: view.corrections,
    documents: view.documents,
    adresses: complementAddresses(view),
    limites: [
      words('fr', 'recepisse:limite.complement'),
      ...(dossier.accuse === 'recepisse' ? otherProof(words, dossier) : []),
      ...neverPromised(words),
    ],
    suite: [
      words('fr', 'recepisse:suite.conserverComplement'),
      words('fr', 'recepisse:suite.reference', { reference }),
    ],
  };
}

function phrases(words: Words, { dossier, numero, envoyeLe, transmisLe }: ComplementView): readonly string[] {
  const { service, boite } = dossier.destination;
  const { reference, structure } = dossier;
  const sent = words('fr', 'recepisse:phrase.complete', { structure, reference, numero, instant: envoyeLe });
  if (transmisLe !== undefined)
    return [sent, words('fr', 'recepisse:phrase.remis', { service, instant: transmisLe })];
  if (boite === undefined) return [sent, words('fr', 'recepisse:phrase.nonTransmis', { service })];
  return [sent, words('fr', 'recepisse:phrase.enCours', { service })];
}
