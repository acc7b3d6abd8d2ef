import { expect } from 'chai';
import { secrets } from '../../../bot/core/secrets.js';

describe('References and codes', () => {
  const many = <T>(make: () => T): readonly T[] => Array.from({ length: 2000 }, make);

  it('are all different, and use every sign', () => {
    const references = many(() => secrets.reference('AAP23'));
    expect(new Set(references).size).to.equal(2000);
    const signs = new Set(references.flatMap((reference) => Array.from(reference.slice(6).replace('-', ''))));
    expect([...signs].sort().join('')).to.equal('23456789ACDEFGHJKMPQRTVWXYZ');
  });

  it('are six digits, zeros in front included, from the whole range', () => {
    const codes = many(() => secrets.code());
    for (const code of codes) expect(code).to.match(/^\d{6}$/);
    for (let digit = 0; digit < 10; digit++)
      expect(
        codes.some((code) => code.startsWith(String(digit))),
        String(digit),
      ).to.equal(true);
  });

  it('have fingerprints that tell nothing of them', () => {
    expect(secrets.fingerprint('AAP23-7KQ4-M2XD:123456')).to.match(/^[0-9a-f]{64}$/);
    expect(secrets.fingerprint('a')).not.to.equal(secrets.fingerprint('b'));
  });
});
