import type { AppelFile } from './appel-schema.js';
import type { Draft } from './draft.js';
import { finding, type Finding, type Path } from './problem.js';

/** Every fact and every date names a source that the call describes. */
export function checkSources(appel: Draft<AppelFile>): readonly Finding[] {
  return [
    ...(['publiees', 'releves'] as const).flatMap((list) =>
      (appel.dates?.[list] ?? []).flatMap((each, at) =>
        checkSource(each?.source, ['dates', list, at, 'source'], appel.sources),
      ),
    ),
    ...(appel.faits ?? []).flatMap((each, at) =>
      checkSource(each?.source, ['faits', at, 'source'], appel.sources),
    ),
  ];
}

/** One mention of a source. Silent when the sources themselves could not be read. */
export function checkSource(
  source: string | undefined,
  path: Path,
  sources: Readonly<Record<string, unknown>> | undefined,
): readonly Finding[] {
  if (source === undefined || sources === undefined || Object.hasOwn(sources, source)) return [];
  return [finding('sourceInconnue', path, { source, connues: Object.keys(sources).join(', ') })];
}
