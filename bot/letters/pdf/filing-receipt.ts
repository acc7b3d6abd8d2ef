import type { Words } from '../../core/locales.js';
import { knownAddresses, type DossierView } from '../view/dossier-view.js';
import { formatDay } from '../../../domain/format/day.js';
import type { Receipt } from './receipt.js';

/** The proof of a filing; it says both instants once the mailbox has taken the dossier. */
export function filingReceipt(words: Words, view: DossierView): Receipt {
  const { reference, appel, appelCourt, accuse } = view;
  const names = { reference, appel: appelCourt };
  const again = view.transmisLe !== undefined && accuse !== 'reception';
  return {
    reference,
    appel,
    appelCourt,
    titre: again
      ? words('fr', `recepisse:accuse.${accuse}.titreRemise`)
      : words('fr', `recepisse:accuse.${accuse}.titre`),
    nom: again
      ? words('fr', `recepisse:accuse.${accuse}.nomRemise`, { reference })
      : words('fr', `recepisse:accuse.${accuse}.nom`, { reference }),
    sujet: again
      ? words('fr', 'recepisse:sujetRemise', names)
      : words('fr', `recepisse:accuse.${accuse}.sujet`, names),
    instant: new Date(view.transmisIso ?? view.deposeIso),
    phrases: phrases(words, view),
    rubrique: words('fr', 'recepisse:section.depot'),
    lignes: lignes(words, view),
    droits: droits(words, view),
    corrections: [],
    documents: view.documents,
    adresses: knownAddresses(view),
    limites: [...otherProof(words, view), ...neverPromised(words)],
    suite: [
      words('fr', 'recepisse:suite.conserver'),
      words('fr', 'recepisse:suite.reference', { reference }),
    ],
  };
}

/** No proof promises or judges anything (domain/regles). */
export function neverPromised(words: Words): readonly string[] {
  return [words('fr', 'recepisse:limite.jugement'), words('fr', 'recepisse:limite.promesse')];
}

/** Where the accusé de réception comes from, for who holds another proof. */
export function otherProof(words: Words, { accuse, mentions, destination }: DossierView): readonly string[] {
  const { service } = destination;
  if (accuse === 'recepisse') return [words('fr', 'recepisse:limite.accuse')];
  if (accuse === 'reception') return [words('fr', 'recepisse:limite.complet')];
  return mentions === undefined
    ? [words('fr', 'recepisse:limite.receptionDuService', { service })]
    : [words('fr', 'recepisse:limite.receptionASuivre')];
}

/** Silence and remedies: only an accusé de réception says them, and it says them all (R112-11-1). */
function droits(words: Words, { accuse, mentions }: DossierView): readonly string[] {
  if (accuse !== 'reception' || mentions === undefined) return [];
  return [
    words('fr', 'recepisse:droit.silence', { date: formatDay(mentions.refusLe, 'fr') }),
    words('fr', 'recepisse:droit.complet'),
    mentions.voiesDeRecours,
  ];
}

/** When the mailbox took something, or why it has not yet. */
export function handedOverAt(
  words: Words,
  boite: string | undefined,
  transmisLe: string | undefined,
): string {
  if (transmisLe !== undefined) return transmisLe;
  return boite === undefined
    ? words('fr', 'recepisse:etat.nonTransmis')
    : words('fr', 'recepisse:etat.enCours');
}

function phrases(words: Words, view: DossierView): readonly string[] {
  const { service, boite } = view.destination;
  const filed = words('fr', 'recepisse:phrase.depose', { structure: view.structure, instant: view.deposeLe });
  if (view.transmisLe !== undefined)
    return [filed, words('fr', 'recepisse:phrase.remis', { service, instant: view.transmisLe })];
  if (boite === undefined) return [filed, words('fr', 'recepisse:phrase.nonTransmis', { service })];
  return [filed, words('fr', 'recepisse:phrase.enCours', { service })];
}

function lignes(words: Words, view: DossierView): Receipt['lignes'] {
  const { service, boite } = view.destination;
  return [
    [words('fr', 'recepisse:ligne.reference'), view.reference],
    [words('fr', 'recepisse:ligne.appel'), view.appel],
    [words('fr', 'recepisse:ligne.structure'), view.structure],
    [
      view.accuse === 'recepisse'
        ? words('fr', 'recepisse:ligne.deposeLe')
        : words('fr', 'recepisse:ligne.recueLe'),
      view.deposeLe,
    ],
    [words('fr', 'recepisse:ligne.service'), service],
    ...(boite === undefined ? [] : [[words('fr', 'recepisse:ligne.boite'), boite] as const]),
    ...(view.mentions === undefined
      ? []
      : [[words('fr', 'recepisse:ligne.telephone'), view.mentions.telephone] as const]),
    [words('fr', 'recepisse:ligne.remisLe'), handedOverAt(words, boite, view.transmisLe)],
  ];
}
