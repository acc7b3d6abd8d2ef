import { z } from 'zod';

const names = z.record(z.string(), z.string()).optional();
const entry = z.looseObject({
  version: z.string().optional(),
  license: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
});

/** The packages of a lock file, by the path at which each is installed. */
export type Packages = Readonly<Record<string, z.infer<typeof entry>>>;

/** Reads package-lock.json. */
export function packagesOf(lockJson: unknown): Packages {
  return z.object({ packages: z.record(z.string(), entry) }).parse(lockJson).packages;
}

/** All that these packages need, themselves included: the paths of the lock file, in its order. */
export function neededBy(packages: Packages, roots: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const visit = (from: string, name: string): void => {
    const path = resolved(packages, from, name);
    if (path === undefined || found.has(path)) return;
    found.add(path);
    const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {};
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
      visit(path, each);
  };
  for (const root of roots) visit('', root);
  return Object.keys(packages).filter((path) => found.has(path));
}

/** The name of the package that is installed at a path. */
export function nameAt(path: string): string {
  return path.split('node_modules/').at(-1) ?? path;
}

/** Where Node finds a package that another one asks for: beside it, or in a folder above. */
function resolved(packages: Packages, from: string, name: string): string | undefined {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1))) {
    const path = `${place === '' ? '' : `${place}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (place === '') return undefined;
  }
}
