import { formatInstant } from '../../dialogs/say/format-instant.js';
import type { Appel, Langue } from '../../domain/appel/appel.js';
import { etatAppel } from '../../domain/appel/etat-appel.js';
import type { Words } from '../say.js';

/** A call as the page's header shows it. */
export interface AppelAffiche {
  readonly titre: string;
  /** « Ouvert jusqu’au … », « Clos depuis le … ». */
  readonly phrase: string;
  readonly clos: boolean;
}

/** Says where a call stands at an instant. */
export function appelAffiche(appel: Appel, now: Date, langue: Langue, words: Words): AppelAffiche {
  const instant = (iso: string): string => formatInstant(iso, appel.fuseau, langue);
  const titre = appel.titreCourt[langue];
  switch (etatAppel(appel, now)) {
    case 'pas_ouvert':
      return {
        titre,
        phrase: words(langue, 'page:etat.pas_ouvert', { date: instant(appel.ouverture) }),
        clos: true,
      };
    case 'clos':
      return { titre, phrase: words(langue, 'page:etat.clos', { date: instant(appel.cloture) }), clos: true };
    case 'entre_deux_dates':
      return {
        titre,
        phrase: words(langue, 'page:etat.entre_deux', { date: instant(appel.cloture) }),
        clos: false,
      };
    case 'ouvert':
      return {
        titre,
        phrase: words(langue, 'page:etat.ouvert', { date: instant(appel.cloture) }),
        clos: false,
      };
  }
}
