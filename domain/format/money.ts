/** « 25 000,50 € », as French typography writes it, with no-break spaces. */
export function formatEuros(euros: number): string {
  const [whole = '', cents = ''] = euros.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  return `${grouped}${cents === '00' ? '' : `,${cents}`}\u00a0€`;
}
