import type { Valeurs } from '../dossier/dossier.js';
import { foldInPlace } from '../text/fold.js';
import type { Clause, Span } from '../understanding/said.js';
import type { ChampReading, Heard } from './champ-reader.js';
import { standing } from './standing.js';

/** A value found in a message, and where. */
export interface Found extends Span {
  readonly value: string;
}

/** The reasons, keys of `comprendre:`, when one value cannot be taken. */
export interface Reasons {
  readonly several: string;
  readonly missing: string;
  /** The person does not know it. */
  readonly unknown: string;
}

const ANOTHER =
  /\b(?:ancien(?:ne)?s?|avant|federation|fede|fermee?s?|quittee?s?|n'est plus|est plus|plus valable|plus le|plus la|autre etablissement|old|former|no longer|previous)\b/;
const WRONG =
  /\b(?:faux|fausse|erreur|erronee?|inexacte?|tromp\w*|tronpe|(?:pas|pa) (?:le )?bon(?:ne)?|au lieu|a la place|remplac\w*|chang\w*|corrig\w*|rectif\w*|modifi\w*|supprim\w*|instead|wrong|replace\w*|change\w*|correct\w*)\b/;
const OURS =
  /\b(?:(?:nous|moi|le bon|la bonne|le notre|le mien|la mienne|la notre|maintenant|desormais|nouveau|nouvelle|actuel|actuelle|utilisez|prenez|ours|mine|now|correct|right|new)\b)/;
const ENDING =
  /\b(?:finit|fini|finissant|termine|terminant|se termine|ends?|ending) (?:par|en|with|in) (\d[\d ]*\d|\d)/;

const A_SINGLE_ONE = 'reponse.a_confirmer';

/** The value that a message gives among those found in it and left standing; several are asked about. */
export function chosen(hearing: Heard, found: readonly Found[], reasons: Reasons): ChampReading {
  const { said, champ } = hearing;
  const folded = foldInPlace(said.text);
  const stands = standing(said, folded, found);
  const placed = [...stands.kept, ...stands.doubtful].flatMap((one) => {
    const clause = said.clauses.find(({ start, end }) => one.start >= start && one.start < end);
    return clause === undefined ? [] : [{ ...one, clause, words: folded.slice(clause.start, clause.end) }];
  });
  const settled = preferred(placed);
  const values = [...new Set(settled.map(({ value }) => value))];
  const answers = (value: string): Valeurs => ({ [champ.id]: value });
  const [only] = values;
  const one = settled[0];
  if (only === undefined || one === undefined) {
    const asked = [...new Set(stands.asked.map(({ value }) => value))].slice(0, 4).map(answers);
    if (asked.length > 0)
      return {
        kind: 'unsure',
        candidates: asked,
        reason: reasonFor(asked, reasons),
        explained: stands.asked,
      };
    return { kind: 'none', reason: stands.unknown ? reasons.unknown : reasons.missing };
  }
  const explained = settled.flatMap(({ clause, start, end }) => explainedIn(clause, { start, end }));
  if (values.length > 1)
    return {
      kind: 'unsure',
      candidates: values.slice(0, 4).map(answers),
      reason: reasons.several,
      explained,
    };
  if (stands.kept.length === 0 && !isOnlySaidAgain(stands.unknown, one))
    return { kind: 'unsure', candidates: [answers(only)], reason: A_SINGLE_ONE, explained };
  return { kind: 'read', answers: answers(mended(folded, said.clauses, one, only)), explained };
}

/** « celui que je vous ai donné dans le formulaire, c’est … »: speaks of an earlier answer, and calls nothing wrong. */
function isOnlySaidAgain(
  unknown: boolean,
  { clause: { marks, start: from }, words, start }: Placed,
): boolean {
  if (unknown || marks.condition || marks.negation || marks.question || ANOTHER.test(words)) return false;
  return OURS.test(words.slice(0, start - from)) || !WRONG.test(words);
}

/** One value in doubt is asked about, and is not several. */
function reasonFor(candidates: readonly Valeurs[], { several }: Reasons): string {
  return candidates.length === 1 ? A_SINGLE_ONE : several;
}

/** The value and what wraps it in its clause. */
export function explainedIn({ start, end, core }: Clause, value: Span): readonly Span[] {
  const spans = [{ start, end: core.start }, value, { start: core.end, end }];
  return spans.filter((span) => span.end > span.start);
}

/** Whether the person says that they do not know. */
export function doubtful({ said }: Heard): boolean {
  return said.clauses.some(({ marks }) => marks.doubt === 'unknown');
}

interface Placed extends Found {
  readonly clause: Clause;
  readonly words: string;
}

/** Among several, those that are said to be the right ones, or not to be another's. */
function preferred(kept: readonly Placed[]): readonly Placed[] {
  if (new Set(kept.map(({ value }) => value)).size < 2) return kept;
  const own = kept.filter(({ words, clause, start }) => OURS.test(words.slice(0, start - clause.start)));
  if (own.length === 1) return own;
  const others = kept.filter(({ words }) => !ANOTHER.test(words));
  return others.length > 0 ? others : kept;
}

/** « 01 99 00 12 30, ah non ça finit par 31 ». */
function mended(folded: string, clauses: readonly Clause[], { clause }: Placed, value: string): string {
  const after = clauses.find(
    ({ start, marks }) => start > clause.start && (marks.repair || marks.correction),
  );
  const ending = after && ENDING.exec(folded.slice(after.start, after.end))?.[1]?.replaceAll(' ', '');
  if (ending === undefined) return value;
  let left = ending.length;
  let kept = value.length;
  for (; kept > 0 && left > 0; kept--) if (/\d/.test(value.charAt(kept - 1))) left -= 1;
  let at = 0;
  return value.slice(0, kept) + value.slice(kept).replace(/\d/g, () => ending.charAt(at++));
}
