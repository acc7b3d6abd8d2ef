import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nameAt, type Packages } from './shipped.js';

const rules = z.object({ admises: z.array(z.string()), lues: z.record(z.string(), z.string()) });

/** A package that ships, with its licence. */
export interface Licensed {
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** Undefined where nobody has read it. */
  readonly licence: string | undefined;
  readonly allowed: boolean;
}

/** The licence of each package that ships. @param rulesYaml scripts/release/licences.yaml, parsed */
export function licencesOf(
  packages: Packages,
  paths: readonly string[],
  rulesYaml: unknown,
): readonly Licensed[] {
  const { admises, lues } = rules.parse(rulesYaml);
  return paths.map((path) => {
    const name = nameAt(path);
    const { version = '', license } = packages[path] ?? {};
    const read = lues[name];
    return {
      ...{ path, name, version },
      licence: read ?? license,
      allowed: read !== undefined || (license !== undefined && admises.includes(license)),
    };
  });
}

/** The licences as they ship: each package, and the text that it brings. @param root the folder of node_modules */
export function licenceTexts(root: string, licensed: readonly Licensed[]): string {
  return licensed
    .map(({ path, name, version, licence }) => {
      const files = readdirSync(join(root, path)).filter((file) =>
        /^(?:licen[cs]e|copying|notice)/iu.test(file),
      );
      const texts = files.map((file) => readFileSync(join(root, path, file), 'utf8').trim());
      return [`## ${name} ${version} (${licence ?? ''})`, ...texts].join('\n\n');
    })
    .join('\n\n');
}
