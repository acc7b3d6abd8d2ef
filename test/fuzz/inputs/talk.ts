import { readFileSync } from 'node:fs';
import { pickedFiles } from '../../support/picked-files.js';
import type { Transcript } from '../../support/transcript.js';
import { transcripts, withBefore } from '../../support/transcripts.js';
import { latestCode } from '../latest-code.js';
import { hostileText } from '../hostile-texts.js';
import type { Play } from '../input.js';
import { mutateText } from '../mutate.js';
import { activityPart, filePart } from '../multipart-body.js';
import type { Random } from '../random.js';
import { uploadParts } from '../upload-parts.js';
import type { Visitor } from '../visitor.js';

/** What people say in the transcripts, one after the other, and in the questions of the FAQ's set. */
const SCRIPTS = [...transcripts.values()].map(linesOf);
const QUESTIONS = readFileSync(new URL('../../../bench/sets/faq-dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const ALL = [...SCRIPTS.flat(), ...QUESTIONS];
const ADDRESS = /[\w.]+@[\w.-]+/g;
const FILES = /^\[fichiers? (.+)\]$/u;

/** What the first user of a transcript says in it, and in those that come before. */
export function linesOf(transcript: Transcript): readonly string[] {
  return withBefore(transcript)
    .flatMap(({ lines }) => lines)
    .filter(({ keyword, who }) => keyword === 'usager' && who === '')
    .map(({ text }) => text);
}

const scripts = new WeakMap<Visitor, string[]>();

/** The next line of the transcript that this visitor plays: it takes conversations deep into a dossier, to its filing. */
export const followScript: Play = async (visitor, random) => {
  let left = scripts.get(visitor) ?? [];
  if (left.length === 0) left = [...random.pick(SCRIPTS)];
  scripts.set(visitor, left);
  return playLine(visitor, left.shift() ?? '');
};

/** Says a line of a transcript, or sends its files. @returns the status */
export function playLine(visitor: Visitor, line: string): Promise<string> {
  const [, files] = FILES.exec(line) ?? [];
  return files === undefined ? say(visitor, line) : send(visitor, files);
}

/** Something that somebody says in a transcript or asks the FAQ, spoilt or out of place. */
export const spoiltText: Play = (visitor, random) => {
  const text = random.pick(ALL);
  return say(visitor, random.chance(0.8) ? mutateText(text, random) : text);
};

/** A hostile text, or the word that nobody else may read. */
export const hostileMessage: Play = (visitor, random) => say(visitor, hostile(visitor, random));

function hostile(visitor: Visitor, random: Random): string {
  const text = hostileText(random);
  return random.chance(0.3) ? `${text} ${visitor.canary}` : text;
}

async function say(visitor: Visitor, line: string): Promise<string> {
  const text = line
    .replaceAll(ADDRESS, visitor.email)
    .replaceAll('{code}', () => latestCode(visitor))
    .replaceAll('{référence}', 'AAP23-7KQ4-M2XD')
    .replaceAll('Maison de l’emploi du Mâconnais', `Maison ${visitor.canary}`);
  visitor.sent.push(text);
  return String(await visitor.post({ type: 'message', text }));
}

async function send(visitor: Visitor, list: string): Promise<string> {
  const files = await pickedFiles(list);
  visitor.sent.push(`[${list}]`);
  const parts = files.map(({ name, bytes, type }) => filePart(name, Buffer.from(bytes), type));
  return uploadParts(visitor, [activityPart({ type: 'message' }), ...parts]);
}
