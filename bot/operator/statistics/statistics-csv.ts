import { csvFile } from '../../letters/files/csv-file.js';
import type { Words } from '../../core/locales.js';
import { OUTCOMES } from './questions-chart.js';
import type { CallReport } from './report.js';
import { shownCount } from './shown-count.js';

/** The same figures for a spreadsheet, one a line, masked alike. */
export function statisticsCsv(reports: readonly CallReport[], words: Words): Buffer {
  const t = (key: string): string => words('fr', `statistiques:${key}`);
  const titles = ['appel', 'rubrique', 'jour', 'sujet', 'nombre'].map((key) => t(`csv.${key}`));
  const lines = reports.flatMap(({ titre, questions, sections }) => [
    ...questions.flatMap((period) =>
      OUTCOMES.map((outcome) => [
        titre,
        t('section.question'),
        period.name,
        t(`question.${outcome}`),
        String(period[outcome]),
      ]),
    ),
    ...sections.flatMap(({ id, masked, lines: rows }) =>
      rows.map(({ label, count }) => [
        titre,
        t(`section.${id}`),
        '',
        label,
        shownCount(count, masked, words),
      ]),
    ),
  ]);
  return csvFile([titles, ...lines]);
}
