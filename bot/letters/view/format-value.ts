import type { Champ } from '../../../domain/appel/appel.js';
import type { Valeur } from '../../../domain/dossier/dossier.js';
import type { Destination } from '../../../domain/dossier/courriers.js';
import type { Words } from '../../core/locales.js';
import { formatAnswer } from '../../../domain/champs/format-answer.js';
import { oneLine } from '../../../domain/text/one-line.js';

const LONGEST = 5000;

/** An answer in French, on one line, as a reader of the letter expects it. */
export function formatValue(words: Words, champ: Champ, valeur: Valeur, destination: Destination): string {
  switch (champ.type) {
    case 'ouinon':
    case 'engagement':
      return valeur === true ? words('fr', 'courrier:valeur.oui') : words('fr', 'courrier:valeur.non');
    case 'territoire':
      return destination.region;
    case 'departement':
      return destination.departement ?? plain(valeur);
    case 'montant':
      return amount(valeur);
    case 'siret':
      return plain(valeur).replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');
    default:
      return formatAnswer(champ, valeur, 'fr') ?? plain(valeur);
  }
}

function amount(valeur: Valeur): string {
  if (typeof valeur !== 'number') return plain(valeur);
  const digits = Number.isInteger(valeur) ? 0 : 2;
  return valeur.toLocaleString('fr-FR', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function plain(valeur: Valeur): string {
  return oneLine(String(valeur).slice(0, LONGEST));
}
