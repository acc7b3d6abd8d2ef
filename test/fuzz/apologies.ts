import { readFileSync } from 'node:fs';

/** What a visitor reads when a turn failed, in each language. */
export const APOLOGIES: ReadonlySet<string> = new Set(
  ['fr', 'en'].flatMap((langue) => {
    const file = new URL(`../../locales/${langue}/erreurs.json`, import.meta.url);
    return Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  }),
);
