import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { regionsSchema, territoiresSchema } from '../../domain/appel/regions-schema.js';
import { buildTerritoires } from '../../domain/appel/territoires.js';

const content = (name: string): string =>
  readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8');

/** content/regions.yaml and content/territoires.json as the product reads them. */
export const regionsFile = regionsSchema.parse(parse(content('regions.yaml')));
export const territoiresIndex = territoiresSchema.parse(JSON.parse(content('territoires.json')));
export const territoires = buildTerritoires(regionsFile, territoiresIndex);
