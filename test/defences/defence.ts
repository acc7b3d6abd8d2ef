import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = new URL('./', import.meta.url);

const defence = z.strictObject({
  name: z.string().min(1),
  /** What somebody could do without it. */
  threat: z.string().min(1),
  file: z.string(),
  /** Its code, as it stands once in the file. */
  find: z.string().min(1),
  /** The code without it. */
  replace: z.string(),
  /** The test that must then fail: its file, and words of its title. */
  test: z.string(),
  title: z.string().min(1),
});

/** A defence of the service, how to take it away, and the test that notices. */
export type Defence = z.infer<typeof defence>;

/** All defences, by the room of docs/securite.md that they belong to. */
export const DEFENCES: ReadonlyMap<string, readonly Defence[]> = new Map(
  ['canaux', 'fichiers', 'texte', 'secrets', 'donnees'].map((room) => [
    room,
    z.array(defence).parse(parse(readFileSync(new URL(`${room}.yaml`, FOLDER), 'utf8'))),
  ]),
);

/** The rooms for which there is a list in this folder. */
export const LISTED = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length));
