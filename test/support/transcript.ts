import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What a line of a transcript may begin with. */
const KEYWORDS = [
  'usager',
  'assistant',
  'boutons',
  'fichiers',
  'courriel',
  'courriels',
  'alarme',
  'horloge',
  'rappels',
  'retour',
  'registre',
  'antivirus',
  'lecture',
  'mise à jour',
  'exploitant',
  'contenu',
  'fiches',
  'avant',
] as const;

export type Keyword = (typeof KEYWORDS)[number];

/** One line of a transcript, with the lines that continue it. */
export interface Line {
  readonly number: number;
  readonly keyword: Keyword;
  readonly text: string;
  /** Who speaks, as « (autre navigateur) »; empty for the first user. */
  readonly who: string;
}

/** A conversation as test/conversations/ writes it down; LISEZMOI.md there explains how. */
export interface Transcript {
  readonly file: string;
  readonly title: string;
  /** Name of the content that it is played on. */
  readonly content: string;
  /** Whether the channel shows sections as forms; else one question is asked at a time. */
  readonly fiches: boolean;
  /** Name of the transcript that is played before it, in the same conversation. */
  readonly before: string | undefined;
  readonly lines: readonly Line[];
}

const LINE = new RegExp(`^(${KEYWORDS.join('|')})\\s*(\\([^)]+\\))?\\s*: ?(.*)$`, 'u');
const BLOCK = /^```conversation\n(.*?)^```/msu;

/** Reads a transcript. @throws when it has no title, no conversation, or a line that belongs to nobody */
export function readTranscript(path: string): Transcript {
  const source = readFileSync(path, 'utf8');
  const file = basename(path);
  const title = /^# (.+)$/mu.exec(source)?.[1];
  const block = BLOCK.exec(source);
  if (title === undefined || block === null) throw new Error(`${file} has no title or no conversation`);
  const first = source.slice(0, block.index).split('\n').length + 1;
  const lines = readLines(file, block[1] ?? '', first);
  const setting = (keyword: Keyword): string | undefined =>
    lines.find((line) => line.keyword === keyword)?.text;
  return {
    file,
    title,
    content: setting('contenu') ?? 'appel 2023',
    fiches: setting('fiches') === 'oui',
    before: setting('avant'),
    lines: lines.filter(({ keyword }) => !['contenu', 'fiches', 'avant'].includes(keyword)),
  };
}

function readLines(file: string, block: string, first: number): readonly Line[] {
  const lines: { number: number; keyword: Keyword; who: string; text: string }[] = [];
  for (const [index, text] of block.split('\n').entries()) {
    const found = LINE.exec(text);
    const last = lines.at(-1);
    if (found !== null)
      lines.push({
        number: first + index,
        keyword: found[1] as Keyword,
        who: found[2] ?? '',
        text: found[3] ?? '',
      });
    else if (last !== undefined) last.text = `${last.text}\n${text}`.trimEnd();
    else if (text.trim() !== '') throw new Error(`${file}:${first + index} belongs to nobody: ${text}`);
  }
  return lines;
}
