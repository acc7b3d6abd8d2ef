import type { AppelContent } from '../../content/load-appel.js';
import type { Appel } from '../../../domain/appel/appel.js';
import type { DailyCount, Measure } from '../../../domain/statistics/daily-count.js';
import { DELAY_NAMES } from '../../../domain/statistics/dossier-counts.js';
import type { Words } from '../../core/locales.js';
import type { Figures } from './figures.js';
import { questionPeriods, type Period } from './periods.js';

/** One line of a table: what, and how often. */
export interface Line {
  readonly label: string;
  readonly count: number;
}

/** A table of the report. */
export interface Section {
  readonly id: string;
  /** Few things of a kind could be recognised: small counts are masked. */
  readonly masked: boolean;
  readonly lines: readonly Line[];
}

/** What the report says of one call. */
export interface CallReport {
  readonly titre: string;
  readonly questions: readonly Period[];
  readonly sections: readonly Section[];
}

const MOST_ENTRIES = 20;
const EVENTS = ['commence', 'depose', 'complete', 'retire'];
const LETTERS = ['envoyee', 'attente', 'echec', 'perimee'];
const HELPED = ['oui', 'non'];

/** The figures of a call in the order and the words of a reader. */
export function reportOf(
  { appelId, appel, counts }: Figures,
  faq: AppelContent['faq'] | undefined,
  words: Words,
): CallReport {
  const titles = new Map(faq?.fr.map(({ id, question }) => [id, question]));
  const totals = (measure: Measure): ReadonlyMap<string, number> => totalsOf(counts, measure);
  const fixed = (measure: Measure, subjects: readonly string[]): readonly Line[] =>
    subjects.map((subject) => ({
      label: words('fr', `statistiques:${measure}.${subject}`),
      count: totals(measure).get(subject) ?? 0,
    }));
  const ranked = (measure: Measure, label: (subject: string) => string): readonly Line[] =>
    [...totals(measure)]
      .map(([subject, count]) => ({ label: label(subject), count }))
      .toSorted((one, other) => other.count - one.count || one.label.localeCompare(other.label, 'fr'));
  const step = (subject: string): string => stepLabel(subject, appel, words);
  return {
    titre: appel?.titreCourt.fr ?? appelId,
    questions: questionPeriods(counts),
    sections: [
      { id: 'helped', masked: false, lines: fixed('helped', HELPED) },
      {
        id: 'entry',
        masked: true,
        lines: ranked('entry', (id) => titles.get(id) ?? id).slice(0, MOST_ENTRIES),
      },
      { id: 'dossier', masked: false, lines: fixed('dossier', EVENTS) },
      { id: 'underway', masked: true, lines: ranked('underway', step) },
      { id: 'abandoned', masked: true, lines: ranked('abandoned', step) },
      { id: 'delay', masked: true, lines: fixed('delay', DELAY_NAMES) },
      { id: 'letter', masked: false, lines: fixed('letter', LETTERS) },
    ],
  };
}

function totalsOf(counts: readonly DailyCount[], measure: Measure): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { measure: counted, subject, count } of counts)
    if (counted === measure) totals.set(subject, (totals.get(subject) ?? 0) + count);
  return totals;
}

function stepLabel(subject: string, appel: Appel | undefined, words: Words): string {
  const [kind = '', id] = subject.split(':');
  if (id === undefined) return words('fr', `statistiques:etape.${kind}`);
  const named = [...(appel?.champs ?? []), ...(appel?.pieces ?? [])].find((each) => each.id === id);
  return named?.libelle.fr ?? id;
}
