import type { Langue } from '../appel/appel.js';
import { words } from '../text/fold.js';
import type { Dimension } from './selon.js';

/** Words that are true, or worth saying, in some states only: an answer that says them has one text a state. */
const TELLING: Readonly<Record<Langue, Readonly<Partial<Record<Dimension, readonly string[]>>>>> = {
  fr: {
    appel: [
      ...['déposer ici', 'déposez ici', 'le déposer ici', 'préparez votre dossier ici', 'se prépare ici'],
      ...[
        'commencer un dossier',
        'appel est ouvert',
        'appel est clos',
        'plus aucun dossier',
        'en prend plus',
      ],
      ...['avant la clôture', 'après la clôture', 'dernier jour', 'durée de l’appel'],
    ],
    dossier: [
      ...['dès le dépôt', 'avant le dépôt', 'après le dépôt', 'une fois déposé', 'vous avez déposé'],
      ...['votre dossier est', 'votre dossier a été', 'votre dossier commencé', 'votre brouillon'],
    ],
    mode: ['récépissé', 'relais', 'relaie', 'accusé d’enregistrement'],
  },
  en: {
    appel: [
      ...[
        'file here',
        'file it here',
        'file the dossier here',
        'prepare your dossier here',
        'start an application',
      ],
      ...['call is open', 'call is closed', 'no dossier can', 'takes none after', 'last day'],
      ...['before the closing', 'after the closing'],
    ],
    dossier: [
      ...['as soon as you file', 'before filing', 'after filing', 'once filed', 'you have filed'],
      ...['your dossier is', 'your dossier was', 'you started here', 'your draft'],
    ],
    mode: ['filing receipt', 'relay', 'relays'],
  },
};

/** An answer that opens with yes or no. */
const VERDICT: Readonly<Record<Langue, RegExp>> = { fr: /^\s*(?:Oui|Non)\b/u, en: /^\s*(?:Yes|No)\b/u };

/** Sentences of a state which, beside a yes or a no, make that a verdict on the state. */
const SENTENCES: Readonly<Record<string, Dimension>> = {
  echeance: 'appel',
  etat_dossier: 'dossier',
  reste_dossier: 'dossier',
};

/** Words of a text that one state makes true, with what they depend on. */
export function tellingWords(
  text: string,
  langue: Langue,
): readonly { extrait: string; dimension: Dimension }[] {
  const said = spaced(text);
  const lists = Object.entries(TELLING[langue]) as [Dimension, readonly string[]][];
  return lists.flatMap(([dimension, phrases]) =>
    phrases
      .filter((phrase) => said.includes(spaced(phrase)))
      .slice(0, 1)
      .map((extrait) => ({ extrait, dimension })),
  );
}

/** What an opening yes or no depends on, as the sentences beside it show. */
export function verdictOn(
  text: string,
  langue: Langue,
): readonly { extrait: string; dimension: Dimension }[] {
  const verdict = VERDICT[langue].exec(text);
  if (verdict === null) return [];
  return Object.entries(SENTENCES)
    .filter(([value]) => text.includes(`{{${value}}}`))
    .map(([, dimension]) => ({ extrait: verdict[0].trim(), dimension }));
}

function spaced(text: string): string {
  return ` ${words(text).join(' ')} `;
}
