import { readFileSync } from 'node:fs';

/** What a file of certificates holds; undefined when it can't be read, or holds none. */
export function readCertificates(file: string): string | undefined {
  try {
    const pem = readFileSync(file, 'utf8');
    return pem.includes('-----BEGIN CERTIFICATE-----') ? pem : undefined;
  } catch {
    return undefined;
  }
}
