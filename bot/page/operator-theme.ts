import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as serveFolder } from 'express';

/** An operator's own look: what their folder holds of it. */
export interface OperatorTheme {
  /** Address of a stylesheet that comes after the neutral one. */
  readonly stylesheet?: string;
  readonly logo?: string;
  /** Serves the folder under `/theme`. */
  readonly router: Router;
}

const LOGOS = ['logo.svg', 'logo.png'];

/** Finds `theme.css` and `logo.svg` (or `.png`) in a folder; neither is needed, nor is the folder. */
export function operatorTheme(folder: string | undefined): OperatorTheme {
  const router = Router();
  if (folder === undefined) return { router };
  const has = (name: string): boolean => existsSync(join(folder, name));
  const logo = LOGOS.find(has);
  router.use('/theme', serveFolder(folder, { index: false, redirect: false, maxAge: '1h' }));
  return {
    router,
    ...(has('theme.css') ? { stylesheet: '/theme/theme.css' } : {}),
    ...(logo === undefined ? {} : { logo: `/theme/${logo}` }),
  };
}
