import type { Attachment, ParsedMail } from 'mailparser';
import type { Words } from '../core/locales.js';
import { formatTaille } from '../../domain/format/size.js';
import { html, type SafeHtml } from '../core/html.js';
import { oneLine } from '../../domain/text/one-line.js';
import { opensInline } from './attachment-safety.js';
import { addressText, type MessageSummary } from './mailbox-store.js';

/** Points that a line of a message's text takes, about, once it is laid out. */
const LINE = 24;
const MARGINS = 140;
const TALLEST = 2600;

/** The list of messages. */
export function listPage(words: Words, messages: readonly MessageSummary[]): string {
  const rows = messages.map(
    (message) =>
      html`<tr>
        <td class="date">${date(message.date)}</td>
        <td class="subject">
          <a href="/boite/${message.id}">${message.subject ?? words('fr', 'boite:sansObjet')}</a>
        </td>
        <td>${message.from}</td>
        <td>${message.to}</td>
      </tr>`,
  );
  const table = html`<div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">${words('fr', 'boite:colonne.date')}</th>
          <th scope="col">${words('fr', 'boite:colonne.objet')}</th>
          <th scope="col">${words('fr', 'boite:colonne.de')}</th>
          <th scope="col">${words('fr', 'boite:colonne.a')}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
  const title = words('fr', 'boite:titre');
  return page(words, title, [
    html`<h1>${title}</h1>
      <p class="lead">${words('fr', 'boite:chapeau')}</p>`,
    messages.length === 0
      ? html`<p class="card">${words('fr', 'boite:vide')}</p>`
      : html`<section class="card">
          <h2>${words('fr', 'boite:nombre', { count: messages.length })}</h2>
          ${table}
        </section>`,
  ]);
}

/** One message, as its recipient reads it. */
export function messagePage(words: Words, id: string, mail: ParsedMail): string {
  const subject = mail.subject ?? words('fr', 'boite:sansObjet');
  return page(words, subject, [
    html`<h1>${subject}</h1>`,
    html`<section class="card">${headers(words, mail)}</section>`,
    html`<section class="card">${attachments(words, id, mail.attachments)}</section>`,
    html`<section class="card">
      <h2>${words('fr', 'boite:message.contenu')}</h2>
      ${body(words, id, mail)}
      <details>
        <summary>${words('fr', 'boite:message.enTetes')}</summary>
        <pre>${mail.headerLines.map(({ line }) => line).join('\n')}</pre>
      </details>
      <p><a href="/boite/${id}/message.eml">${words('fr', 'boite:message.brut')}</a></p>
    </section>`,
  ]);
}

/** What is said of a message that is not there. */
export function missingPage(words: Words): string {
  const title = words('fr', 'boite:introuvable.titre');
  return page(words, title, [
    html`<h1>${title}</h1>
      <p>${words('fr', 'boite:introuvable.phrase')}</p>`,
  ]);
}

function headers(words: Words, mail: ParsedMail): SafeHtml {
  const reference = mail.headers.get('x-dossier-reference');
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words('fr', 'boite:message.de'), addressText(mail.from)],
    [words('fr', 'boite:message.a'), addressText(mail.to)],
    [words('fr', 'boite:message.repondre'), addressText(mail.replyTo)],
    [words('fr', 'boite:message.date'), date(mail.date)],
    [words('fr', 'boite:message.reference'), typeof reference === 'string' ? reference : undefined],
  ];
  const items = rows
    .filter(([, value]) => value !== undefined && value !== '')
    .map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    );
  return html`<dl>${items}</dl>`;
}

function body(words: Words, id: string, mail: ParsedMail): SafeHtml {
  const text = html`<pre>${mail.text ?? ''}</pre>`;
  if (mail.html === false) return text;
  const lines = (mail.text ?? '').split('\n').length;
  const height = Math.min(TALLEST, lines * LINE + MARGINS);
  return html`<iframe
      title="${words('fr', 'boite:message.cadre')}"
      src="/boite/${id}/contenu"
      sandbox=""
      height="${height}"
    ></iframe>
    <details>
      <summary>${words('fr', 'boite:message.texte')}</summary>
      ${text}
    </details>`;
}

function attachments(words: Words, id: string, files: readonly Attachment[]): SafeHtml {
  if (files.length === 0) return html`<h2>${words('fr', 'boite:message.sansPiece')}</h2>`;
  const rows = files.map((file, n) => {
    const nom = oneLine(file.filename ?? String(n + 1));
    const open = html`<a
      href="/boite/${id}/pieces/${n}"
      aria-label="${words('fr', 'boite:message.ouvrir', { nom })}"
      >${words('fr', 'boite:message.ouvrirCourt')}</a
    >`;
    return html`<tr>
      <td class="name">${nom}</td>
      <td class="size">${formatTaille(file.size, 'fr')}</td>
      <td class="actions">
        ${opensInline(file.contentType) ? open : undefined}
        <a
          href="/boite/${id}/pieces/${n}?telecharger=1"
          aria-label="${words('fr', 'boite:message.telecharger', { nom })}"
          >${words('fr', 'boite:message.telechargerCourt')}</a
        >
      </td>
    </tr>`;
  });
  return html`<h2>${words('fr', 'boite:message.pieces', { count: files.length })}</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">${words('fr', 'boite:message.nom')}</th>
            <th scope="col">${words('fr', 'boite:message.taille')}</th>
            <th scope="col">${words('fr', 'boite:message.actions')}</th>
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>`;
}

function page(words: Words, title: string, content: readonly SafeHtml[]): string {
  const name = words('fr', 'boite:titre');
  return html`<!doctype html>
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title === name ? name : `${title} – ${name}`}</title>
        <link rel="stylesheet" href="/boite/style.css" />
      </head>
      <body>
        <header>
          <div class="inner">
            <span class="name">${name}</span>
            <nav>
              <a href="/boite">${words('fr', 'boite:liste')}</a>
              <a href="/">${words('fr', 'boite:retour')}</a>
            </nav>
          </div>
        </header>
        <main>${content}</main>
      </body>
    </html>`.source;
}

function date(instant: Date | undefined): string {
  return instant === undefined
    ? ''
    : instant.toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
}
