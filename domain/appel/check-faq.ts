import { checkEntries } from '../faq/check-entries.js';
import { FAQ_BOUTONS, FAQ_VARIABLES } from '../faq/vocabulary.js';
import type { FaqEntry } from '../faq/faq-entry.js';
import { SELON, stateTexts } from '../faq/selon.js';
import type { Langue } from './appel.js';
import { checkSameSelon, checkSelon, type SelonContext } from './check-selon.js';
import { checkSource } from './check-sources.js';
import type { Draft } from './draft.js';
import { finding, inFile, type Finding, type Path, type Problem } from './problem.js';

/** One file of the FAQ, as far as it could be read. */
export interface FaqFile {
  readonly langue: Langue;
  readonly file: string;
  readonly entries: Draft<readonly FaqEntry[]>;
  /** The same, where the file has no fault: then the states of its answers are looked at. */
  readonly whole?: readonly FaqEntry[];
}

export interface FaqContext {
  /** The call's sources, when they could be read. */
  readonly sources?: Readonly<Record<string, unknown>>;
  /** Ids of the entries that are there beside those of these files. */
  readonly communes?: Readonly<Record<Langue, readonly string[]>>;
  /** Whether the call is written in French only. */
  readonly alone?: boolean;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** Whether to compare the question forms with one another. */
  readonly formes: boolean;
  /** What answers may depend on, when the call could be read. */
  readonly selon?: Omit<SelonContext, 'langue'>;
}

/** Question forms that an entry needs to be found: people ask in far more ways in French, the call's language. */
const LEAST_FORMES: Readonly<Record<Langue, number>> = { fr: 25, en: 8 };

/** The FAQ of a call: the same entries in both languages, and nothing in them that the program can't fill or follow. */
export function checkFaq(files: readonly FaqFile[], context: FaqContext): readonly Problem[] {
  const ids: Record<Langue, Set<string>> = {
    fr: idsOf(files, 'fr', context.communes),
    en: idsOf(files, 'en', context.communes),
  };
  const seen: Record<Langue, Set<string>> = { fr: new Set(), en: new Set() };
  return files.flatMap(({ langue, file, entries, whole }) =>
    inFile(file, [
      ...entries.flatMap((entry, at) => {
        if (entry === undefined) return [];
        const other = context.alone === true || langue === 'en' ? 'fr' : 'en';
        return [
          ...checkId(entry.id, [at, 'id'], seen[langue], ids[other], other),
          ...checkEntry(entry, [at], ids[langue], context),
          ...(context.formes ? checkFormes(entry, [at, 'formes'], LEAST_FORMES[langue]) : []),
        ];
      }),
      ...(whole ?? []).flatMap((entry, at) => checkStates(entry, [at], langue, files, context.selon)),
    ]),
  );
}

/** The states of an answer, by themselves and beside the other language's. */
function checkStates(
  entry: FaqEntry,
  path: Path,
  langue: Langue,
  files: readonly FaqFile[],
  selon: FaqContext['selon'],
): readonly Finding[] {
  if (selon === undefined) return [];
  const other = files
    .filter((file) => file.langue !== langue)
    .flatMap(({ whole }) => whole?.find(({ id }) => id === entry.id) ?? [])[0];
  return [
    ...stateTexts(entry.selon ?? {}).flatMap(({ path: inner, text }) =>
      checkVariables(text, [...path, 'selon', ...inner]),
    ),
    ...checkSelon(entry, path, { ...selon, langue }),
    ...(other === undefined ? [] : checkSameSelon(entry, other, path, langue)),
  ];
}

function checkId(
  id: string | undefined,
  path: Path,
  seen: Set<string>,
  others: ReadonlySet<string>,
  langue: Langue,
): readonly Finding[] {
  if (id === undefined) return [];
  const double = seen.has(id);
  seen.add(id);
  return [
    ...(double ? [finding('idDouble', path, { id })] : []),
    ...(others.has(id) ? [] : [finding('faqSansTraduction', path, { id, langue })]),
  ];
}

function checkEntry(
  entry: Draft<FaqEntry>,
  path: Path,
  ids: ReadonlySet<string>,
  { sources, today }: FaqContext,
): readonly Finding[] {
  const unknown = (list: readonly (string | undefined)[] | undefined, known: (id: string) => boolean) =>
    (list ?? []).flatMap((id, at) => (id === undefined || known(id) ? [] : [{ id, at }]));
  return [
    ...(entry.sources ?? []).flatMap((source, at) => checkSource(source, [...path, 'sources', at], sources)),
    ...checkVariables((entry.reponse ?? '').replace(SELON, ''), [...path, 'reponse']),
    ...unknown(entry.boutons, (id) => FAQ_BOUTONS.includes(id)).map(({ id, at }) =>
      finding('faqBouton', [...path, 'boutons', at], { bouton: id, connus: FAQ_BOUTONS.join(', ') }),
    ),
    ...unknown(entry.suites, (id) => ids.has(id)).map(({ id, at }) =>
      finding('faqSuite', [...path, 'suites', at], { suite: id }),
    ),
    ...checkVerifie(entry.verifie, [...path, 'verifie'], today),
  ];
}

function checkFormes({ id, formes }: Draft<FaqEntry>, path: Path, least: number): readonly Finding[] {
  if (id === undefined || formes === undefined) return [];
  const read = formes.filter((forme) => forme !== undefined);
  return checkEntries([{ id, formes: read }], least).map(({ key, params }) => finding(key, path, params));
}

function checkVerifie(verifie: string | undefined, path: Path, today: string): readonly Finding[] {
  if (verifie === undefined) return [];
  if (verifie > today) return [finding('faqVerifieFutur', path, { date: verifie })];
  const yearLater = `${String(Number(verifie.slice(0, 4)) + 1)}${verifie.slice(4)}`;
  return yearLater < today ? [finding('faqAncienne', path, { date: verifie })] : [];
}

function checkVariables(text: string, path: Path): readonly Finding[] {
  return variablesOf(text)
    .filter((variable) => !FAQ_VARIABLES.includes(variable))
    .map((variable) => finding('faqVariable', path, { variable, connues: FAQ_VARIABLES.join(', ') }));
}

function variablesOf(answer: string): readonly string[] {
  return [...answer.matchAll(/\{\{([^{}]{0,80})\}\}/gu)].map((match) => (match[1] ?? '').trim());
}

function idsOf(files: readonly FaqFile[], langue: Langue, communes: FaqContext['communes']): Set<string> {
  return new Set([
    ...(communes?.[langue] ?? []),
    ...files
      .filter((file) => file.langue === langue)
      .flatMap(({ entries }) => entries.flatMap((entry) => entry?.id ?? [])),
  ]);
}
