import { daysIn } from '../facts/days.js';
import type { PaperLine } from '../paper.js';
import { isOneOf, type RolePiece } from '../role-piece.js';
import { isNumber, isText, read, shownBy, type FaultFinder } from './fault.js';

/** Papers that were decided or signed before they are sent. */
const DECIDED: readonly RolePiece[] = ['delegation', 'deliberation'];
const SURE_DAY = 0.85;

/** It bears a day that is still to come. */
export const dateFuture: FaultFinder = (checking) => {
  const { known, piece } = checking;
  if (known.depot === undefined || !isOneOf(piece?.role, ...DECIDED)) return undefined;
  for (const id of ['dateDeliberation', 'dateDocument'] as const) {
    const day = read(checking, id, isText);
    if (day !== undefined && day.sure >= SURE_DAY && day.value > known.depot)
      return shownBy('date_future', day, { lu: day.value });
  }
  return undefined;
};

const LASTING: readonly RolePiece[] = [
  'delegation',
  'dirigeants',
  'convention',
  'rib',
  'cofinancement',
  'attestation',
];
const ENDS =
  /(?:jusqu'au|prend(?:ra)? fin (?:de plein droit )?le|expire(?:ra)? le|valable jusqu'au|cesse(?:ra)? (?:de produire effet )?le|date de fin(?: de validite)? ?:?|fin de validite ?:?|echeance du mandat ?:?|au plus tard le) ?$/;
const NUMBERS = 'zero un deux trois quatre cinq six sept huit neuf dix'.split(' ');
const MANDATE = new RegExp(
  `(?:mandats? (?:de|d'une duree de)|(?:pour|duree de|delegation de|valable|elus? pour)) (${NUMBERS.join('|')}|\\d{1,2}) (an|mois)`,
);
const SPAN = /\(?((?:19|20)\d{2}) ?[-–/] ?((?:19|20)\d{2})\)?/;

/** Its own term is over on the day of filing. */
export const perime: FaultFinder = (checking) => {
  const { paper, known, piece } = checking;
  if (known.depot === undefined || piece === undefined || !isOneOf(piece.role, ...LASTING)) return undefined;
  for (const line of paper.lines) {
    const end = endSaid(line, paper.lines[paper.lines.indexOf(line) - 1]);
    if (end !== undefined && end < known.depot && piece.role !== 'cofinancement')
      return shownBy('perime', { page: line.page, words: line.text }, { lu: end });
  }
  if (!isOneOf(piece.role, 'delegation', 'dirigeants', 'convention')) return undefined;
  const months = read(checking, 'duree', isNumber);
  const from =
    (piece.role === 'dirigeants' ? read(checking, 'dateDeliberation', isText) : undefined) ??
    read(checking, 'dateDocument', isText);
  if (
    months !== undefined &&
    from !== undefined &&
    piece.role === 'convention' &&
    after(from.value, months.value) < known.depot
  )
    return shownBy('perime', months, { lu: after(from.value, months.value) });
  for (const line of paper.lines) {
    const span = /mandat/.test(line.folded) ? SPAN.exec(line.folded)?.[2] : undefined;
    if (span !== undefined && `${span}-12-31` < known.depot)
      return shownBy('perime', { page: line.page, words: line.text }, { lu: span });
    const [, many = '', unit] = MANDATE.exec(line.folded) ?? [];
    if (unit === undefined || from === undefined || piece.role === 'convention') continue;
    // Members elected in other years have mandates of their own.
    if (
      piece.role === 'dirigeants' &&
      paper.lines.filter(({ cells }) => cells.some(({ folded }) => daysIn(folded).length > 0)).length > 3
    )
      continue;
    const number = /^\d/.test(many) ? Number(many) : NUMBERS.indexOf(many);
    const end = after(from.value, unit === 'an' ? number * 12 : number);
    if (end < known.depot) return shownBy('perime', { page: line.page, words: line.text }, { lu: end });
  }
  return undefined;
};

function endSaid(line: PaperLine, before: PaperLine | undefined): string | undefined {
  const lead = `${before?.folded.slice(-60) ?? ''} `;
  return daysIn(line.folded).find(({ start }) => ENDS.test(`${lead}${line.folded.slice(0, start)}`))?.day;
}

function after(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
