/** npm run bench:lecture: measures reading as `npm start` does it, built: a process from TypeScript starts ten times more slowly. */
import { bundleServer } from '../../scripts/bundle-server.js';

const BUILT = 'dist/bench-lecture';

await bundleServer('bench/documents/bench-reading.ts', BUILT);
await import(new URL(`../../${BUILT}/bench-reading.js`, import.meta.url).href);
