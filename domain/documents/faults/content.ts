import { sameName } from '../alike.js';
import type { Cofinanceur } from '../fact.js';
import { budgetRows } from '../facts/amounts.js';
import { isIban } from '../../text/is-iban.js';
import { totalsOf } from '../facts/money.js';
import { isOneOf } from '../role-piece.js';
import { isNumber, isText, read, shownBy, type Checking, type Defaut, type FaultFinder } from './fault.js';

const SURE = 0.7;
/** A picture must be read this surely before its key is called wrong. */
const SURE_KEY = 0.8;
const CENTS = 1;

/** A paper that must be signed bears no signature. */
export const nonSigne: FaultFinder = ({ faits, piece }) => {
  const signed = faits.find(({ id }) => id === 'signe');
  return piece?.signe === true && signed?.value === false && signed.sure >= SURE
    ? shownBy('non_signe', signed)
    : undefined;
};

/** It is about another year than the one asked for. */
export const autreExercice: FaultFinder = (checking) => {
  const { known, piece } = checking;
  const wanted = piece?.exercice === 'clos' ? known.dernierExerciceClos : known.exercice;
  const year = read(checking, 'exercice', isNumber);
  if (
    piece?.exercice === undefined ||
    wanted === undefined ||
    year === undefined ||
    year.sure < SURE ||
    year.value === wanted
  )
    return undefined;
  return shownBy('autre_exercice', year, { lu: year.value, attendu: wanted });
};

/** Its IBAN has a wrong key. */
export const ibanFaux: FaultFinder = (checking) => {
  const iban = read(checking, 'iban', isText);
  return iban === undefined || isIban(iban.value) || iban.sure < SURE_KEY
    ? undefined
    : shownBy('iban_faux', iban);
};

/** Its amounts disagree with each other, or with what the dossier says. */
export const montantIncoherent: FaultFinder = (checking) =>
  unbalanced(checking) ?? differs(checking) ?? cofunding(checking);

function unbalanced(checking: Checking): Defaut | undefined {
  const { paper, piece } = checking;
  if (piece === undefined || !isOneOf(piece.role, 'budget', 'demande', 'note', 'deliberation'))
    return undefined;
  for (const page of paper.pages) {
    const totals = totalsOf({ ...paper, lines: paper.lines.filter((line) => line.page === page.number) });
    const [first, second] = totals;
    if (first === undefined || second === undefined || totals.length > 2) continue;
    if (Math.abs(first.euros - second.euros) <= CENTS) continue;
    if (paper.pictured && Math.min(...first.line.cells.map(({ sure }) => sure)) < SURE) continue;
    return shownBy(
      'montant_incoherent',
      { page: page.number, words: first.line.text },
      { lu: first.euros, attendu: second.euros },
    );
  }
  return piece.role === 'budget' && !paper.pictured ? misadded(checking) : undefined;
}

/** A column whose rows don't add up to its total. */
function misadded({ paper }: Checking): Defaut | undefined {
  const rows = budgetRows(paper);
  const columns = rows.some(({ right }) => right)
    ? [rows.filter(({ right }) => !right), rows.filter(({ right }) => right)]
    : parted(rows);
  for (const column of columns) {
    const at = column.findIndex(({ folded }) => /^total\b/.test(folded));
    const total = column[at];
    const before = column.slice(0, at);
    if (
      total === undefined ||
      before.length < 3 ||
      before.some(({ folded }) => /^(?:dont|sous-total)/.test(folded) || /^\d\d\b/.test(folded))
    )
      continue;
    const sum = before.reduce((all, { euros }) => all + euros, 0);
    if (
      Math.abs(sum - total.euros) > Math.max(CENTS, total.euros * 0.001) &&
      sum < total.euros * 1.5 &&
      sum > total.euros * 0.5
    )
      return shownBy(
        'montant_incoherent',
        { page: total.line.page, words: total.line.text },
        { lu: total.euros, attendu: sum },
      );
  }
  return undefined;
}

/** Charges, then income, one under the other. */
function parted<T extends { readonly folded: string }>(rows: readonly T[]): readonly (readonly T[])[] {
  const at = rows.findIndex(({ folded }) => /^total\b/.test(folded));
  return at < 0 ? [] : [rows.slice(0, at + 1), rows.slice(at + 1)];
}

function differs(checking: Checking): Defaut | undefined {
  const { known, paper } = checking;
  for (const id of ['montantDemande', 'montantTotal'] as const) {
    const [said, amount] = [known[id], read(checking, id, isNumber)];
    if (said === undefined || amount === undefined || Math.abs(said - amount.value) <= CENTS) continue;
    if (amount.sure < (paper.pictured ? 0.75 : SURE)) continue;
    return shownBy('montant_incoherent', amount, { lu: amount.value, attendu: said });
  }
  return undefined;
}

function cofunding(checking: Checking): Defaut | undefined {
  const { known, faits } = checking;
  const fact = faits.find(({ id }) => id === 'cofinanceurs');
  for (const { nom, montant } of (fact?.value ?? []) as readonly Cofinanceur[]) {
    const said = known.cofinanceurs?.find((each) => sameName(each.nom, nom));
    if (
      fact !== undefined &&
      said !== undefined &&
      Math.abs(said.montant - montant) > CENTS &&
      fact.sure >= SURE
    )
      return shownBy('montant_incoherent', fact, { lu: montant, attendu: said.montant });
  }
  return undefined;
}
