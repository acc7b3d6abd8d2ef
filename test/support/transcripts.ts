import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readTranscript, type Transcript } from './transcript.js';

const FOLDER = fileURLToPath(new URL('../conversations/', import.meta.url));

/** The transcripts of test/conversations/, by the name of their file. */
export const transcripts: ReadonlyMap<string, Transcript> = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md') && name !== 'LISEZMOI.md')
    .map((name) => [name, readTranscript(FOLDER + name)]),
);

/** A transcript with those that come before it. @throws when one of them does not exist */
export function withBefore(transcript: Transcript): readonly Transcript[] {
  if (transcript.before === undefined) return [transcript];
  const before = transcripts.get(`${transcript.before}.md`);
  if (before === undefined) throw new Error(`${transcript.file}: there is no ${transcript.before}.md`);
  return [...withBefore(before), transcript];
}
