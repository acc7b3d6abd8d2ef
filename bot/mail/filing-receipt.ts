import type { Words } from '../say.js';
import type { DossierView } from './dossier-view.js';
import type { Receipt } from './receipt.js';

/** The receipt of a filing; it says both instants once the mailbox has taken the dossier. */
export function filingReceipt(words: Words, view: DossierView): Receipt {
  const { reference, appel, appelCourt } = view;
  const handedOver = view.transmisLe !== undefined;
  const names = { reference, appel: appelCourt };
  return {
    reference,
    appel,
    appelCourt,
    titre: words('fr', 'recepisse:titre'),
    nom: handedOver
      ? words('fr', 'recepisse:nomRemise', { reference })
      : words('fr', 'recepisse:nom', { reference }),
    sujet: handedOver ? words('fr', 'recepisse:sujetRemise', names) : words('fr', 'recepisse:sujet', names),
    instant: new Date(view.transmisIso ?? view.deposeIso),
    phrases: phrases(words, view),
    lignes: lignes(words, view),
    corrections: [],
    documents: view.documents,
    limites: relayLimits(words),
    suite: whatNext(words, reference),
  };
}

/** What a receipt of a relay is not (domain/regles: no promise, no judgement, not the administration's own receipt). */
export function relayLimits(words: Words): readonly string[] {
  return [
    words('fr', 'recepisse:limite.accuse'),
    words('fr', 'recepisse:limite.jugement'),
    words('fr', 'recepisse:limite.promesse'),
  ];
}

/** What the applicant does with a receipt. */
export function whatNext(words: Words, reference: string): readonly string[] {
  return [words('fr', 'recepisse:suite.conserver'), words('fr', 'recepisse:suite.reference', { reference })];
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
    [words('fr', 'recepisse:ligne.deposeLe'), view.deposeLe],
    [words('fr', 'recepisse:ligne.service'), service],
    ...(boite === undefined ? [] : [[words('fr', 'recepisse:ligne.boite'), boite] as const]),
    [words('fr', 'recepisse:ligne.remisLe'), handedOverAt(words, boite, view.transmisLe)],
  ];
}
