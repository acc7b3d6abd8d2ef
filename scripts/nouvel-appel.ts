import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createWords } from '../bot/core/locales.js';
import { nouvelAppel } from '../bot/nouvel-appel/nouvel-appel.js';
import { PageError } from '../bot/nouvel-appel/page-lines.js';

/** `npm run nouvel-appel [-- PAGE] [--contenu DIR]`: ten questions and the call's page make the folder of a draft call. */
const root = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  options: { contenu: { type: 'string', default: `${root}content` } },
  allowPositionals: true,
});
const words = createWords(`${root}locales`);
const input = createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();

try {
  const folder = await nouvelAppel({
    ...{ page: positionals[0], contenu: values.contenu, catalogue: `${root}content/nouvel-appel` },
    ...{ now: new Date(), words },
    ask: async (question) => {
      process.stdout.write(question);
      const next = (await lines.next()) as IteratorResult<string, undefined>;
      return next.done === true ? undefined : next.value;
    },
    tell: (text) => {
      console.log(`\n${text}\n`);
    },
  });
  process.exitCode = folder === undefined ? 1 : 0;
} catch (error) {
  if (!(error instanceof PageError)) throw error;
  console.error(words('fr', error.key, error.values));
  process.exitCode = 1;
} finally {
  input.close();
}
