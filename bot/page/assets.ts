import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Addresses of the built files, whose names change with their content. */
export interface Assets {
  readonly script: string;
  readonly theme: string;
  readonly webChat: string;
  readonly icon: string;
  /** What `/integrer.js` is made from. */
  readonly embed: string;
}

const names = z.object({
  'page.js': z.string(),
  'theme.css': z.string(),
  'webchat.js': z.string(),
  'favicon.svg': z.string(),
  'integrer.js': z.string(),
});

/** The page was never built. */
export class PageNotBuiltError extends Error {
  constructor(staticDir: string, cause: unknown) {
    super(`${staticDir} holds no built page; run: npm run build`, { cause });
    this.name = 'PageNotBuiltError';
  }
}

/** Finds the built files. @throws PageNotBuiltError */
export function readAssets(staticDir: string): Assets {
  try {
    const built = names.parse(JSON.parse(readFileSync(join(staticDir, 'assets.json'), 'utf8')));
    return {
      script: `/assets/${built['page.js']}`,
      theme: `/assets/${built['theme.css']}`,
      webChat: `/assets/${built['webchat.js']}`,
      icon: `/assets/${built['favicon.svg']}`,
      embed: `/assets/${built['integrer.js']}`,
    };
  } catch (error) {
    throw new PageNotBuiltError(staticDir, error);
  }
}
