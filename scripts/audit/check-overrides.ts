import { z } from 'zod';
import { allows } from './allows.js';

const manifest = z.object({
  overrides: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())])),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const ranges = z.record(z.string(), z.string()).optional();
const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), dependencies: ranges, peerDependencies: ranges }),
  ),
});
const reasons = z.record(z.string(), z.object({ since: z.coerce.date(), reason: z.string().min(1) }));

/** What is known of one override. */
export interface OverrideState {
  /** `ws`, or `runner > mocha` when it is imposed on one package only. */
  readonly name: string;
  readonly range: string;
  readonly installed: readonly string[];
  /** Who asks for something else, and for what: without any, it could go. */
  readonly asks: readonly string[];
  readonly reason: string | undefined;
  readonly inForce: boolean;
}

interface Imposed {
  readonly label: string;
  readonly name: string;
  readonly to: string;
  readonly by: string | undefined;
}

/** The overrides of a package.json, each with what the lock file installs and who would get something else. */
export function checkOverrides(
  manifestJson: unknown,
  lockJson: unknown,
  reasonsYaml: unknown,
): readonly OverrideState[] {
  const { overrides, dependencies, devDependencies } = manifest.parse(manifestJson);
  const { packages } = lock.parse(lockJson);
  const why = reasons.parse(reasonsYaml);
  const own: Readonly<Record<string, string>> = { ...devDependencies, ...dependencies };
  const flat: readonly Imposed[] = Object.entries(overrides).flatMap(([name, to]): Imposed[] =>
    typeof to === 'string'
      ? [{ label: name, name, to, by: undefined }]
      : Object.entries(to).map(([inner, range]) => ({
          label: `${name} > ${inner}`,
          name: inner,
          to: range,
          by: name,
        })),
  );
  return flat.map(({ label, name, to, by }) => {
    const range = to.startsWith('$') ? (own[to.slice(1)] ?? to) : to;
    const installed = Object.entries(packages)
      .filter(([path]) => path.endsWith(`node_modules/${name}`))
      .flatMap(([, { version }]) => version ?? []);
    const asks = Object.entries(packages)
      .filter(([path]) => path !== '' && (by === undefined || path.endsWith(`node_modules/${by}`)))
      .flatMap(([path, found]) => {
        const asked = found.dependencies?.[name] ?? found.peerDependencies?.[name];
        const given = asked !== undefined && !installed.some((version) => allows(asked, version));
        return given ? [`${path.split('node_modules/').at(-1) ?? path} (${asked})`] : [];
      });
    return {
      name: label,
      range,
      installed: [...new Set(installed)],
      asks: [...new Set(asks)],
      reason: why[label]?.reason,
      inForce: installed.length > 0 && installed.every((version) => allows(range, version)),
    };
  });
}
