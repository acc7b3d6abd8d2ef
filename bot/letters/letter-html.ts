import { html, type SafeHtml } from '../core/html.js';

const TEXT = 'font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.45;color:#1e1e1e';
const NOTED = 'padding:4px 12px 4px 0;vertical-align:top;text-align:left';
const CELL = `${NOTED};border-bottom:1px solid #dddddd`;
const NOTE = `${CELL};padding-top:0;font-size:13px;color:#555555`;
const HEAD = `${CELL};color:#3a3a3a;font-weight:bold`;
const HEADING = 'font-size:17px;margin:22px 0 6px;color:#1b1b4b';

/** The frame of every letter: one column, no picture, nothing fetched, readable by a screen reader. */
export function letterPage(title: string, body: readonly SafeHtml[]): string {
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body style="margin:0;padding:16px;background:#ffffff">
        <div style="max-width:760px;${TEXT}">
          <h1 style="font-size:21px;margin:0 0 10px;color:#1b1b4b">${title}</h1>
          ${body}
        </div>
      </body>
    </html>`.source.replace(/\n\s+/g, '\n');
}

/** The letter with something said first, under its title. */
export function saidFirst(letter: string, block: SafeHtml): string {
  return letter.replace('</h1>', () => `</h1>${block.source}`);
}

/** A heading of the letter. */
export function heading(text: string): SafeHtml {
  return html`<h2 style="${HEADING}">${text}</h2>`;
}

/** A paragraph; `quiet` for what comes last. */
export function paragraph(text: string, quiet = false): SafeHtml {
  return html`<p style="margin:8px 0;${quiet ? 'font-size:13px;color:#555555' : ''}">${text}</p>`;
}

/** A paragraph that can't be missed. */
export function highlighted(text: string): SafeHtml {
  return html`<p style="margin:14px 0;font-size:30px;letter-spacing:6px;font-weight:bold">${text}</p>`;
}

/** A link that the service offers itself; its address is its text, so that anyone sees where it leads. */
export function ownLink(url: string): SafeHtml {
  return html`<p style="margin:8px 0"><a href="${url}">${url}</a></p>`;
}

/** A list of sentences. */
export function list(sentences: readonly string[]): SafeHtml {
  const items = sentences.map((text) => html`<li style="margin:3px 0">${text}</li>`);
  return html`<ul style="margin:6px 0;padding-left:22px">
    ${items}
  </ul>`;
}

/** Names and values, two columns. */
export function facts(rows: readonly (readonly [string, string])[]): SafeHtml {
  const lines = rows.map(
    ([name, value]) =>
      html`<tr>
        <th scope="row" style="${HEAD};white-space:nowrap">${name}</th>
        <td style="${CELL}">${value}</td>
      </tr>`,
  );
  return html`<table style="border-collapse:collapse;${TEXT}">
    ${lines}
  </table>`;
}

/** A table with a header row; a row's note stands in small print under it. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  notes: readonly (string | undefined)[],
): SafeHtml {
  const heads = columns.map((name) => html`<th scope="col" style="${HEAD}">${name}</th>`);
  const lines = rows.map((cells, n) => {
    const note = notes[n];
    const row = cells.map((cell) => html`<td style="${note === undefined ? CELL : NOTED}">${cell}</td>`);
    const under =
      note === undefined
        ? []
        : [
            html`<tr>
              <td style="${CELL}"></td>
              <td colspan="${String(columns.length - 1)}" style="${NOTE}">${note}</td>
            </tr>`,
          ];
    return html`<tr>
        ${row}
      </tr>
      ${under}`;
  });
  return html`<table style="border-collapse:collapse;${TEXT}">
    <thead>
      <tr>
        ${heads}
      </tr>
    </thead>
    <tbody>
      ${lines}
    </tbody>
  </table>`;
}
