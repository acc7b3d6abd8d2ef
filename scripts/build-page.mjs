// Builds the page into dist/web: bundles, hashed names for long caches, brotli and gzip made once.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const DAY_MS = 24 * 3600 * 1000;
const target = join(root, 'dist/web');
const cache = join(root, 'node_modules/.cache/assistant-aap');
// By path: the package doesn't export its prebuilt file.
const webChat = join(root, 'node_modules/botframework-webchat/dist/webchat.js');

const sources = [
  ...(await bundle({ page: join(root, 'web/main.ts'), theme: join(root, 'web/theme/theme.css') })),
  // Its style is a text in it: the sites that load it need not allow styles.
  ...(await bundle({ integrer: join(root, 'web/embed/integrer.ts') }, { '.css': 'text' })),
  { name: 'webchat.js', bytes: readFileSync(webChat) },
  { name: 'favicon.svg', bytes: readFileSync(join(root, 'web/theme/favicon.svg')) },
];

mkdirSync(join(target, 'assets'), { recursive: true });
mkdirSync(cache, { recursive: true });
const names = Object.fromEntries(sources.map((source) => [source.name, write(source)]));
put(join(target, 'assets.json'), JSON.stringify(names, null, 2));
removeOld(Object.values(names));

/** A server that still runs, and pages that are open, need the files of the build before: old ones go after a day. */
function removeOld(current) {
  for (const file of readdirSync(join(target, 'assets'))) {
    const path = join(target, 'assets', file);
    if (current.some((name) => file.startsWith(name)) || Date.now() - statSync(path).mtimeMs < DAY_MS)
      continue;
    rmSync(path, { force: true });
  }
}

async function bundle(entryPoints, loader = {}) {
  const { outputFiles } = await build({
    entryPoints,
    loader,
    outdir: target,
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
    tsconfig: join(root, 'web/tsconfig.json'),
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => ({
    name: path.slice(target.length + 1),
    bytes: Buffer.from(contents),
  }));
}

function write({ name, bytes }) {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const hashed = name.replace(/(\.[a-z]+)$/, `.${hash}$1`);
  const path = join(target, 'assets', hashed);
  put(path, bytes);
  put(
    `${path}.br`,
    compressed(`${hashed}.br`, () => brotli(bytes)),
  );
  put(
    `${path}.gz`,
    compressed(`${hashed}.gz`, () => gzipSync(bytes, { level: 9 })),
  );
  return hashed;
}

/** Compressing Web Chat takes seconds: the result is kept, under a name that changes with the content. */
function compressed(name, compress) {
  const path = join(cache, name);
  try {
    return readFileSync(path);
  } catch {
    const bytes = compress();
    put(path, bytes);
    return bytes;
  }
}

/** Whole at once: a server may read the file meanwhile, or another build write it. */
function put(path, bytes) {
  const part = `${path}.${process.pid}`;
  writeFileSync(part, bytes);
  renameSync(part, path);
}

function brotli(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length > 1_000_000 ? 9 : 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params });
}
