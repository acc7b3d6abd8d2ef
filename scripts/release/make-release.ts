/** npm run release: dist/aap-VERSION.tar.gz and its checksum, all that a server needs but what `npm ci --omit=dev` brings. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { bundleServer, LEFT_APART } from '../bundle-server.js';
import { licencesOf, licenceTexts } from './licences.js';
import { releaseManifest } from './manifest.js';
import { sbomOf } from './sbom.js';
import { neededBy, packagesOf } from './shipped.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** What goes as it is. */
const WHOLE = [
  'content',
  'locales',
  'vocabulary',
  'LICENSE',
  'CHANGELOG.md',
  'SECURITY.md',
  '.env.example',
  '.npmrc',
  'Containerfile',
];
/** Bundled into the page. */
const OF_THE_PAGE = ['botframework-webchat'];

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path)) as unknown;

const { version, dependencies } = json('package.json') as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};
const name = `aap-${version}`;
const out = join(ROOT, 'dist/release', name);
rmSync(join(ROOT, 'dist/release'), { recursive: true, force: true });
mkdirSync(out, { recursive: true });

await bundleServer('bot/main.ts', `dist/release/${name}/dist/bot`);
copyPage();
for (const path of WHOLE) cpSync(join(ROOT, path), join(out, path), { recursive: true });
cpSync(join(ROOT, 'docs'), join(out, 'docs'), {
  recursive: true,
  filter: (path) => !path.endsWith('/images'),
});
cpSync(join(ROOT, 'scripts/release/alleger.mjs'), join(out, 'alleger.mjs'));

const packages = packagesOf(json('package-lock.json'));
const { manifest, lock } = releaseManifest(json('package.json'), packages, LEFT_APART);
write('package.json', JSON.stringify(manifest, undefined, 2));
write('package-lock.json', JSON.stringify(lock, undefined, 2));
const shipped = neededBy(packages, [...Object.keys(dependencies), ...OF_THE_PAGE]);
const licensed = licencesOf(packages, shipped, parse(read('scripts/release/licences.yaml')));
write('LICENCES-TIERS.md', licenceTexts(ROOT, licensed.filter(isInstalled)));
write('sbom.cdx.json', JSON.stringify(sbomOf({ version, packages }, licensed), undefined, 2));

const archive = `dist/${name}.tar.gz`;
execFileSync('tar', ['-C', 'dist/release', '--owner=0', '--group=0', '--sort=name', '-czf', archive, name], {
  cwd: ROOT,
});
const bytes = readFileSync(join(ROOT, archive));
writeFileSync(
  join(ROOT, `${archive}.sha256`),
  `${createHash('sha256').update(bytes).digest('hex')}  ${name}.tar.gz\n`,
);
console.log(`${archive}: ${(bytes.length / 1e6).toFixed(1)} MB, ${licensed.length} packages in its SBOM`);

/** The files of this build only: those of earlier ones stand beside them for a day. */
function copyPage(): void {
  const assets = Object.values(json('dist/web/assets.json') as Readonly<Record<string, string>>);
  mkdirSync(join(out, 'dist/web/assets'), { recursive: true });
  cpSync(join(ROOT, 'dist/web/assets.json'), join(out, 'dist/web/assets.json'));
  for (const file of assets.flatMap((asset) => [asset, `${asset}.br`, `${asset}.gz`]))
    cpSync(join(ROOT, 'dist/web/assets', file), join(out, 'dist/web/assets', file));
}

/** Those of other systems are in the lock file alone. */
function isInstalled({ path }: { readonly path: string }): boolean {
  return statSync(join(ROOT, path), { throwIfNoEntry: false }) !== undefined;
}

function write(file: string, text: string): void {
  writeFileSync(join(out, file), `${text}\n`);
}
