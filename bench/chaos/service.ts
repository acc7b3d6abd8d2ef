/** The service as `bot/main.ts` runs it, impatient, and only when it is told to: its modules are loaded before. */
import { once } from 'node:events';
import { join } from 'node:path';
import { assemble } from '../../bot/compose/assemble.js';
import { readConfig } from '../../bot/config/config.js';
import { createWords } from '../../bot/core/locales.js';

const [root = '.'] = process.argv.slice(2);
const PLENTY = 1_000_000;
const AMPLE = { perConversation: PLENTY, perUser: PLENTY, perAddress: PLENTY };

await once(process.stdin, 'data');
// Who started it is gone: so is the campaign.
process.stdin.on('end', () => process.exit(1));
const service = await assemble(readConfig(), {
  words: createWords(join(root, 'locales')),
  staticDir: join(root, 'dist/web'),
  vocabularyDir: join(root, 'vocabulary'),
  now: Date.now,
  tuning: {
    server: {
      rateLimits: { tokensPerAddress: PLENTY, messages: AMPLE, uploads: AMPLE, reads: AMPLE },
      recoverMs: 1000,
    },
    smtp: { connection: 1500, silence: 4000, total: 20_000 },
    outbox: { pollMs: 500, leaseMs: 15_000, pauseAfter: (attempt) => Math.min(100 * 2 ** attempt, 2000) },
  },
});
process.stdout.write(`${JSON.stringify({ url: service.url })}\n`);
