import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { settingsTable, withSettings } from './docs/settings-table.js';

/** `npm run make:reglages`: writes the table of settings of docs/exploitation.md from .env.example. */
const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
const guide = path('docs/exploitation.md');
writeFileSync(
  guide,
  withSettings(readFileSync(guide, 'utf8'), settingsTable(readFileSync(path('.env.example'), 'utf8'))),
);
