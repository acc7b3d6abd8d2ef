import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const CACHE = new URL('../../node_modules/.cache/assistant-aap/', import.meta.url).pathname;
const UNPACKED = join(CACHE, 'chromium');
const DEJAVU = new URL('../../node_modules/dejavu-fonts-ttf/ttf', import.meta.url).pathname;
/** Without any font, Chromium ends itself when it meets an emoji. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${UNPACKED}/fonts/fonts</dir>
  <dir>${DEJAVU}</dir>
  <cachedir>${UNPACKED}/fonts-cache</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;

/**
 * Starts Chromium: the one that `CHROME_PATH` names, else the one that npm brought, which needs nothing of the system.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-background-networking', '--font-render-hinting=none', ...more];
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) return chromium.launch({ executablePath: named, args });
  await unpack();
  const fonts = join(UNPACKED, 'fonts/fonts.conf');
  // A copy of this folder names the fonts of the one that it was copied from.
  if (readFileSync(fonts, 'utf8') !== FONTS) writeFileSync(fonts, FONTS);
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(UNPACKED, 'al2023/lib'),
    FONTCONFIG_FILE: fonts,
  };
  return chromium.launch({ executablePath: join(UNPACKED, 'chromium'), args, env: defined(env) });
}

/** Unpacks the browser and its libraries, once for all test runs; aside first, so that two runs don't disturb each other. */
async function unpack(): Promise<void> {
  if (existsSync(UNPACKED)) return;
  mkdirSync(CACHE, { recursive: true });
  const aside = mkdtempSync(join(CACHE, 'unpacking-'));
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  // The package unpacks to the system's temporary folder, and its libraries only where it believes to be on AWS.
  Object.assign(process.env, { TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' });
  try {
    const { default: pack } = await import('@sparticuz/chromium');
    await pack.executablePath();
    writeFileSync(join(aside, 'fonts/fonts.conf'), FONTS);
  } finally {
    restore('TMPDIR', TMPDIR);
    restore('AWS_EXECUTION_ENV', AWS_EXECUTION_ENV);
  }
  if (existsSync(UNPACKED)) rmSync(aside, { recursive: true });
  else renameSync(aside, UNPACKED);
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}

function defined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
