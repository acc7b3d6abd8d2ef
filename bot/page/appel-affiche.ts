import { formatDay } from '../../domain/format/day.js';
import { formatInstant } from '../../dialogs/say/format-instant.js';
import type { Appel, Langue } from '../../domain/appel/appel.js';
import { etatAppel } from '../../domain/appel/etat-appel.js';
import type { Words } from '../core/locales.js';

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
  const other = appel.dates.publiees.find(({ date }) => date !== appel.dates.retenue);
  const autre = other === undefined ? '' : formatDay(other.date, langue);
  const shown = (key: string, iso: string, clos: boolean): AppelAffiche => ({
    ...{ titre, clos },
    phrase: words(langue, `page:etat.${key}`, { date: instant(iso), autre }),
  });
  switch (etatAppel(appel, now)) {
    case 'pas_ouvert':
      return shown('pas_ouvert', appel.ouverture, true);
    case 'clos':
      return shown('clos', appel.cloture, true);
    case 'entre_deux_dates':
      return shown('entre_deux', appel.cloture, false);
    case 'ouvert':
      return shown(other === undefined ? 'ouvert' : 'ouvert_autre', appel.cloture, false);
  }
}
