import type { Kysely } from 'kysely';

interface FormerWork {
  readonly champs: Readonly<Record<string, unknown>>;
  readonly adresse: { readonly etat: string; readonly adresse?: string };
}

interface FormerDossier extends FormerWork {
  readonly complementEnCours?: FormerWork;
}

interface FormerSchema {
  dossiers: { reference: string; json: string };
}

/**
 * A proof says which address it proved. Until now only a field called `email` was proved anew when it was changed: what is
 * known of another address is worth nothing, and its owner proves it again.
 */
export async function up(db: Kysely<FormerSchema>): Promise<void> {
  for (const { reference, json } of await db.selectFrom('dossiers').select(['reference', 'json']).execute()) {
    const dossier = JSON.parse(json) as FormerDossier;
    const { complementEnCours } = dossier;
    const bound = {
      ...withAddress(dossier),
      ...(complementEnCours === undefined ? {} : { complementEnCours: withAddress(complementEnCours) }),
    };
    await db
      .updateTable('dossiers')
      .set({ json: JSON.stringify(bound) })
      .where('reference', '=', reference)
      .execute();
  }
}

function withAddress<T extends FormerWork>(work: T): T {
  const contact = work.champs['email'];
  if (work.adresse.etat === 'inconnue' || typeof contact !== 'string') return work;
  return { ...work, adresse: { ...work.adresse, adresse: contact } };
}
