/** Minutes during which a code is accepted, and tries at one code. */
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;

/** A code that was sent; only its fingerprint is kept. */
export interface OneTimeCode {
  readonly empreinte: string;
  /** ISO instant at which it expires. */
  readonly expireLe: string;
  readonly essais: number;
}

/** Why a code was not accepted. */
export type CodeRefusal = 'faux' | 'expire' | 'epuise';

/** A code that starts to be valid now. @param empreinte its fingerprint */
export function issueCode(empreinte: string, now: Date): OneTimeCode {
  return { empreinte, expireLe: new Date(now.getTime() + CODE_MINUTES * 60_000).toISOString(), essais: 0 };
}

/** Tries a code: the code with one more try counted, and why it was refused, if it was. @param empreinte fingerprint of what was typed */
export function tryCode(
  code: OneTimeCode,
  empreinte: string,
  now: Date,
): { readonly code: OneTimeCode; readonly refusal?: CodeRefusal } {
  if (code.essais >= CODE_TRIES) return { code, refusal: 'epuise' };
  const tried = { ...code, essais: code.essais + 1 };
  if (Date.parse(code.expireLe) < now.getTime()) return { code: tried, refusal: 'expire' };
  if (isSame(empreinte, code.empreinte)) return { code: tried };
  return { code: tried, refusal: tried.essais >= CODE_TRIES ? 'epuise' : 'faux' };
}

/** Takes the same time whatever the two have in common, so that none can be guessed sign by sign. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let n = 0; n < one.length; n++) difference |= one.charCodeAt(n) ^ other.charCodeAt(n);
  return difference === 0;
}
