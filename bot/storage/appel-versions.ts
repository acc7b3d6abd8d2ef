import type { Appel } from '../../domain/appel/appel.js';
import type { KeptVersions } from '../../domain/dossier/appels-connus.js';
import type { Database } from './database.js';

/** The versions of calls that were ever served, stored once each and held in memory: a turn waits for none of them. */
export class StoredAppelVersions implements KeptVersions {
  readonly #known = new Map<string, Appel>();

  private constructor(private readonly db: Database) {}

  /** Those stored so far. */
  static async open(db: Database): Promise<StoredAppelVersions> {
    const versions = new StoredAppelVersions(db);
    await versions.refresh();
    return versions;
  }

  find(appelId: string, version: string): Appel | undefined {
    return this.#known.get(keyOf(appelId, version));
  }

  /** Stores the versions that are about to be served. @param now milliseconds of real time */
  async keep(appels: readonly Appel[], now: number): Promise<void> {
    for (const appel of appels.filter(({ id, version }) => this.find(id, version) === undefined)) {
      await this.db
        .insertInto('appel_versions')
        .values({ appel_id: appel.id, version: appel.version, json: JSON.stringify(appel), served_at: now })
        .onConflict((conflict) => conflict.columns(['appel_id', 'version']).doNothing())
        .execute();
      this.#known.set(keyOf(appel.id, appel.version), appel);
    }
  }

  /** Reads what other replicas have stored since. */
  async refresh(): Promise<void> {
    const all = await this.db.selectFrom('appel_versions').select(['appel_id', 'version']).execute();
    for (const { appel_id, version } of all.filter(
      (each) => this.find(each.appel_id, each.version) === undefined,
    )) {
      const { json } = await this.db
        .selectFrom('appel_versions')
        .select('json')
        .where('appel_id', '=', appel_id)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      this.#known.set(keyOf(appel_id, version), JSON.parse(json) as Appel);
    }
  }
}

function keyOf(appelId: string, version: string): string {
  return `${appelId} ${version}`;
}
