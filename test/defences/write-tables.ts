/** Writes the tables of docs/securite.md again from the lists of this folder: tsx test/defences/write-tables.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { DEFENCES } from './defence.js';
import { defencesTable } from './defences-table.js';

const FILE = 'docs/securite.md';
let page = readFileSync(FILE, 'utf8');
for (const [room, defences] of DEFENCES)
  page = page.replace(new RegExp(`<!-- defences:${room} -->.*<!-- fin:${room} -->`, 's'), () =>
    defencesTable(room, defences),
  );
writeFileSync(FILE, page);
