import type { Kysely } from 'kysely';
import type { Acces } from '../../../domain/dossier/dossier.js';

/** A dossier as it was kept while one person only could see it. */
interface FormerDossier {
  readonly owner: string;
  readonly conversationId: string;
  readonly creeLe: string;
}

interface FormerSchema {
  dossiers: { reference: string; owner: string; json: string };
  dossier_access: { reference: string; owner: string };
}

/** Several persons may work on one dossier. Codes that were on their way must be asked for again. */
export async function up(db: Kysely<FormerSchema>): Promise<void> {
  await db.schema
    .createTable('dossier_access')
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('dossier_access_pk', ['reference', 'owner'])
    .execute();
  await db.schema.createIndex('dossier_access_owner').on('dossier_access').column('owner').execute();
  for (const { reference, json } of await db.selectFrom('dossiers').select(['reference', 'json']).execute()) {
    const { owner, conversationId, ...dossier } = JSON.parse(json) as FormerDossier;
    const acces: readonly Acces[] = [{ owner, conversationId, depuis: dossier.creeLe }];
    await db.insertInto('dossier_access').values({ reference, owner }).execute();
    await db
      .updateTable('dossiers')
      .set({ json: JSON.stringify({ ...dossier, acces, reprise: undefined }) })
      .where('reference', '=', reference)
      .execute();
  }
  await db.schema.dropIndex('dossiers_owner').execute();
  await db.schema.alterTable('dossiers').dropColumn('owner').execute();
}
