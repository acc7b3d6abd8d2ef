import type { Appel } from '../../domain/appel/appel.js';
import type { Dossier } from '../../domain/dossier/dossier.js';
import type { Words } from '../core/locales.js';
import { complementLetter } from './complement-letter.js';
import type { ComplementView } from './view/complement-view.js';
import { dataFiles, dossierFiles, summaryName } from './files/dossier-files.js';
import type { DossierView } from './view/dossier-view.js';
import { dreetsLetter } from './dreets-letter.js';
import type { Handing } from './package-letters.js';
import { withdrawalLetter } from './withdrawal-letter.js';

/** What is to be handed over, with the files made for it and what to call all of it as an archive. */
export interface Prepared extends Handing {
  readonly archive: string;
  readonly instant: Date;
}

/** A dossier as it was filed. */
export async function filingHanding(
  words: Words,
  view: DossierView,
  filed: Dossier,
  appel: Appel,
): Promise<Prepared> {
  return {
    kind: 'dreets',
    message: dreetsLetter(words, view, summaryName(view)),
    dossier: view,
    documents: view.documents,
    made: await dossierFiles(words, view, filed, appel),
    archive: words('fr', 'courrier:zip.nom', { reference: view.reference }),
    instant: new Date(view.deposeIso),
  };
}

/** A complement: only what is new, with the data of the dossier as it stands. */
export function complementHanding(
  words: Words,
  view: ComplementView,
  dossier: Dossier,
  appel: Appel,
): Prepared {
  const { numero, documents } = view;
  const { reference } = view.dossier;
  return {
    kind: 'complement',
    complement: numero,
    message: complementLetter(words, view),
    dossier: view.dossier,
    documents,
    made: dataFiles(view.dossier, dossier, appel),
    archive: words('fr', 'courrier:zip.nomComplement', { reference, numero }),
    instant: new Date(view.envoyeIso),
  };
}

/** A withdrawal: the letter, and the data that say it. */
export function withdrawalHanding(words: Words, view: DossierView, dossier: Dossier, appel: Appel): Prepared {
  return {
    kind: 'retrait',
    message: withdrawalLetter(words, view),
    dossier: view,
    documents: [],
    made: dataFiles(view, dossier, appel),
    archive: words('fr', 'courrier:zip.nom', { reference: view.reference }),
    instant: new Date(view.retireIso ?? view.deposeIso),
  };
}
