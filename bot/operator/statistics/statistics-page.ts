import { html, SafeHtml } from '../../core/html.js';
import type { Words } from '../../core/locales.js';
import { OUTCOMES, questionsChart } from './questions-chart.js';
import { periodName } from './periods.js';
import type { CallReport, Section } from './report.js';
import { shownCount, shownLength, SMALLEST } from './shown-count.js';
import { STYLE } from './statistics-style.js';

/** The report as one HTML file that needs nothing else: it can be sent, opened and printed anywhere. */
export function statisticsPage(
  reports: readonly CallReport[],
  period: { readonly from: string; readonly to: string },
  words: Words,
): string {
  const t = (key: string): string => words('fr', `statistiques:${key}`);
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${t('titre')}</title>
        <style>
          ${new SafeHtml(STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>${t('titre')}</h1>
          <p>
            ${words('fr', 'statistiques:periode', { debut: periodName(period.from, 'long'), fin: periodName(period.to, 'long') })}
          </p>
          <p>${t('confidentialite')}</p>
          ${reports.map((report) => callPart(report, words))}
        </main>
      </body>
    </html>`.source;
}

function callPart({ titre, questions, sections }: CallReport, words: Words): SafeHtml {
  const t = (key: string): string => words('fr', `statistiques:${key}`);
  const heads = OUTCOMES.map(
    (outcome) => html`<th scope="col"><span class="key ${outcome}"></span>${t(`question.${outcome}`)}</th>`,
  );
  const rows = questions.map(
    (period) =>
      html`<tr>
        <th scope="row">${periodName(period.name, 'long')}</th>
        ${OUTCOMES.map((outcome) => html`<td>${period[outcome]}</td>`)}
      </tr>`,
  );
  const total = OUTCOMES.map(
    (outcome) => html`<td>${questions.reduce((sum, period) => sum + period[outcome], 0)}</td>`,
  );
  return html`<section>
    <h2>${titre}</h2>
    <h3>${t('section.question')}</h3>
    ${
      questions.length === 0
        ? html`<p>${t('rien')}</p>`
        : html`${questionsChart(questions)}
            <table>
              <thead>
                <tr>
                  <th scope="col">${t('colonne.jour')}</th>
                  ${heads}
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">${t('colonne.total')}</th>
                  ${total}
                </tr>
              </tfoot>
            </table>`
    }
    ${sections.map((section) => sectionPart(section, words))}
  </section>`;
}

function sectionPart({ id, masked, lines }: Section, words: Words): SafeHtml {
  const t = (key: string): string => words('fr', `statistiques:${key}`);
  const longest = Math.max(SMALLEST, ...lines.map(({ count }) => shownLength(count, masked)));
  const rows = lines.map(({ label, count }) => {
    const width = ((shownLength(count, masked) / longest) * 100).toFixed(1);
    return html`<tr>
      <th scope="row">${label}</th>
      <td>${shownCount(count, masked, words)}</td>
      <td class="bar" aria-hidden="true">
        <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
          <rect width="${width}" height="10" />
        </svg>
      </td>
    </tr>`;
  });
  return html`<h3>${t(`section.${id}`)}</h3>
    ${
      lines.length === 0
        ? html`<p>${t('rien')}</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">${t(`colonne.${id}`)}</th>
                <th scope="col">${t('colonne.nombre')}</th>
                <td></td>
              </tr>
            </thead>
            <tbody>
              ${rows}
            </tbody>
          </table>`
    }`;
}
