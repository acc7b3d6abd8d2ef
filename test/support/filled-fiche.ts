import { DOCUMENTS } from '../../dialogs/say/fiche.js';
import type { Database } from '../../bot/storage/database.js';

/** What a channel sends of a form that was filled in. @param of its section, and « plus tard » @param lines one answer a line: « siret = 732… » */
export function filledFiche(of: string, lines: string, dossier: string): Readonly<Record<string, unknown>> {
  const [groupe = '', later] = of.split(', ');
  const answers = lines
    .split('\n')
    .map((line) => line.split(/ =(?: |$)/))
    .filter(([champ = '']) => champ !== '')
    .map(([champ = '', saisi = '']) => [`champ:${champ.trim()}`, saisi]);
  return {
    ...(Object.fromEntries(answers) as Record<string, string>),
    fiche: groupe,
    dossier,
    text: `${groupe} : enregistré`,
    ...(later === undefined ? {} : { plusTard: true }),
  };
}

/** What a channel sends of the form of the documents. @param lines one file a line: « IMG_2041.png = rib » */
export async function filledDocuments(
  lines: string,
  dossier: string,
  db: Database,
): Promise<Readonly<Record<string, unknown>>> {
  const chosen = lines.split('\n').map(async (line) => {
    const [name = '', piece = ''] = line.split(' = ');
    const { id } = await db
      .selectFrom('files')
      .select('id')
      .where('name', '=', name)
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    return [`fichier:${id}`, piece] as const;
  });
  return {
    ...Object.fromEntries(await Promise.all(chosen)),
    fiche: DOCUMENTS,
    dossier,
    text: 'Fichiers rangés',
  };
}
