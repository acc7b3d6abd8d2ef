import type { Champ } from '../appel/appel.js';
import type { Hearing } from '../champs/champ-reader.js';
import { readerOf, type ChampType } from '../champs/champs.js';
import { explainedShare } from './decision/share.js';
import type { NamedAnswer } from './decision/heard.js';
import { partOf } from './part-of.js';
import type { Span } from './said.js';
import { overlap } from './span.js';

/** Types whose readers take little that is not meant for them, without the field’s name. */
const TELLING: ReadonlySet<ChampType> = new Set<ChampType>([
  'choix',
  'territoire',
  'departement',
  'commune',
  'date',
  'periode',
  'pays',
]);
/** How much of its words a part must owe to the one field that reads it. */
const MOSTLY = 0.6;

/** Between facts of one sentence. */
const PARTS = /,(?=\s)|\s(?:et|and)\s|\s[–—-]\s/g;

/**
 * What a message answers of the other fields that a form shows, in any order and without their names: each part of it that
 * one of them reads, and explains mostly; a whole sentence where no part of it says anything.
 * @param taken the parts that another field has already
 */
export async function shownAnswers(
  hearing: Omit<Hearing, 'champ'>,
  shown: readonly Champ[],
  taken: readonly Span[],
): Promise<readonly NamedAnswer[]> {
  const found: NamedAnswer[] = [];
  const open = shown.filter(({ type }) => TELLING.has(type));
  const free = (part: Span): boolean =>
    ![...taken, ...found.flatMap(({ by }) => by ?? [])].some((span) => overlap(span, part));
  for (const clause of hearing.said.clauses.filter(({ marks }) => !marks.question && !marks.condition)) {
    for (const part of [...partsOf(hearing.said.text, clause), clause]) {
      if (open.length === 0 || !free(part)) continue;
      const left = open.filter((champ) => found.every((each) => each.champ !== champ));
      const answer = await readPart(hearing, left, part);
      if (answer !== undefined) found.push(answer);
    }
  }
  return found;
}

async function readPart(
  hearing: Omit<Hearing, 'champ'>,
  open: readonly Champ[],
  part: Span,
): Promise<NamedAnswer | undefined> {
  const said = partOf(hearing.said, part);
  for (const champ of open) {
    const reading = await readerOf(champ.type).read({ ...hearing, said, champ });
    if (reading.kind === 'read' && explainedShare(said, reading.explained) >= MOSTLY)
      return { champ, answers: reading.answers, corrects: false, by: part };
  }
  return undefined;
}

function partsOf(text: string, { start, end }: Span): readonly Span[] {
  const parts: Span[] = [];
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(PARTS)) {
    parts.push({ start: from, end: start + index });
    from = start + index + mark.length;
  }
  return parts.length === 0 ? [] : [...parts, { start: from, end }].filter((part) => part.end > part.start);
}
