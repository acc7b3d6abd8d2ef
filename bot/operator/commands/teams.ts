import { writeFile } from 'node:fs/promises';
import { programVersion } from '../../core/program-root.js';
import { sentence } from '../answer.js';
import { OperatorError } from '../operator-error.js';
import { teamsPackage } from '../teams/teams-package.js';
import { needed, type Command } from './command.js';

/** `aap teams FICHIER`: writes the package of the Teams app. */
export const teams: Command = {
  run: async ({ config, words, root, positionals: [given], path }) => {
    const { botService, publicUrl, exploitant } = config;
    const fichier = path(needed(given));
    if (botService?.kind !== 'azure') throw new OperatorError('teams_robot');
    const bytes = await teamsPackage({
      appId: botService.appId,
      publicUrl: publicUrl ?? '',
      exploitant: exploitant?.nom ?? words('fr', 'config:exploitant_demonstration'),
      version: programVersion(root),
      words,
    });
    await writeFile(fichier, bytes);
    return sentence(words('fr', 'operateur:teams.ecrit', { fichier }));
  },
};
