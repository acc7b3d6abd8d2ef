import type { Langue } from '../appel/appel.js';

/** « 25 000,50 € », as French typography writes it, with no-break spaces; « €25,000.50 » in English. */
export function formatEuros(euros: number, langue: Langue): string {
  const [whole = '', cents = ''] = euros.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, langue === 'fr' ? '\u00a0' : ',');
  if (langue === 'en') return `€${grouped}${cents === '00' ? '' : `.${cents}`}`;
  return `${grouped}${cents === '00' ? '' : `,${cents}`}\u00a0€`;
}
