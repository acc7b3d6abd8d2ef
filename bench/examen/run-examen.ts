/** npm run bench:examen: measures the examination as `npm start` runs it, built, as a thread from TypeScript starts ten times more slowly. */
import { bundleServer } from '../../scripts/bundle-server.js';

const BUILT = 'dist/bench-examen';

await bundleServer('bench/examen/bench-examen.ts', BUILT);
await import(new URL(`../../${BUILT}/bench-examen.js`, import.meta.url).href);
