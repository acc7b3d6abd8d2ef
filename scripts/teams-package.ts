import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../bot/config/config.js';
import { OperatorError, runCommand } from '../bot/operator/installation.js';
import { teamsPackage } from '../bot/operator/teams/teams-package.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** `npm run teams:package -- [FILE]`: writes the package of the Teams app, by default teams-app.zip. */
await runCommand(ROOT, async (words) => {
  const { botService, publicUrl, exploitant } = readConfig();
  if (botService?.kind !== 'azure') throw new OperatorError('teams_robot');
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  const file = process.argv[2] ?? 'teams-app.zip';
  const bytes = await teamsPackage({
    appId: botService.appId,
    publicUrl: publicUrl ?? '',
    exploitant: exploitant?.nom ?? words('fr', 'config:exploitant_demonstration'),
    version,
    words,
  });
  writeFileSync(file, bytes);
  return words('fr', 'operateur:teams.ecrit', { fichier: file });
});
