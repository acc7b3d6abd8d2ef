import type { Cofinanceur, FaitValue } from '../../domain/documents/fact.js';
import type { Understanding } from '../../domain/documents/understand.js';
import { isSurePlace } from '../../domain/documents/placing.js';
import type { Truth } from './document-set.js';

/** After one of these, no other fault of a file counts. */
const ALONE = ['vierge', 'illisible', 'formulaire_non_rempli', 'autre_structure'];
const HOLDING = ['nom', 'titulaire', 'banque', 'representant'];

export type FactVerdict = 'right' | 'wrong' | 'missing';

/** How a file was understood, against what it is. */
export interface Verdict {
  readonly piece: boolean;
  /** Another document than it is, and placed without asking. */
  readonly silent: boolean;
  readonly facts: readonly {
    readonly id: string;
    readonly verdict: FactVerdict;
    readonly wanted: unknown;
    readonly got: unknown;
  }[];
  readonly found: readonly string[];
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
}

/** Compares what was understood of a file with the truth, as the README of ../shared/documents says. */
export function judge(truth: Truth, understood: Understanding): Verdict {
  const got = understood.piece ?? 'autre';
  const faults: readonly string[] = understood.defauts.map(({ id }) => id);
  const alone = truth.faults.some((fault) => ALONE.includes(fault));
  const partial = truth.faults.includes('incomplet');
  return {
    piece: got === truth.piece,
    silent: got !== truth.piece && isSurePlace(understood),
    facts:
      truth.piece === 'autre'
        ? []
        : Object.entries(truth.facts).flatMap(([id, wanted]) => compare(id, wanted, understood)),
    found: truth.faults.filter((fault) => faults.includes(fault)),
    missed: truth.faults.filter((fault) => !faults.includes(fault)),
    alarms: faults.filter(
      (fault) => !truth.faults.includes(fault) && !alone && !(partial && fault === 'non_signe'),
    ),
  };
}

function compare(id: string, wanted: Truth['facts'][string], { faits }: Understanding): Verdict['facts'] {
  const got: FaitValue | undefined = faits.find((fact) => fact.id === id)?.value;
  if (typeof wanted !== 'object') return [{ id, verdict: verdictOf(id, wanted, got), wanted, got }];
  const named = (Array.isArray(got) ? got : []) as readonly Cofinanceur[];
  return wanted.map((each) => {
    const same = named.find(({ nom }) => alike('nom', nom, each.nom));
    const verdict = same === undefined ? 'missing' : same.montant === each.montant ? 'right' : 'wrong';
    return { id, verdict, wanted: each, got: same };
  });
}

function verdictOf(id: string, wanted: string | number | boolean, got: FaitValue | undefined): FactVerdict {
  if (got === undefined) return 'missing';
  const right =
    typeof wanted === 'string' && typeof got === 'string' ? alike(id, got, wanted) : got === wanted;
  return right ? 'right' : 'wrong';
}

function alike(id: string, a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  return x === y || (HOLDING.includes(id) && x !== '' && y !== '' && (x.includes(y) || y.includes(x)));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
