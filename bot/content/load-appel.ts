import type { Appel, Langue } from '../../domain/appel/appel.js';
import { checkAppel, type CheckContext } from '../../domain/appel/check-appel.js';
import { finding, inFile, type Problem } from '../../domain/appel/problem.js';
import { isFrenchOnly } from '../../domain/appel/langues.js';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import type { FaqTheme } from '../../domain/faq/faq-theme.js';
import { EMPTY_LEXICON, type Lexicon } from '../../domain/faq/lexicon.js';
import type { Keep } from './startup-cache.js';
import { LEXIQUE, loadLexique } from './load-shared.js';
import { locate, readDocument, type ReadFile } from './read-document.js';
import { below, fingerprint, type Folder } from './read-folder.js';

/** A call that can be served, with its FAQ. */
export interface AppelContent {
  readonly appel: Appel;
  readonly faq: Readonly<Record<Langue, readonly FaqEntry[]>>;
  /** The same entries, as the FAQ's page groups them. */
  readonly themes: readonly FaqTheme[];
  /** What its own words mean, beside the lexicon that all calls share. */
  readonly lexique: Lexicon;
  /** The templates that its documents name, by their file name. */
  readonly modeles: ReadonlyMap<string, Buffer>;
}

export interface LoadedAppel {
  /** Absent when the call has an error, or is a draft. */
  readonly content?: AppelContent;
  /** It is being written: nothing of it is served, and what is wrong with it is for its author only. */
  readonly draft: boolean;
  readonly problems: readonly Problem[];
}

const LANGUES: readonly Langue[] = ['fr', 'en'];
const FAQ_FILE = /^faq\/(?:fr|en)\/([^/]+)\.yaml$/u;
const THEMES_FILE = 'faq/themes.yaml';
/** What a template is made from (scripts/make-modeles.ts). */
const MODELE_TEXT = /^modeles\/[^/]+\.yaml$/u;

/** Reads and checks the call of the folder `appels/<name>/`. */
export function loadAppel(folder: Folder, name: string, context: CheckContext, keep: Keep): LoadedAppel {
  const root = `appels/${name}/`;
  const paths = [...below(folder, root).keys()];
  const appel = readDocument(folder, `${root}appel.yaml`, keep);
  const pieces = readDocument(folder, `${root}pieces.yaml`, keep);
  const faq = LANGUES.flatMap((langue) =>
    paths
      .filter((path) => path.startsWith(`faq/${langue}/`) && FAQ_FILE.test(path))
      .map((path) => ({
        langue,
        theme: FAQ_FILE.exec(path)?.[1] ?? path,
        read: readDocument(folder, root + path, keep),
      })),
  );
  const lexique = paths.includes(LEXIQUE) ? loadLexique(folder, keep, root + LEXIQUE) : { value: EMPTY_LEXICON, problems: [] };
  const themes = paths.includes(THEMES_FILE) ? readDocument(folder, root + THEMES_FILE, keep) : undefined;
  const modeles = below(folder, `${root}modeles/`);
  const files = [appel, pieces, ...(themes === undefined ? [] : [themes]), ...faq.map(({ read }) => read)];
  const checked = checkAppel(
    {
      folder: name,
      ...(isRead(appel) && { appel }),
      ...(isRead(pieces) && { pieces }),
      faq: faq.flatMap(({ langue, theme, read }) => (isRead(read) ? [{ langue, theme, ...read }] : [])),
      ...(themes !== undefined && isRead(themes) && { themes }),
      modeles: new Set(modeles.keys()),
    },
    context,
  );
  const named = checked.appel?.pieces.flatMap(({ modele }) => modele ?? []) ?? [...modeles.keys()];
  const needed = isFrenchOnly(appel.raw) ? LANGUES.filter((langue) => langue === 'fr') : LANGUES;
  const known = (path: string): boolean => isKnown(path) || named.some((modele) => path === `modeles/${modele}`);
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...lexique.problems,
    ...needed.filter((langue) => !faq.some((each) => each.langue === langue)).flatMap((langue) =>
      inFile(`${root}faq/${langue}`, [finding('fichierManquant', [], { fichier: `${root}faq/${langue}/*.yaml` })]),
    ),
    ...paths.flatMap((path) => (known(path) ? [] : inFile(root + path, [finding('fichierIgnore', [])]))),
    ...locate(files, checked.problems),
  ];
  const draft = isDraft(appel.raw);
  if (draft) return { draft, problems: problems.map((problem) => ({ ...problem, level: 'warning' })) };
  if (checked.appel === undefined || problems.some(({ level }) => level === 'error')) return { draft, problems };
  // The version follows what a dossier is made of: a better answer of the FAQ changes no dossier.
  const version = fingerprint(
    ['appel.yaml', 'pieces.yaml'].map((file) => [file, folder.get(root + file) ?? Buffer.alloc(0)] as const),
  );
  return {
    draft,
    content: {
      appel: { ...checked.appel, version },
      faq: checked.faq,
      themes: checked.themes,
      lexique: lexique.value,
      modeles: new Map([...modeles].filter(([fichier]) => named.includes(fichier))),
    },
    problems,
  };
}

/** A call says so even where the rest of it can't be read yet. */
function isDraft(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'etat' in raw && raw.etat === 'brouillon';
}

function isRead(file: ReadFile): file is ReadFile & { readonly raw: unknown } {
  return file.raw !== undefined;
}

function isKnown(path: string): boolean {
  return path === 'appel.yaml' || path === 'pieces.yaml' || path === THEMES_FILE || path === LEXIQUE || FAQ_FILE.test(path) || MODELE_TEXT.test(path);
}
