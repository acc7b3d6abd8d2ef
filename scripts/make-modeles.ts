import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeModele } from './modeles/make-modele.js';

/** `npm run make:modeles [-- DIR]`: makes the templates of documents of every call from their texts, `appels/<id>/modeles/*.yaml`. */
const content = process.argv[2] ?? fileURLToPath(new URL('../content', import.meta.url));
const texts = readdirSync(join(content, 'appels'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /[\\/]modeles[\\/][^\\/]+\.yaml$/u.test(name))
  .map((name) => join(content, 'appels', name));

for (const path of texts.sort()) {
  const { fichier, bytes } = await makeModele(readFileSync(path, 'utf8'));
  writeFileSync(join(dirname(path), fichier), bytes);
  console.log(`${fichier}: ${bytes.length}`);
}
