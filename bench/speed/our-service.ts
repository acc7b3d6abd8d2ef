import { fileURLToPath } from 'node:url';
import type { Contender } from './contender.js';
import { MeasuredProcess, type Usage } from './measured-process.js';
import { WebUser } from './web-user.js';

const MAIN = fileURLToPath(new URL('../../dist/bot/main.js', import.meta.url));

/** The built service as it is deployed, behind what it takes for a proxy: each person has an address of their own. */
export class OurService implements Contender {
  #users = 0;

  private constructor(private readonly process: MeasuredProcess) {}

  /** Starts it on a data folder. */
  static async start(dataDir: string, settings: Readonly<Record<string, string>> = {}): Promise<OurService> {
    const deployed = {
      ...{ PORT: '0', DATA_DIR: dataDir, TRUST_PROXY: '1', LOG_LEVEL: 'silent' },
      // The call's own dates, with an operator's mail server: nothing is sent before a dossier's address is given.
      ...{
        DEMONSTRATION: 'oui',
        SMTP_URL: 'smtp://127.0.0.1:9',
        REGISTRE_URL: 'non',
        LECTURE: 'non',
        FICHES: 'non',
        CODES_PAR_RESEAU: '1000000',
        FICHIERS_MO_PAR_RESEAU: '1000000',
        FICHIERS_MO_EN_TOUT: '1000000',
        FICHIERS_PART_DU_DISQUE: '100',
      },
    };
    return new OurService(await MeasuredProcess.start(MAIN, ['serve'], { ...deployed, ...settings }));
  }

  get url(): string {
    return this.process.url;
  }

  /** @param others replicas of it that are posted to as well */
  open(others: readonly OurService[] = []): Promise<WebUser> {
    const n = this.#users++;
    const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
    return WebUser.open(
      this.url,
      address,
      others.map(({ url }) => url),
    );
  }

  usage(): Promise<Usage> {
    return this.process.usage();
  }

  /** What it uses once all that it no longer needs is given back. */
  settledUsage(): Promise<Usage> {
    return this.process.usage('settled');
  }

  stop(): Promise<void> {
    return this.process.stop();
  }
}
