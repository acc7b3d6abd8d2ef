import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signs what stands in an address, so that nobody can make one up. */
export interface Signatures {
  readonly sign: (text: string) => string;
  readonly isSigned: (text: string, signature: string) => boolean;
}

/** Signatures of one kind of address. @param use what the address is for: a signature is worth nothing for another use */
export function signatures(key: string, use: string): Signatures {
  const sign = (text: string): string =>
    createHmac('sha256', key).update(`${use}:${text}`).digest('base64url');
  return {
    sign,
    isSigned: (text, signature) => {
      const expected = Buffer.from(sign(text));
      const given = Buffer.from(signature);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}
