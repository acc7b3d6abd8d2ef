import { z } from 'zod';
import { nameAt, neededBy, type Packages } from './shipped.js';

const manifest = z.looseObject({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  engines: z.record(z.string(), z.string()),
  bin: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.unknown()),
});

/** The package.json and package-lock.json of a release: what is not bundled into it, and what that needs. @param apart the packages that are installed beside */
export function releaseManifest(
  manifestJson: unknown,
  packages: Packages,
  apart: readonly string[],
): { readonly manifest: object; readonly lock: object } {
  const { name, version, description, license, engines, bin, dependencies, overrides } =
    manifest.parse(manifestJson);
  const own = Object.fromEntries(Object.entries(dependencies).filter(([each]) => apart.includes(each)));
  const paths = neededBy(packages, apart);
  const installed = new Set(paths.map(nameAt));
  const head = { name, version, license, engines, bin, dependencies: own };
  return {
    manifest: {
      ...head,
      description,
      private: true,
      type: 'module',
      scripts: { postinstall: 'node alleger.mjs' },
      overrides: Object.fromEntries(Object.entries(overrides).filter(([each]) => installed.has(each))),
    },
    lock: {
      name,
      version,
      lockfileVersion: 3,
      requires: true,
      packages: {
        '': { ...head, hasInstallScript: true },
        ...Object.fromEntries(paths.map((path) => [path, packages[path]])),
      },
    },
  };
}
