import { z } from 'zod';
import { ETATS_APPEL, ETATS_DOSSIER, FORME_INCONNUE, MODES } from '../faq/selon.js';
import type { FaqEntry } from '../faq/faq-entry.js';
import { themesSchema, type ThemeTitles } from '../faq/faq-theme.js';
import { source } from './appel-schema.js';
import type { Langue, Source } from './appel.js';
import { checkCompleted } from './check-completed.js';
import { checkFaq } from './check-faq.js';
import { checkTypography } from './check-typography.js';
import { faqSchema } from './faq-schema.js';
import { parse } from './parse.js';
import { inFile, type Problem } from './problem.js';
import { id } from './schema-parts.js';

/** One file of the shared FAQ, already read. */
export interface SharedFile {
  readonly file: string;
  readonly raw: unknown;
}

/** The files of faq/: a file that is absent or unreadable is left out. */
export interface FaqCommuneFiles {
  readonly faq: readonly (SharedFile & { readonly langue: Langue; readonly theme: string })[];
  readonly themes?: SharedFile;
  readonly sources?: SharedFile;
}

/** What all calls answer alike: written once. */
export interface FaqCommune {
  readonly entries: Readonly<Record<Langue, readonly FaqEntry[]>>;
  /** The ids of each theme's entries. */
  readonly themes: readonly { readonly theme: string; readonly entries: readonly string[] }[];
  readonly titres: ThemeTitles;
  readonly sources: Readonly<Record<string, Source>>;
}

/** A content without shared answers. */
export const NO_FAQ_COMMUNE: FaqCommune = {
  entries: { fr: [], en: [] },
  themes: [],
  titres: [],
  sources: {},
};

const sourcesSchema = z.record(id, source);

/** Checks the shared FAQ whole; its answers hold for any call, whatever its dates, its forms and its service. */
export function checkFaqCommune(
  files: FaqCommuneFiles,
  context: { readonly today: string; readonly formes: boolean },
): { readonly commune: FaqCommune; readonly problems: readonly Problem[] } {
  const faq = files.faq.map((each) => ({ ...each, ...parse<readonly FaqEntry[]>(faqSchema, each.raw) }));
  const themes = files.themes && { ...files.themes, ...parse(themesSchema, files.themes.raw) };
  const sources = files.sources && { ...files.sources, ...parse(sourcesSchema, files.sources.raw) };
  const entries = (langue: Langue): readonly FaqEntry[] =>
    faq.filter((file) => file.langue === langue).flatMap(({ value }) => value ?? []);
  const all = [themes, sources, ...faq];
  return {
    commune: {
      entries: { fr: entries('fr'), en: entries('en') },
      themes: faq
        .filter(({ langue }) => langue === 'fr')
        .map(({ theme, value }) => ({ theme, entries: (value ?? []).map((entry) => entry.id) })),
      titres: themes?.value ?? [],
      sources: sources?.value ?? {},
    },
    problems: [
      ...all.flatMap((part) =>
        part ? inFile(part.file, [...part.findings, ...checkCompleted(part.raw)]) : [],
      ),
      ...all.flatMap((part) =>
        part && !('langue' in part && part.langue === 'en')
          ? inFile(part.file, checkTypography(part.raw))
          : [],
      ),
      ...checkFaq(
        faq.map(({ langue, file, draft, value }) => ({
          ...{ langue, file, entries: draft ?? [] },
          ...(value && { whole: value }),
        })),
        {
          ...(sources?.value && { sources: sources.value }),
          ...context,
          selon: {
            etats: { appel: ETATS_APPEL, dossier: ETATS_DOSSIER, mode: MODES, forme: [FORME_INCONNUE] },
            datesDiverses: true,
          },
        },
      ),
    ],
  };
}
