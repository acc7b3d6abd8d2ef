import type { Licensed } from './licences.js';
import type { Packages } from './shipped.js';

/** What ships, as CycloneDX 1.5: name, version, licence and checksum of each package, whether bundled or installed. */
export function sbomOf(
  { version, packages }: { readonly version: string; readonly packages: Packages },
  licensed: readonly Licensed[],
): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: 'assistant-aap', version } },
    components: licensed.map(({ path, name, version: of, licence = '' }) => ({
      type: 'library',
      name,
      version: of,
      purl: `pkg:npm/${name.replace('@', '%40')}@${of}`,
      licenses: [
        licence.startsWith('(') ? { expression: licence.slice(1, -1) } : { license: { name: licence } },
      ],
      ...hashes(packages[path]?.integrity),
    })),
  };
}

function hashes(integrity: string | undefined): object {
  const [, base64] = /^sha512-(.+)$/u.exec(integrity ?? '') ?? [];
  return base64 === undefined
    ? {}
    : { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] };
}
