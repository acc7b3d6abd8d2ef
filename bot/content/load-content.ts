import { checkTelephones } from '../../domain/appel/check-accuse.js';
import { checkLeftovers } from '../../domain/appel/check-completed.js';
import { NO_FAQ_COMMUNE } from '../../domain/appel/check-faq-commune.js';
import { checkBoitesAppels } from '../../domain/appel/check-regions.js';
import { finding, inFile, type Problem } from '../../domain/appel/problem.js';
import type { Territoires } from '../../domain/appel/territoires.js';
import type { Lexicon } from '../../domain/faq/lexicon.js';
import { workAnew, type Keep } from './startup-cache.js';
import { loadAppel, type AppelContent } from './load-appel.js';
import { loadFaqCommune } from './load-faq-commune.js';
import { loadLexique, loadTerritoires, locatedIn } from './load-shared.js';
import { locate, readDocument } from './read-document.js';
import { below, fingerprint, readFolder, type Folder } from './read-folder.js';

/** What a content folder holds. */
export interface Content {
  /** Short fingerprint of every file: the same folder always has the same one. */
  readonly version: string;
  /** The calls that have no error, by the name of their folder. At least one. */
  readonly appels: readonly AppelContent[];
  /** Names of the folders whose call is refused. */
  readonly refuses: readonly string[];
  /** Names of the folders whose call is a draft. */
  readonly brouillons: readonly string[];
  readonly territoires: Territoires;
  readonly lexique: Lexicon;
  /** Everything found, errors and warnings, file by file. */
  readonly problems: readonly Problem[];
}

export interface ContentOptions {
  /** The instant by which answers are too old. */
  readonly now: Date;
  /** Largest file that the letters can carry, bytes. */
  readonly mailFileMax?: number;
  /** Compares the FAQ's question forms too: what an author wants to know, and a service that starts has no time for. */
  readonly formes?: boolean;
  /** What need not be worked out again. */
  readonly keep?: Keep;
}

/** Nothing can be served from a content folder: every call is faulty, or the regions are. */
export class ContentError extends Error {
  readonly key = 'contenu:inutilisable';

  constructor(
    dir: string,
    /** Everything found, errors and warnings. */
    readonly problems: readonly Problem[],
    /** Names of the folders whose call is refused. */
    readonly refuses: readonly string[],
  ) {
    super(`No call can be served from ${dir}`);
    this.name = 'ContentError';
  }
}

/** Mail servers commonly take 25 MB; base64 makes a file a third larger, and the letter carries more than one file. */
const MAIL_FILE_MAX = 15 * 1024 * 1024;

/**
 * Reads a content folder (CONTENT_DIR). A faulty call is refused with all its problems; the others are served.
 * @throws ContentError when nothing can be served; what the disk throws.
 */
export async function loadContent(
  dir: string,
  { now, mailFileMax = MAIL_FILE_MAX, formes = false, keep = workAnew }: ContentOptions,
): Promise<Content> {
  const folder = await readFolder(dir);
  const today = now.toISOString().slice(0, 10);
  const commune = loadFaqCommune(folder, { today, formes }, keep);
  const context = { today, mailFileMax, formes, commune: commune.value ?? NO_FAQ_COMMUNE };
  const paths = [...below(folder, 'appels/').keys()];
  const names = [...new Set(paths.flatMap((path) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])))];
  const loaded = names.map((name) => ({ name, ...loadAppel(folder, name, context, keep) }));
  const appels = loaded.flatMap(({ content }) => content ?? []);
  const refuses = loaded.filter(({ content, draft }) => content === undefined && !draft).map(({ name }) => name);
  const brouillons = loaded.filter(({ draft }) => draft).map(({ name }) => name);
  const territoires = loadTerritoires(folder, keep);
  const lexique = loadLexique(folder, keep);
  const problems = [
    ...(names.length === 0
      ? inFile('appels', [finding('fichierManquant', [], { fichier: 'appels/*/appel.yaml' })])
      : []),
    ...paths.flatMap((path) => (path.includes('/') ? [] : inFile(`appels/${path}`, [finding('fichierIgnore', [])]))),
    ...loaded.flatMap((each) => each.problems),
    ...samePrefix(appels),
    ...leftovers(folder, appels, keep),
    ...territoires.problems,
    ...(territoires.value === undefined
      ? []
      : locatedIn(folder, [
          ...checkTelephones(
            appels.map(({ appel }) => appel),
            territoires.value,
          ),
          ...checkBoitesAppels(territoires.value, names),
        ])),
    ...lexique.problems,
    ...commune.problems,
  ];
  if (territoires.value === undefined || commune.value === undefined || appels.length === 0) throw new ContentError(dir, problems, refuses);
  return {
    version: fingerprint(folder),
    appels,
    refuses,
    brouillons,
    territoires: territoires.value,
    lexique: lexique.value,
    problems,
  };
}

/** Texts of a call that name another one by its title: a copy that was not changed throughout. */
function leftovers(folder: Folder, appels: readonly AppelContent[], keep: Keep): readonly Problem[] {
  if (appels.length < 2) return [];
  return appels.flatMap(({ appel }) => {
    const others = appels
      .filter((other) => other.appel.id !== appel.id)
      .map((other) => ({
        id: other.appel.id,
        noms: [other.appel.titreCourt.fr, other.appel.titre.fr].filter((nom) => nom !== appel.titreCourt.fr && nom !== appel.titre.fr),
      }));
    return [...below(folder, `appels/${appel.id}/`).keys()]
      .filter((path) => path.endsWith('.yaml') && !path.startsWith('modeles/'))
      .flatMap((path) => {
        const read = readDocument(folder, `appels/${appel.id}/${path}`, keep);
        return locate([read], inFile(read.file, checkLeftovers(read.raw, others)));
      });
  });
}

/** Two calls whose references would look alike. */
function samePrefix(appels: readonly AppelContent[]): readonly Problem[] {
  return appels.flatMap(({ appel: { id, prefixe } }, at) => {
    const first = appels.slice(0, at).find((each) => each.appel.prefixe === prefixe);
    return first === undefined
      ? []
      : inFile(`appels/${id}/appel.yaml`, [finding('prefixeDouble', ['prefixe'], { prefixe, appel: first.appel.id })]);
  });
}
