/** An amount: « 10 000 », « 12k », « 5400 euros ». */
const MONEY = /(?<!\d)\d{1,3}(?:[ .,]\d{3})+(?!\d)(?! ?[a-z]{3})|\d ?(?:€|euros?\b|eur\b|k\b|mille\b)/;

/** Whether a folded text names an amount: « la Région Grand Est met 10 000 € » names a funder, and no place. */
export function namesMoney(folded: string): boolean {
  return MONEY.test(folded);
}
