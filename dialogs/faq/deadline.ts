import { dayOf } from '../../domain/appel/day-of.js';
import { daysBetween } from '../../domain/appel/days.js';
import { etatAppel } from '../../domain/appel/etat-appel.js';
import { regionNamed } from '../../domain/appel/regions.js';
import { isOpenFor } from '../../domain/dossier/etat-dossier.js';
import { formatDay } from '../../domain/format/day.js';
import { formatInstant, formatMoment } from '../say/format-instant.js';
import { lieuOf, type Circumstances } from './circumstances.js';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** The limit, with the person's own clock beside it where that shows another time. */
export function limite(given: Circumstances, instant = given.appel.cloture): string {
  const { appel, langue, say, territoires } = given;
  const said = formatInstant(instant, appel.fuseau, langue);
  const region = regionNamed(territoires, lieuOf(given)?.region ?? '');
  if (region?.fuseau === undefined) return said;
  const lieu = langue === 'fr' ? region.en : region.nom;
  return say('faq:limite_locale', {
    limite: said,
    locale: formatMoment(instant, region.fuseau, langue),
    lieu,
  });
}

/** That a source gives another date: a sentence, empty where all agree. */
export function autreLimite({ appel, now, langue, say }: Circumstances): string {
  const other = appel.dates.publiees.find(({ date }) => date !== appel.dates.retenue)?.date;
  if (other === undefined) return '';
  const etat = etatAppel(appel, now);
  const passed = other < dayOf(now, appel.fuseau) && etat === 'entre_deux_dates';
  const key = etat === 'clos' ? 'autre_limite_close' : passed ? 'autre_limite_passee' : 'autre_limite';
  return say(`faq:${key}`, { autre: formatDay(other, langue) });
}

/** Days left, or since when the call is closed; `brief` where the limit itself is said beside. */
export function echeance(given: Circumstances, brief = false): string {
  const { appel, now, langue, say, dossier } = given;
  const etat = etatAppel(appel, now);
  const reopened = dossier?.reouverture?.jusquAu;
  if (etat === 'clos' && dossier !== undefined && reopened !== undefined && isOpenFor(dossier, appel, now))
    return say('faq:echeance_rouvert', { reference: dossier.reference, limite: limite(given, reopened) });
  if (etat === 'clos' && brief) return say('faq:echeance_clos_bref');
  if (etat === 'clos')
    return say('faq:echeance_clos', {
      limite: limite(given),
      count: daysBetween(new Date(appel.cloture), now, appel.fuseau),
    });
  if (etat === 'pas_ouvert')
    return say('faq:echeance_pas_ouvert', { ouverture: formatDay(appel.ouverture.slice(0, 10), langue) });
  const left = daysBetween(now, new Date(appel.cloture), appel.fuseau);
  if (left > 0 && brief) return say('faq:echeance_ouvert_bref', { count: left });
  if (left > 0) return say('faq:echeance_ouvert', { count: left, limite: limite(given) });
  const reste = timeLeft(given);
  return brief
    ? say('faq:echeance_jour_meme_bref', { reste })
    : say('faq:echeance_jour_meme', { limite: limite(given), reste });
}

/** On the last day: hours, or minutes in the last hour. */
function timeLeft({ appel, now, say }: Circumstances): string {
  const left = Date.parse(appel.cloture) + 1000 - now.getTime();
  return left >= HOUR_MS
    ? say('faq:reste_heures', { count: Math.floor(left / HOUR_MS) })
    : say('faq:reste_minutes', { count: Math.max(1, Math.floor(left / MINUTE_MS)) });
}
