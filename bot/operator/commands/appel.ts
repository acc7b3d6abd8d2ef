import { checkContent, mendTypography } from '../check-content.js';
import { UsageError, type Command } from './command.js';

/** `aap appel verifier [DOSSIER] [--corriger]`: all that is wrong with a content folder; first puts its typography right when asked. */
export const appel: Command = {
  options: { corriger: { type: 'boolean' } },
  run: async ({ positionals: [verb, given], config, root, words, flag, path }) => {
    if (verb !== 'verifier') throw new UsageError();
    const dossier = given === undefined ? config.contentDir : path(given);
    const mended = flag('corriger') ? await mendTypography(dossier, words) : [];
    const { text, data, failed } = await checkContent(dossier, `${root}vocabulary`, words);
    return { text: [...mended, text].join('\n'), data, failed };
  },
};
