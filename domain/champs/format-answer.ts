import type { Champ, Langue } from '../appel/appel.js';
import type { Valeur } from '../dossier/dossier.js';
import { formatDay } from '../format/day.js';
import { optionIds } from './choix-multiple.js';
import { nameOfCountry } from './pays.js';
import { PERIOD_MARK } from './periode.js';

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const;
const NO_BREAK = '\u00a0';

/**
 * An answer as people write it, in chat and letters alike; undefined for the types whose words are not known here (places, yes
 * and no) and for texts, which stand as they are.
 */
export function formatAnswer(champ: Champ, valeur: Valeur, langue: Langue): string | undefined {
  const text = String(valeur);
  switch (champ.type) {
    case 'nombre':
    case 'decimal':
      return Number(valeur).toLocaleString(LOCALES[langue]);
    case 'pourcentage':
      return percent(Number(valeur), langue);
    case 'calcul':
      return champ.unite === undefined && champ.calcul?.sur !== undefined
        ? percent(Number(valeur), langue)
        : withUnit(champ, Number(valeur).toLocaleString(LOCALES[langue], centsOf(Number(valeur))), langue);
    case 'choix':
    case 'choixMultiple':
      return optionIds(text)
        .map((id) => champ.options.find((option) => option.id === id)?.libelle[langue] ?? id)
        .join(', ');
    case 'date':
      return formatDay(text, langue);
    case 'dateHeure':
      return `${formatDay(text.slice(0, 10), langue)}, ${clock(text.slice(11), langue)}`;
    case 'periode': {
      const [first = '', last = ''] = text.split(PERIOD_MARK).map((day) => formatDay(day, langue));
      return `${first} – ${last}`;
    }
    case 'iban':
      return text.replace(/(.{4})(?=.)/g, `$1${NO_BREAK}`);
    case 'pays':
      return nameOfCountry(text, langue);
    default:
      return undefined;
  }
}

function percent(value: number, langue: Langue): string {
  return `${value.toLocaleString(LOCALES[langue])}${langue === 'fr' ? NO_BREAK : ''}%`;
}

function withUnit({ unite }: Champ, said: string, langue: Langue): string {
  return unite === undefined ? said : `${said}${NO_BREAK}${unite[langue]}`;
}

function centsOf(value: number): Intl.NumberFormatOptions {
  return Number.isInteger(value) ? {} : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
}

function clock(time: string, langue: Langue): string {
  const [hours = '', minutes = ''] = time.split(':');
  if (langue === 'en') return `${hours}:${minutes}`;
  return minutes === '00'
    ? `${Number(hours)}${NO_BREAK}h`
    : `${Number(hours)}${NO_BREAK}h${NO_BREAK}${minutes}`;
}
