import { dirname } from 'node:path';
import type { Config } from '../../config/config.js';
import { ContentError } from '../../content/load-content.js';
import { isPostgresUrl } from '../../storage/database-url.js';
import { checkAlarms } from './check-alarms.js';
import { checkClock } from './check-clock.js';
import { checkContent, tryContent, type LoadedContent } from './check-content.js';
import { checkDatabase } from './check-database.js';
import { checkFolder } from './check-folder.js';
import { checkMailboxes } from './check-mailboxes.js';
import { checkPublicUrl } from './check-public-url.js';
import { checkReading } from './check-reading.js';
import { checkRegistry } from './check-registry.js';
import { checkCopies, checkReturns } from './check-returns.js';
import { checkDkim, checkDmarc, checkReturn, checkSpf } from './check-sender.js';
import { checkScanner } from './check-scanner.js';
import { checkSettings } from './check-settings.js';
import { checkSmtp } from './check-smtp.js';
import { checkTheme } from './check-theme.js';
import type { Check } from './finding.js';
import type { Names } from './names.js';
import { openedBase } from './opened-base.js';
import { runChecks, type Checked } from './run-checks.js';

/** What a diagnosis needs besides the settings. */
export interface DiagnosisParts {
  readonly names: Names;
  /** Milliseconds of real time. */
  readonly now: () => number;
  /** The name under which the mail server signs letters (DKIM), where the operator gave it. */
  readonly selecteur?: string | undefined;
  /** The file that the settings were read from; undefined where there was none. */
  readonly settingsFile?: string | undefined;
}

/** Checks an installation whole and changes nothing of it; the service may be running beside, or never have run. */
export async function diagnose(
  config: Config,
  { names, now, selecteur, settingsFile }: DiagnosisParts,
): Promise<readonly Checked[]> {
  const base = openedBase(config);
  const content = tryContent(config.contentDir, new Date(now()));
  const sender = { config, names, selecteur };
  const checks: readonly Check[] = [
    { id: 'reglages', run: () => Promise.resolve(checkSettings(config, settingsFile)) },
    { id: 'dossier', run: async () => (await Promise.all(foldersOf(config).map(checkFolder))).flat() },
    { id: 'base', run: () => checkDatabase(base, config.database) },
    { id: 'contenu', run: async () => checkContent(config.contentDir, await content) },
    {
      id: 'boites',
      run: async () => {
        const loaded = await content;
        return loaded instanceof ContentError ? [] : checkMailboxes(loaded.territoires, names);
      },
    },
    { id: 'smtp', run: () => checkSmtp(config, now) },
    { id: 'spf', run: () => checkSpf(sender) },
    { id: 'dkim', run: () => checkDkim(sender) },
    { id: 'dmarc', run: () => checkDmarc(sender) },
    { id: 'retour', run: () => checkReturn(sender) },
    { id: 'retours', run: () => checkReturns(config) },
    { id: 'copies', run: () => checkCopies(config) },
    { id: 'adresse', run: () => checkPublicUrl(config, now) },
    { id: 'theme', run: () => Promise.resolve(checkTheme(config.themeDir)) },
    { id: 'antivirus', run: async () => checkScanner(config, largestFile(await content)) },
    { id: 'lecture', run: () => checkReading(config) },
    { id: 'registre', run: () => checkRegistry(config.registreUrl, now) },
    { id: 'horloge', run: () => checkClock(config, base, now) },
    { id: 'alarmes', run: () => checkAlarms(base) },
  ];
  // Awaited by two checks at least, which tell its failure.
  content.catch(() => undefined);
  try {
    return await runChecks(checks);
  } finally {
    await base.close();
  }
}

function largestFile(content: LoadedContent): number {
  if (content instanceof ContentError) return 0;
  return Math.max(0, ...content.appels.map(({ appel }) => appel.tailleFichierMax));
}

function foldersOf({ dataDir, database }: Config): readonly string[] {
  return [...new Set([dataDir, ...(isPostgresUrl(database) ? [] : [dirname(database)])])];
}
