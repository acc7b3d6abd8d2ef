import type { Words } from '../core/locales.js';
import type { Database } from '../storage/database.js';
import { tableAnswer, type Answer } from './answer.js';

/** What a database holds, for who must tell one backup from another: counts, and the instant of the last change. */
export async function describeBase(db: Database, words: Words): Promise<Answer> {
  const states = await db
    .selectFrom('dossiers')
    .select(['statut', (eb) => eb.fn.countAll().as('count'), (eb) => eb.fn.max('updated_at').as('last')])
    .groupBy('statut')
    .execute();
  const count = async (table: 'conversations' | 'files' | 'letters'): Promise<string> => {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return String(n);
  };
  const last = states
    .map((state) => state.last)
    .sort()
    .at(-1);
  const say = (key: string): string => words('fr', `operateur:contenu_base.${key}`);
  return tableAnswer(
    say,
    ['quoi', 'nombre'],
    [
      ...states.map(({ statut, count: n }) => [
        `${say('dossiers')} (${words('fr', `operateur:etat.${statut}`)})`,
        String(n),
      ]),
      ...(states.length === 0 ? [[say('dossiers'), '0']] : []),
      [say('conversations'), await count('conversations')],
      [say('documents'), await count('files')],
      [say('lettres'), await count('letters')],
      [say('dernier'), last ?? say('jamais')],
    ],
  );
}
