import type { Words } from '../say.js';
import type { DossierView } from './dossier-view.js';

/** What happened to the dossier, in whole sentences: filed, and handed over, on its way, or not transmitted. */
export function receiptSentences(words: Words, view: DossierView): readonly string[] {
  const { service, boite } = view.destination;
  const filed = words('fr', 'recepisse:phrase.depose', { structure: view.structure, instant: view.deposeLe });
  if (view.transmisLe !== undefined)
    return [filed, words('fr', 'recepisse:phrase.remis', { service, instant: view.transmisLe })];
  if (boite === undefined) return [filed, words('fr', 'recepisse:phrase.nonTransmis', { service })];
  return [filed, words('fr', 'recepisse:phrase.enCours', { service })];
}

/** The receipt's facts, name and value. */
export function receiptFacts(words: Words, view: DossierView): readonly (readonly [string, string])[] {
  const { service, boite } = view.destination;
  return [
    [words('fr', 'recepisse:ligne.reference'), view.reference],
    [words('fr', 'recepisse:ligne.appel'), view.appel],
    [words('fr', 'recepisse:ligne.structure'), view.structure],
    [words('fr', 'recepisse:ligne.deposeLe'), view.deposeLe],
    [words('fr', 'recepisse:ligne.service'), service],
    ...(boite === undefined ? [] : [[words('fr', 'recepisse:ligne.boite'), boite] as const]),
    [words('fr', 'recepisse:ligne.remisLe'), handedOver(words, view)],
  ];
}

function handedOver(words: Words, view: DossierView): string {
  if (view.transmisLe !== undefined) return view.transmisLe;
  return view.destination.boite === undefined
    ? words('fr', 'recepisse:etat.nonTransmis')
    : words('fr', 'recepisse:etat.enCours');
}

/** What the receipt is not (domain/regles: no promise, no judgement, not the administration's own receipt). */
export function receiptLimits(words: Words): readonly string[] {
  return [
    words('fr', 'recepisse:limite.accuse'),
    words('fr', 'recepisse:limite.jugement'),
    words('fr', 'recepisse:limite.promesse'),
  ];
}

/** What the applicant can do next. */
export function receiptNext(words: Words, view: DossierView): readonly string[] {
  return [
    words('fr', 'recepisse:suite.conserver'),
    words('fr', 'recepisse:suite.reference', { reference: view.reference }),
  ];
}
