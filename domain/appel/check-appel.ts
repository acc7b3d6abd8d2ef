import type { FaqEntry } from '../faq/faq-entry.js';
import { allEntries, withCommon } from '../faq/common-entries.js';
import { themesOf, themesSchema, type FaqTheme } from '../faq/faq-theme.js';
import { ETATS_APPEL, ETATS_DOSSIER, MODES } from '../faq/selon.js';
import { formesOf } from '../faq/situation.js';
import type { Appel, Langue } from './appel.js';
import { appelSchema, type AppelEcrit, type AppelFile } from './appel-schema.js';
import { checkAccuse } from './check-accuse.js';
import { checkChamps } from './check-champs.js';
import { checkCompleted } from './check-completed.js';
import { checkDates } from './check-dates.js';
import { checkEcrits } from './check-ecrits.js';
import { checkFaq, type FaqContext } from './check-faq.js';
import type { FaqCommune } from './check-faq-commune.js';
import { checkIds } from './check-ids.js';
import { checkMots } from './check-mots.js';
import { checkPieces } from './check-pieces.js';
import { checkPresentation, checkRoles } from './check-roles.js';
import { checkSources } from './check-sources.js';
import { checkTypography } from './check-typography.js';
import type { Draft } from './draft.js';
import { expand, expanded } from './expand.js';
import { faqSchema } from './faq-schema.js';
import { isFrenchOnly, withFrenchTwice } from './langues.js';
import { parse, type Parsed } from './parse.js';
import { piecesSchema } from './pieces-schema.js';
import { finding, inFile, type Finding, type Path, type Problem } from './problem.js';

/** A YAML file already read: its name in the content folder and what it holds. */
export interface Document {
  readonly file: string;
  readonly raw: unknown;
}

/** The files of one call. A file that is absent or unreadable is left out: it has been reported already. */
export interface AppelFiles {
  /** Name of the call's folder: its id must be the same. */
  readonly folder: string;
  readonly appel?: Document;
  readonly pieces?: Document;
  readonly faq: readonly (Document & { readonly langue: Langue; readonly theme: string })[];
  /** The titles of the FAQ's themes; a call may do without. */
  readonly themes?: Document;
  /** Names of the files in its folder modeles/. */
  readonly modeles: ReadonlySet<string>;
}

/** What the checks need to know of the world around the call. */
export interface CheckContext {
  /** Today, YYYY-MM-DD. */
  readonly today: string;
  /** Largest file that the letters can carry, bytes. */
  readonly mailFileMax: number;
  /** Whether to compare the FAQ's question forms with one another. */
  readonly formes: boolean;
  /** What all calls answer alike. */
  readonly commune: FaqCommune;
}

export interface CheckedAppel {
  /** Absent when a part of the call could not be read at all. */
  readonly appel?: Omit<Appel, 'version'>;
  readonly faq: Readonly<Record<Langue, readonly FaqEntry[]>>;
  readonly themes: readonly FaqTheme[];
  readonly problems: readonly Problem[];
}

/** Checks a call whole: everything that is wrong with it, at once, and the call itself when it can be read. */
export function checkAppel(read: AppelFiles, context: CheckContext): CheckedAppel {
  const { commune } = context;
  const alone = isFrenchOnly(read.appel?.raw);
  const files = alone ? inFrenchOnly(read) : read;
  const appel = files.appel && {
    ...files.appel,
    ...asAsked(parse<AppelEcrit>(appelSchema, files.appel.raw)),
  };
  const pieces = files.pieces && { ...files.pieces, ...parse(piecesSchema, files.pieces.raw) };
  const faq = files.faq.map((each) => {
    const raw = withCommon(each.raw, commune.entries[each.langue]);
    return { ...each, raw, ...parse<readonly FaqEntry[]>(faqSchema, raw) };
  });
  const own = (langue: Langue): readonly FaqEntry[] => entriesOf(faq, langue);
  const themes = files.themes && { ...files.themes, ...parse(themesSchema, files.themes.raw) };
  const champs = appel?.draft?.champs;
  const named = [...(champs ?? []), ...(pieces?.draft ?? [])];
  return {
    ...(appel?.value &&
      pieces?.value && {
        appel: {
          ...appel.value,
          sources: { ...commune.sources, ...appel.value.sources },
          pieces: pieces.value,
        },
      }),
    faq: {
      fr: allEntries(own('fr'), commune.entries.fr),
      en: alone ? allEntries(own('fr'), commune.entries.fr) : allEntries(own('en'), commune.entries.en),
    },
    themes: themesOf(
      [...(themes?.value ?? []), ...commune.titres],
      faq
        .filter(({ langue }) => langue === 'fr')
        .map(({ theme, value }) => ({ theme, entries: (value ?? []).map(({ id }) => id) })),
      commune.themes,
    ),
    problems: [
      ...[appel, pieces, themes, ...faq].flatMap((part) => (part ? inFile(part.file, part.findings) : [])),
      ...(appel?.draft
        ? inFile(appel.file, asWritten(checkAppelFile(appel.draft, files.folder, context), appel.paths))
        : []),
      ...(pieces?.draft ? inFile(pieces.file, checkPieces(pieces.draft, champs, files.modeles)) : []),
      ...(appel && champs
        ? inFile(appel.file, asWritten(checkMots(champs, ['champs'], named), appel.paths))
        : []),
      ...(pieces?.draft ? inFile(pieces.file, checkMots(pieces.draft, [], named)) : []),
      ...checkFaq(
        faq.map(({ langue, file, draft, value }) => ({
          ...{ langue, file, entries: draft ?? [] },
          ...(value && { whole: value }),
        })),
        {
          ...(appel?.draft?.sources && { sources: { ...commune.sources, ...appel.draft.sources } }),
          ...{ today: context.today, formes: context.formes, alone },
          communes: {
            fr: commune.entries.fr.map(({ id }) => id),
            en: commune.entries.en.map(({ id }) => id),
          },
          ...(appel?.value && { selon: statesOf(appel.value) }),
        },
      ),
      ...[read.appel, read.pieces, ...faq].flatMap((part) =>
        part ? inFile(part.file, checkCompleted(part.raw)) : [],
      ),
      ...[files.appel, files.pieces, files.themes, ...faq.filter(({ langue }) => langue === 'fr')].flatMap(
        (part) => (part ? inFile(part.file, checkTypography(part.raw)) : []),
      ),
    ],
  };
}

