import type { Langue } from '../../domain/appel/appel.js';
import { finding, inFile, type Problem } from '../../domain/appel/problem.js';
import { ACT_NAMES, type ActName } from '../../domain/understanding/acts/names.js';
import { checkVocabulary, type ActVocabulary, type Phrase } from '../../domain/understanding/acts/vocabulary.js';
import { WORDING_LISTS, type Wordings } from '../../domain/understanding/wordings.js';
import { readWordings } from './load-wordings.js';
import { fingerprint, readFolder, type Folder } from './read-folder.js';

/** What is heard: acts, ready to be learned, and lists, ready to be compared. */
export interface HeardVocabulary {
  /** Short fingerprint of every file. */
  readonly version: string;
  readonly vocabulary: ActVocabulary;
  readonly wordings: Wordings;
  readonly problems: readonly Problem[];
}

const LANGUES: readonly Langue[] = ['fr', 'en'];
/** The file of an act is named after it; the file of a list is the list's own name. */
const ACT_FILE = /^(?:fr|en)\/(?:actes|bavardage)\/([^/]+)\.txt$/u;
const LIST_FILE = /^(?:fr|en)\/(.+)\.txt$/u;
const BACKGROUND = 'aucune-demande';

/** Reads the folder vocabulary/: one phrase a line, `#` begins a comment. A faulty phrase is told, and heard all the same. */
export async function loadVocabulary(dir: string): Promise<HeardVocabulary> {
  const folder = await readFolder(dir);
  const names = new Map([...folder.keys()].map((file) => [file, ACT_FILE.exec(file)?.[1] ?? LIST_FILE.exec(file)?.[1]] as const));
  const phrasesOf = (name: string): readonly Phrase[] =>
    [...names].flatMap(([file, named]) => (named === name ? phrasesIn(file, folder) : []));
  const acts = Object.fromEntries(ACT_NAMES.map((act) => [act, phrasesOf(act)])) as Record<
    ActName,
    readonly Phrase[]
  >;
  const vocabulary = { acts, background: phrasesOf(BACKGROUND) };
  const lists = readWordings(phrasesOf, LANGUES);
  return {
    version: fingerprint(folder),
    vocabulary,
    wordings: lists.wordings,
    problems: [
      ...[...names].flatMap(([file, name]) => unknownFile(file, name)),
      ...LANGUES.flatMap((langue) => silentActs(vocabulary, langue)),
      ...lists.problems,
      ...[...checkVocabulary(vocabulary), ...lists.phraseProblems].flatMap(({ key, phrase, values }) =>
        inFile(`vocabulary/${phrase.file}`, [finding(key, [], values)]).map((problem) => ({
          ...problem,
          line: phrase.line,
        })),
      ),
    ],
  };
}

function phrasesIn(file: string, folder: Folder): readonly Phrase[] {
  return (folder.get(file)?.toString('utf8') ?? '').split(/\r?\n/u).flatMap((line, at) => {
    const text = line.trim();
    return text === '' || text.startsWith('#') ? [] : [{ text, file, line: at + 1 }];
  });
}

function unknownFile(file: string, name: string | undefined): readonly Problem[] {
  const known = name === BACKGROUND || [...ACT_NAMES, ...WORDING_LISTS].some((each) => each === name);
  return known ? [] : inFile(`vocabulary/${file}`, [finding('acteInconnu', [], { actes: ACT_NAMES.join(', ') })]);
}

/** The acts that nobody could ask for in a language. */
function silentActs({ acts, background }: ActVocabulary, langue: Langue): readonly Problem[] {
  const lists = [...Object.entries(acts), [BACKGROUND, background] as const];
  return lists
    .filter(([, phrases]) => !phrases.some(({ file }) => file.startsWith(`${langue}/`)))
    .flatMap(([acte]) => inFile(`vocabulary/${langue}`, [finding('acteSansPhrase', [], { acte })]));
}
