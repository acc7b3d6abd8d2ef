import { Buffer } from 'node:buffer';
import { zip } from '../../files/zip.js';
import { OperatorError } from '../operator-error.js';
import { colourIcon, outlineIcon } from './icons.js';
import { teamsManifest, teamsTexts, type TeamsApp } from './manifest.js';

/** A zip can't tell times before. The same app gives the same package, byte by byte. */
const INSTANT = new Date('2023-01-01T00:00:00Z');

/** The package that is given to Teams. @throws OperatorError when the page has no https address */
export function teamsPackage(app: TeamsApp): Promise<Buffer> {
  if (!app.publicUrl.startsWith('https://')) throw new OperatorError('teams_adresse');
  const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, undefined, 2)}\n`);
  return zip(
    [
      { name: 'manifest.json', bytes: json(teamsManifest(app)) },
      { name: 'en.json', bytes: json(teamsTexts(app, 'en')) },
      { name: 'color.png', bytes: colourIcon() },
      { name: 'outline.png', bytes: outlineIcon() },
    ],
    INSTANT,
  );
}
