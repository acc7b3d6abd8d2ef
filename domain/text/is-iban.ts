/** Whether the key of an IBAN is right (ISO 13616). */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false;
  let rest = 0;
  for (const mark of `${iban.slice(4)}${iban.slice(0, 4)}`)
    for (const digit of String(Number.parseInt(mark, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
