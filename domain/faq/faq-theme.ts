import { z } from 'zod';
import { id, wording } from '../appel/schema-parts.js';
import type { Wording } from '../appel/appel.js';

/** Entries that stand together on the FAQ's page: those of one file of the content. */
export interface FaqTheme {
  readonly id: string;
  readonly titre: Wording;
  /** Of its entries, in the author's order. */
  readonly entries: readonly string[];
}

/** faq/themes.yaml: the titles of the themes, in the order of the page. */
export const themesSchema = z.array(z.strictObject({ id, titre: wording })).max(60);

/** What that file says. */
export type ThemeTitles = z.infer<typeof themesSchema>;

/** The entries of one file of a FAQ, by their id. */
interface ThemeFile {
  readonly theme: string;
  readonly entries: readonly string[];
}

/**
 * The themes of a FAQ; those without a title come last, under the name of their file.
 * @param common the themes that all calls share: what the call answers itself stays where the call put it
 */
export function themesOf(
  titles: ThemeTitles,
  own: readonly ThemeFile[],
  common: readonly ThemeFile[] = [],
): readonly FaqTheme[] {
  const files = merged(own, common);
  const place = (theme: string): number => {
    const at = titles.findIndex((title) => title.id === theme);
    return at < 0 ? titles.length : at;
  };
  return [...files]
    .sort((a, b) => place(a.theme) - place(b.theme))
    .map(({ theme, entries }) => ({
      id: theme,
      titre: titles[place(theme)]?.titre ?? { fr: theme, en: theme },
      entries,
    }));
}

function merged(own: readonly ThemeFile[], common: readonly ThemeFile[]): readonly ThemeFile[] {
  const placed = new Set(own.flatMap(({ entries }) => entries));
  const files = new Map(own.map(({ theme, entries }) => [theme, entries]));
  for (const { theme, entries } of common) {
    const left = entries.filter((entry) => !placed.has(entry));
    if (left.length > 0) files.set(theme, [...(files.get(theme) ?? []), ...left]);
  }
  return [...files].map(([theme, entries]) => ({ theme, entries }));
}
