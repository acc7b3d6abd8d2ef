import type { Langue } from '../../domain/appel/appel.js';
import { checkFaqCommune, NO_FAQ_COMMUNE, type FaqCommune } from '../../domain/appel/check-faq-commune.js';
import type { CheckContext } from '../../domain/appel/check-appel.js';
import { finding, inFile } from '../../domain/appel/problem.js';
import type { Loaded } from './load-shared.js';
import { locate, readDocument, type ReadFile } from './read-document.js';
import { below, type Folder } from './read-folder.js';
import type { Keep } from './startup-cache.js';

const ROOT = 'faq/';
const THEME_FILE = /^(fr|en)\/([^/]+)\.yaml$/u;
const OTHERS = ['themes.yaml', 'sources.yaml'] as const;

/** Reads faq/: what all calls answer alike. A content without that folder shares nothing; undefined when it has an error. */
export function loadFaqCommune(
  folder: Folder,
  context: Pick<CheckContext, 'today' | 'formes'>,
  keep: Keep,
): Loaded<FaqCommune | undefined> {
  const paths = [...below(folder, ROOT).keys()];
  if (paths.length === 0) return { value: NO_FAQ_COMMUNE, problems: [] };
  const faq = paths.flatMap((path) => {
    const [, langue, theme = ''] = THEME_FILE.exec(path) ?? [];
    return langue === undefined
      ? []
      : [{ langue: langue as Langue, theme, read: readDocument(folder, ROOT + path, keep) }];
  });
  const [themes, sources] = OTHERS.map((file) =>
    paths.includes(file) ? readDocument(folder, ROOT + file, keep) : undefined,
  );
  const checked = checkFaqCommune(
    {
      faq: faq.flatMap(({ langue, theme, read }) =>
        isRead(read) ? [{ langue, theme, file: read.file, raw: read.raw }] : [],
      ),
      ...(themes && isRead(themes) && { themes }),
      ...(sources && isRead(sources) && { sources }),
    },
    context,
  );
  const files = [...faq.map(({ read }) => read), ...[themes, sources].flatMap((read) => read ?? [])];
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...paths.flatMap((path) =>
      THEME_FILE.test(path) || OTHERS.some((file) => file === path)
        ? []
        : inFile(ROOT + path, [finding('fichierIgnore', [])]),
    ),
    ...locate(files, checked.problems),
  ];
  return { value: problems.some(({ level }) => level === 'error') ? undefined : checked.commune, problems };
}

function isRead(file: ReadFile): file is ReadFile & { readonly raw: unknown } {
  return file.raw !== undefined;
}
