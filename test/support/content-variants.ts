import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument, visit } from 'yaml';
import { loadContent, type Content } from '../../bot/content/load-content.js';
import { keepForTests } from './kept-work.js';
import { renameIds } from './renamed-ids.js';
import { temporaryFolder } from './temporary-folder.js';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const APPEL = 'appels/facilitateurs-2023';

/** How a copy of the content is changed, by the name that transcripts give it. */
const VARIANTS: Readonly<Record<string, (dir: string) => void>> = {
  'appel 2023': () => undefined,
  'deux appels': (dir) => {
    const second = 'appels/coordination-2023';
    cpSync(`${dir}/${APPEL}`, `${dir}/${second}`, { recursive: true });
    edit(`${dir}/${second}/appel.yaml`, [
      ['id: facilitateurs-2023', 'id: coordination-2023'],
      ['prefixe: AAP23', 'prefixe: COO23'],
      ['fr: AAP facilitateurs 2023', 'fr: AAP coordination 2023'],
      ['en: Facilitators call 2023', 'en: Coordination call 2023'],
    ]);
  },
  'trois appels': (dir) => {
    cpSync(`${dir}/exemples`, `${dir}/appels`, { recursive: true });
  },
  'fonds vie associative': (dir) => {
    renameSync(`${dir}/${APPEL}`, `${dir}/exemples/autre`);
    cpSync(`${dir}/exemples/vie-associative-2023`, `${dir}/appels/vie-associative-2023`, { recursive: true });
  },
  'aide transition PME': (dir) => {
    renameSync(`${dir}/${APPEL}`, `${dir}/exemples/autre`);
    cpSync(`${dir}/exemples/transition-pme-2023`, `${dir}/appels/transition-pme-2023`, { recursive: true });
  },
  'en français seulement': (dir) => {
    const path = `${dir}/${APPEL}`;
    rmSync(`${path}/faq/en`, { recursive: true });
    for (const file of ['appel.yaml', 'pieces.yaml', 'faq/themes.yaml']) {
      const document = parseDocument(readFileSync(`${path}/${file}`, 'utf8'));
      visit(document, {
        Map(_key, map) {
          if (map.has('fr')) map.delete('en');
        },
      });
      if (file === 'appel.yaml') document.set('langues', ['fr']);
      writeFileSync(`${path}/${file}`, document.toString());
    }
  },
  'pièce ajoutée': (dir) => {
    edit(`${dir}/${APPEL}/pieces.yaml`, [
      [
        '- id: rib\n',
        `- id: planning
  libelle: { fr: Calendrier de recrutement, en: Recruitment calendar }
  pourquoi: { fr: Il montre quand le poste sera pourvu., en: It shows when the post will be filled. }
  aide: { fr: Une page suffit., en: One page is enough. }
  obligatoire: true
  formats: [pdf]
- id: rib\n`,
      ],
    ]);
  },
  'adresse autrement nommée': (dir) => {
    edit(`${dir}/${APPEL}/appel.yaml`, [
      ['- id: email', '- id: courriel'],
      ['champs: [contact, email,', 'champs: [contact, courriel,'],
    ]);
  },
  'mode officiel': (dir) => {
    edit(`${dir}/${APPEL}/appel.yaml`, [
      [
        'mode: relais',
        'mode: officiel\nvoiesDeRecours:\n  fr: Vous pouvez former un recours gracieux ou contentieux dans les deux mois.\n  en: You may appeal within two months.',
      ],
    ]);
    edit(`${dir}/regions.yaml`, [
      ['nom: Bourgogne-Franche-Comté', "nom: Bourgogne-Franche-Comté\n    telephone: '03 00 00 00 00'"],
    ]);
  },
  'mode officiel sans recours': (dir) => {
    edit(`${dir}/${APPEL}/appel.yaml`, [['mode: relais', 'mode: officiel']]);
  },
  'boîte étroite': (dir) => {
    edit(`${dir}/regions.yaml`, [['base: contact }', 'base: contact, tailleMax: 2000000 }']]);
  },
  'champ renommé, boîte ajoutée': (dir) => {
    edit(`${dir}/${APPEL}/appel.yaml`, [
      ['- id: montant', '- id: somme'],
      ['champs: [montant,', 'champs: [somme,'],
    ]);
    edit(`${dir}/regions.yaml`, [['"53": null', '"53": { adresse: aap@bretagne.example, base: depot }']]);
  },
  'lieu autrement nommé': (dir) => {
    edit(`${dir}/${APPEL}/appel.yaml`, [
      ['- id: region', '- id: lieuDepot'],
      ['- id: departement', '- id: lieuPrecis'],
      ['champs: [departement, region,', 'champs: [lieuPrecis, lieuDepot,'],
    ]);
  },
  'un autre appel': (dir) => {
    renameSync(`${dir}/${APPEL}`, `${dir}/appels/coordination-2024`);
    edit(`${dir}/appels/coordination-2024/appel.yaml`, [
      ['id: facilitateurs-2023', 'id: coordination-2024'],
      ['prefixe: AAP23', 'prefixe: COO24'],
    ]);
  },
  'identifiants renommés': (dir) => {
    renameIds(`${dir}/${APPEL}`);
  },
  'règle entre deux dates': (dir) => {
    const date = (id: string, libelle: string): string => `  - id: ${id}
    type: date
    groupe: projet
    libelle: { fr: ${libelle}, en: ${libelle} }
    question: { fr: ${libelle}, en: ${libelle} }
    rappel: { fr: ${libelle}, en: ${libelle} }
    aide: { fr: Un jour précis., en: One day. }
`;
    edit(`${dir}/${APPEL}/appel.yaml`, [
      [
        'champs:\n  - id: siret\n',
        `regles:
  - champ: au
    doit: '>='
    que: du
    message: { fr: La fin ne peut pas précéder le début., en: The end can’t come before the start. }
champs:
${date('du', 'Début de l’action')}${date('au', 'Fin de l’action')}  - id: siret
`,
      ],
    ]);
  },
  'étape retirée': (dir) => {
    edit(`${dir}/${APPEL}/appel.yaml`, [
      [/ {2}- id: telephone\n(?: {4}.*\n)+/u, ''],
      ['email, telephone]', 'email]'],
    ]);
  },
};

/** Loads the content that transcripts call by this name. */
export async function contentNamed(name: string): Promise<Content> {
  const change = VARIANTS[name];
  if (change === undefined) throw new Error(`No content is called « ${name} »`);
  const folder = temporaryFolder();
  try {
    cpSync(CONTENT, folder.path('content'), { recursive: true });
    change(folder.path('content'));
    return await loadContent(folder.path('content'), {
      now: new Date('2026-11-23T12:00:00Z'),
      keep: keepForTests,
    });
  } finally {
    folder.remove();
  }
}

function edit(path: string, changes: readonly (readonly [string | RegExp, string])[]): void {
  const edited = changes.reduce(
    (text, [from, to]) => {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path} has changed: nothing looks like ${String(from)}`);
      return changed;
    },
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, edited);
}
