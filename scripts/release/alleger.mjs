// After `npm ci` of a release: takes out what its packages bring for browsers, other systems and their own authors.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = join(import.meta.dirname, 'node_modules');
const AUTHORS = /\.(?:map|d\.[cm]?ts)$/;
/** The faces that the letters are set in. */
const FONTS = /^DejaVuSans(?:Condensed|Condensed-Bold|Mono)\.ttf$/;
const OTHERS = [
  ['@libsql', (name) => process.report.getReport().header.glibcVersionRuntime && name.endsWith('-musl')],
  ['tesseract.js-core', (name) => name.endsWith('.wasm.js')],
  ['dejavu-fonts-ttf/ttf', (name) => !FONTS.test(name)],
  ['@hyzyla/pdfium/dist', (name) => name.includes('base64')],
  ['pdfkit', (name) => name === '.yarn'],
  ['pdfkit/js', (name) => /browser|standalone/.test(name)],
  ['fontkit/dist', (name) => name.startsWith('browser')],
  ...['', '-number', '-number-with-unit', '-date-time'].map((kind) => [
    `@microsoft/recognizers-text${kind}/dist`,
    (name) => /\.(?:browser|es5)\.js$/.test(name),
  ]),
];

for (const [folder, isOther] of OTHERS) {
  const path = join(MODULES, folder);
  if (existsSync(path)) for (const name of readdirSync(path).filter(isOther)) remove(join(path, name));
}
for (const name of readdirSync(MODULES, { recursive: true }))
  if (AUTHORS.test(name)) remove(join(MODULES, name));

function remove(path) {
  rmSync(path, { recursive: true, force: true });
}
