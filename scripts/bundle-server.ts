import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DAY_MS = 24 * 3600 * 1000;

/** Threads and processes, by the module that runs in each: `startThread` finds them beside the others. */
const THREADS = ['bot/files/examine-worker.ts', 'bot/dates/date-worker.ts', 'bot/reading/reading-process.ts'];

/** Native, or with files of their own that they look for beside themselves, or loaded at their first use only. */
export const LEFT_APART = [
  ...[
    'libsql',
    'pg',
    'pdfkit',
    'fontkit',
    'dejavu-fonts-ttf',
    '@libpdf/core',
    '@microsoft/recognizers-text-date-time',
  ],
  ...['@hyzyla/pdfium', 'tesseract.js', '@tesseract.js-data/fra'],
  ...['mailparser', 'imapflow', 'nodemailer', 'smtp-server'],
];

/** What packages written for CommonJS expect to find. */
const COMMONJS = `import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;`;

/**
 * Puts the server's modules and most of its packages into few files: Node takes longer to find some 1,500 files than to read them.
 * What is imported at its first use stays in a file of its own. Why: docs/decisions/0013-serveur-en-peu-de-fichiers.md.
 * @param entry the module to run, from the root of the checkout; it becomes `<outdir>/<name>.js`
 */
export async function bundleServer(entry: string, outdir: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry, ...THREADS],
    outdir,
    entryNames: '[name]',
    chunkNames: 'part-[hash]',
    external: LEFT_APART,
    banner: { js: COMMONJS },
    bundle: true,
    splitting: true,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    legalComments: 'none',
    // Half as much to read; names stay, for the stacks of a log, and lines that one can point at.
    minifyWhitespace: true,
    minifySyntax: true,
    lineLimit: 160,
    logLevel: 'warning',
  });
  const outputs = Object.keys(metafile.outputs);
  // A command by itself, wherever a link to it stands.
  chmodSync(join(ROOT, outdir, `${basename(entry, '.ts')}.js`), 0o755);
  const buildId = `${outdir}/build-id`;
  writeFileSync(join(ROOT, buildId), digestOf(outputs));
  removeOld(join(ROOT, outdir), new Set([...outputs, buildId]));
}

/** Tells this code from any other. */
function digestOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

/** A server that still runs may yet load a part of the build before: it goes after a day. */
function removeOld(folder: string, current: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!current.has(path.slice(ROOT.length)) && Date.now() - statSync(path).mtimeMs > DAY_MS)
      rmSync(path, { recursive: true });
  }
}
