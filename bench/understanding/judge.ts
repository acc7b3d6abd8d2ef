import type { Valeur } from '../../domain/dossier/dossier.js';
import { foldAccents } from '../../domain/text/normalise.js';
import type { ActRow, AnswerRow, Expected } from './rows.js';
import type { Outcome } from './stage.js';

/** How a line counts. `offered`: the right act waits under a button; `asked`: nothing was done, and the right help given. */
export type Verdict = 'right' | 'offered' | 'asked' | 'wrong';

/** Public geography: these follow from another answer, and are not held against it. */
const DERIVED = new Set(['region', 'departement']);

/** What came of the line of an act. */
export function judgeAct(row: ActRow, outcome: Outcome): Verdict {
  const [wanted = '', target] = row.act.split(':');
  const acts = outcome.deeds.flatMap((deed) => (deed.kind === 'act' ? [deed] : []));
  const made = acts.filter(({ how }) => how !== 'offered');
  const stored = Object.keys(outcome.stored).length > 0;
  if (wanted === 'none') return judgeNone(target ?? '', outcome, made.length > 0, stored);
  const names = [row.act, row.act.replace(':', '_'), wanted];
  const isIt = (deed: (typeof acts)[number]): boolean =>
    names.includes(deed.act) && (wanted !== 'modifier' || deed.target === target);
  if (made.some(isIt)) return 'right';
  if (row.act === 'ni_oui_ni_non') return made.length === 0 && !stored ? 'right' : 'wrong';
  if (made.length > 0 || (stored && wanted !== 'modifier')) return 'wrong';
  if (wanted === 'modifier' && stored)
    return target !== undefined && target in outcome.stored ? 'right' : 'wrong';
  return acts.some(isIt) ? 'offered' : 'asked';
}

function judgeNone(kind: string, { deeds }: Outcome, acted: boolean, stored: boolean): Verdict {
  if (acted) return 'wrong';
  if (kind === 'data') return stored ? 'right' : 'asked';
  if (stored) return 'wrong';
  if (kind === 'chat') return 'right';
  return deeds.some((deed) => deed.kind !== 'act') ? 'right' : 'asked';
}

/** What came of the line of an answer. */
export function judgeAnswer(row: AnswerRow, { stored }: Outcome): Verdict {
  const forbidden = Object.entries(row.not ?? {});
  const broken = forbidden.some(([id, not]) => {
    const valeur = stored[id];
    if (valeur === undefined || valeur === null) return false;
    return not === '*' || normal(valeur) === normal(not);
  });
  if (broken) return 'wrong';
  const ids = Object.keys(row.expect);
  const unasked = Object.keys(stored).filter((id) => !ids.includes(id) && !DERIVED.has(id));
  if (unasked.some((id) => stored[id] !== null)) return 'wrong';
  const met = ids.filter((id) => isMet(row.expect[id] ?? null, stored[id]));
  if (met.length === ids.length) return 'right';
  const contrary = ids.some((id) => stored[id] !== undefined && !isMet(row.expect[id] ?? null, stored[id]));
  return contrary ? 'wrong' : 'asked';
}

function isMet(expected: Expected, valeur: Valeur | null | undefined): boolean {
  const accepted = Array.isArray(expected)
    ? (expected as readonly (Valeur | null)[])
    : [expected as Valeur | null];
  return accepted.some((each) =>
    each === null || valeur === null || valeur === undefined
      ? each === null && (valeur === null || valeur === undefined)
      : normal(each) === normal(valeur),
  );
}

function normal(valeur: Valeur): string {
  return foldAccents(String(valeur)).replace(/[^\p{L}\p{N}]/gu, '');
}
