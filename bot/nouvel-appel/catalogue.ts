import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Subject } from '../../domain/propositions/proposals.js';

/** Who a new call may be for. */
export const PUBLICS = ['associations', 'entreprises', 'collectivites'] as const;
export type Public = (typeof PUBLICS)[number];

const reconnu = z.array(z.string().min(1)).min(1);
const champ = z.looseObject({ id: z.string(), pour: z.array(z.enum(PUBLICS)).exactOptional() });
/** `obtenu`: the administration gets it by itself, and nobody may be asked for it. */
const piece = z.looseObject({ id: z.string(), reconnu, obtenu: z.boolean().default(false) });
const question = z.strictObject({
  id: z.string(),
  reconnu,
  question: z.string(),
  formes: z.array(z.string()),
});

/** What a new call is begun with: content/nouvel-appel/. */
export interface Catalogue {
  readonly champs: readonly z.infer<typeof champ>[];
  readonly pieces: readonly (z.infer<typeof piece> & Subject)[];
  readonly faq: readonly z.infer<typeof question>[];
}

/** Reads it. @throws what the disk and zod throw: it comes with the program */
export async function readCatalogue(dir: string): Promise<Catalogue> {
  const read = async (name: string): Promise<unknown> => parse(await readFile(join(dir, name), 'utf8'));
  return {
    champs: z.array(champ).parse(await read('champs.yaml')),
    pieces: z.array(piece).parse(await read('pieces.yaml')),
    faq: z.array(question).parse(await read('faq.yaml')),
  };
}
