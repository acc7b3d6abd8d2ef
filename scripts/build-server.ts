/** npm run build: `aap`, the service and its commands. */
import { bundleServer } from './bundle-server.js';

await bundleServer('bot/main.ts', 'dist/bot');
