import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds bot/, locales/ and content/: the checkout or the release, whether run from source or from dist/.
 * @param entry the URL of the module that was started: bot/main.ts, or dist/bot/main.js
 */
export function programRoot(entry: string): string {
  return fileURLToPath(new URL('..', entry)).replace(/\/dist\/$/, '/');
}

/** What package.json says that this is. */
export function programVersion(root: string): string {
  return (JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { readonly version: string }).version;
}

/** What the build says that it made, beside the module that was started; undefined from source. */
export function builtAs(entry: string): string | undefined {
  const path = new URL('build-id', entry);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
