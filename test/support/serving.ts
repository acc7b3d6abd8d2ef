import { releaseWaiting } from '../../bot/jobs/release-waiting.js';
import { courriersOf } from '../../bot/letters/courriers-of.js';
import type { HandOverBase } from '../../bot/compose/returns.js';
import { StoredAppelVersions } from '../../bot/storage/appel-versions.js';
import type { Database } from '../../bot/storage/database.js';
import { AppelsConnus } from '../../domain/dossier/appels-connus.js';
import { servedNamed, type Served } from './served-named.js';

/** The content that a service under test serves, one after the other. */
export class Serving {
  #served: Served | undefined;

  private constructor(private readonly versions: StoredAppelVersions) {}

  static async open(db: Database): Promise<Serving> {
    return new Serving(await StoredAppelVersions.open(db));
  }

  get current(): Served {
    if (this.#served === undefined) throw new Error('No content is served yet');
    return this.#served;
  }

  get appelsConnus(): AppelsConnus {
    return new AppelsConnus(this.current.appels, this.versions);
  }

  /** Serves the content of that name from now on; dossiers that waited for its mailboxes leave. */
  async serve(name: string, base: HandOverBase): Promise<void> {
    const served = await servedNamed(name);
    const appels = served.appels.map(({ appel }) => appel);
    await this.versions.keep(appels, base.clocks.now());
    this.#served = served;
    const { db, clocks } = base;
    const onError = (_reference: string, error: unknown): void => {
      throw error;
    };
    const { territoires } = served;
    const { appelsConnus } = this;
    await releaseWaiting(
      { db, clocks, courriersOf: (work) => courriersOf(base, work), onError },
      { appelsConnus, territoires },
    );
  }
}
