/** npm run build: `aap`, the service and its commands. */
import { chmodSync } from 'node:fs';
import { bundleServer } from './bundle-server.js';

await bundleServer('bot/main.ts', 'dist/bot');
// A command by itself, wherever a link to it stands.
chmodSync('dist/bot/main.js', 0o755);
