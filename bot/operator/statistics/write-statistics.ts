import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../answer.js';
import type { Installation } from '../installation.js';
import { gatherFigures } from './figures.js';
import { reportOf } from './report.js';
import { statisticsCsv } from './statistics-csv.js';
import { statisticsPage } from './statistics-page.js';

const DAY_MS = 86_400_000;
const EVER = '0000-01-01';

/**
 * Writes the statistics into a folder: a page with plots, and the same for a spreadsheet.
 * @param days only the last so many; all that is known otherwise. @throws what the disk throws
 */
export async function writeStatistics(
  { db, content, clocks, words }: Installation,
  { dir, days }: { readonly dir: string; readonly days: number | undefined },
): Promise<Answer> {
  const now = clocks.businessNow();
  const to = now.toISOString().slice(0, 10);
  const since =
    days === undefined ? EVER : new Date(now.getTime() - days * DAY_MS).toISOString().slice(0, 10);
  const figures = await gatherFigures(db, content.appels, since);
  const faqs = new Map(content.appels.map(({ appel, faq }) => [appel.id, faq]));
  const reports = figures.map((each) => reportOf(each, faqs.get(each.appelId), words));
  const from =
    days === undefined
      ? firstDay(
          figures.flatMap(({ counts }) => counts),
          to,
        )
      : since;
  const page = join(dir, words('fr', 'statistiques:fichier.page'));
  const csv = join(dir, words('fr', 'statistiques:fichier.csv'));
  await mkdir(dir, { recursive: true });
  await writeFile(page, statisticsPage(reports, { from, to }, words));
  await writeFile(csv, statisticsCsv(reports, words));
  return { text: words('fr', 'statistiques:ecrites', { page, csv }), data: { page, csv } };
}

function firstDay(counts: readonly { readonly day: string }[], otherwise: string): string {
  return counts.reduce((first, { day }) => (day < first ? day : first), otherwise);
}
