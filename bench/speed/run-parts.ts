import type { Options } from './options.js';
import type { Part, Progress } from './part.js';
import type { Row } from './table.js';

/** What the parts found, and the names of those that could not say. */
export interface Outcome {
  readonly rows: readonly Row[];
  readonly failed: readonly string[];
}

/** Runs the parts that are asked for, one after the other; one that fails is told, and keeps no other from being measured. */
export async function runParts(
  parts: Readonly<Record<string, Part>>,
  options: Options,
  progress: Progress,
): Promise<Outcome> {
  const rows: Row[] = [];
  const failed: string[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (options.only?.includes(name) === false) continue;
    try {
      rows.push(...(await part(options, progress)));
    } catch (error) {
      failed.push(name);
      progress(
        `${name} a échoué : ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }
  return { rows, failed };
}
