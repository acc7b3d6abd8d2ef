/** npm run build: the server, as `npm start` runs it. */
import { bundleServer } from './bundle-server.js';

await bundleServer('bot/main.ts', 'dist/bot');