/** The files of a call that is written in French only, as if it were in both. */
function inFrenchOnly({ appel, pieces, themes, ...files }: AppelFiles): AppelFiles {
  const twice = (document: Document): Document => ({ ...document, raw: withFrenchTwice(document.raw) });
  return {
    ...files,
    ...(appel && { appel: twice(appel) }),
    ...(pieces && { pieces: twice(pieces) }),
    ...(themes && { themes: twice(themes) }),
    faq: files.faq.filter(({ langue }) => langue === 'fr'),
  };
}

/** A call as it was read, its groups and tables as the fields that they are asked as. */
interface Read {
  readonly value?: AppelFile;
  readonly draft: Draft<AppelFile> | undefined;
  readonly findings: readonly Finding[];
  /** Where each field is written. */
  readonly paths: readonly (Path | undefined)[];
}

function asAsked({ value, draft, findings }: Parsed<AppelEcrit>): Read {
  const champs = draft?.champs && expand(draft.champs);
  return {
    ...(value && { value: { ...value, champs: expanded(value.champs) } }),
    draft: draft && { ...draft, champs: champs?.map(({ champ }) => champ) },
    findings: [...findings, ...checkEcrits(draft?.champs ?? [])],
    paths: champs?.map(({ path }) => path) ?? [],
  };
}

/** What was found of a field, where that field is written; the further turns of a group say nothing new. */
function asWritten(findings: readonly Finding[], paths: readonly (Path | undefined)[]): readonly Finding[] {
  return findings.flatMap((found) => {
    const [root, at] = found.path;
    if (root !== 'champs' || typeof at !== 'number') return [found];
    const path = paths[at];
    return path === undefined ? [] : [{ ...found, path: [...path, ...found.path.slice(2)] }];
  });
}

function checkAppelFile(appel: Draft<AppelFile>, folder: string, context: CheckContext): readonly Finding[] {
  const { id, tailleFichierMax } = appel;
  const findings: Finding[] = [];
  if (id !== undefined && id !== folder) findings.push(finding('idDossier', ['id'], { id, dossier: folder }));
  if (tailleFichierMax !== undefined && tailleFichierMax > context.mailFileMax)
    findings.push(
      finding('tailleCourriel', ['tailleFichierMax'], { taille: tailleFichierMax, max: context.mailFileMax }),
    );
  return [
    ...findings,
    ...checkDates(appel),
    ...checkAccuse(appel),
    ...checkSources(appel),
    ...checkIds(appel.faits, ['faits']),
    ...checkChamps(appel.champs ?? []),
    ...checkRoles(appel.champs ?? []),
    ...checkPresentation(appel),
  ];
}

/** What the call's answers may depend on. */
function statesOf({ champs, dates }: AppelFile): NonNullable<FaqContext['selon']> {
  return {
    etats: { appel: ETATS_APPEL, dossier: ETATS_DOSSIER, mode: MODES, forme: formesOf(champs) },
    datesDiverses: new Set(dates.publiees.map(({ date }) => date)).size > 1,
  };
}

function entriesOf(
  files: readonly { readonly langue: Langue; readonly value?: readonly FaqEntry[] }[],
  langue: Langue,
): readonly FaqEntry[] {
  return files.filter((file) => file.langue === langue).flatMap(({ value }) => value ?? []);
}
