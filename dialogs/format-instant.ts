import type { Langue } from '../domain/appel/appel.js';
import { formatJour } from './dossier/format-valeur.js';

/** An instant with its time zone said: « 1er juillet 2023 à 23 h 59 (heure de Paris) ». @param instant ISO 8601 */
export function formatInstant(instant: string, fuseau: string, langue: Langue): string {
  const date = new Date(instant);
  const jour = formatJour(date.toLocaleDateString('sv-SE', { timeZone: fuseau }), langue);
  const [hours, minutes] = date
    .toLocaleTimeString('fr-FR', { timeZone: fuseau, hour: '2-digit', minute: '2-digit' })
    .split(':');
  const ville = fuseau.split('/').at(-1) ?? fuseau;
  return langue === 'fr'
    ? `${jour} à ${hours ?? ''}\u00a0h\u00a0${minutes ?? ''} (heure de ${ville})`
    : `${jour} at ${hours ?? ''}:${minutes ?? ''} (${ville} time)`;
}
