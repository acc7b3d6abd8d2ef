import type { Langue } from '../../domain/appel/appel.js';
import { html, type SafeHtml } from '../core/html.js';
import type { Assets } from './assets.js';
import type { OperatorTheme } from './operator-theme.js';
import type { PageParts } from './page-parts.js';

/** What every page of the service is made from. */
export interface PageContext {
  readonly parts: PageParts;
  readonly assets: Assets;
  readonly theme: OperatorTheme;
  readonly langue: Langue;
  readonly nonce: string;
  /** Path of the page, for the link to the other language. */
  readonly path: string;
}

interface Page {
  readonly titre: string;
  readonly body: SafeHtml;
  /** What else the head needs. */
  readonly head?: SafeHtml;
  /** What else the end of the page needs. */
  readonly scripts?: SafeHtml;
  readonly menu?: SafeHtml;
}

/** A whole HTML document: banner, header with the calls and their state, the page's own body, footer. */
export function layout(context: PageContext, { titre, body, head, scripts, menu }: Page): string {
  const { assets, langue, parts, theme } = context;
  const t = (key: string): string => parts.words(langue, key);
  return html`<!doctype html>
    <html lang="${langue}">
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <title>${titre}</title>
        <link rel="icon" href="${assets.icon}" type="image/svg+xml" />
        <link rel="stylesheet" href="${assets.theme}" />
        ${theme.stylesheet === undefined ? undefined : html`<link rel="stylesheet" href="${theme.stylesheet}" />`}
        ${head}
      </head>
      <body>
        <a class="skip" href="#contenu">${t('page:acces.contenu')}</a>
        <header>
          ${demonstrationBanner(context)}
          <div class="header">
            <a class="brand" href="${address('/', context)}">
              ${brand(context)}
              <span class="brand-name">${t('page:service.nom')}</span>
            </a>
            ${calls(context)}
            <a class="header-link" href="${address('/faq', context)}">${t('page:pied.faq')}</a>
            ${menu}
          </div>
        </header>
        <main id="contenu" tabindex="-1">${body}</main>
        ${footer(context)} ${scripts}
      </body>
    </html>`.source;
}

/** An address of the service that keeps the language. */
export function address(path: string, { langue, parts }: PageContext): string {
  return langue === parts.langue ? path : `${path}?lang=${langue}`;
}

const brandMark = html`<svg
  class="brand-mark"
  width="32"
  height="32"
  viewBox="0 0 32 32"
  aria-hidden="true"
  focusable="false"
>
  <path d="M5 4h22a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3H15l-7 6v-6H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z" />
  <path class="brand-lines" d="M8.5 11h15M8.5 16.5h9" />
</svg>`;

function brand({ theme: { logo } }: PageContext): SafeHtml {
  return logo === undefined ? brandMark : html`<img class="brand-logo" src="${logo}" alt="" />`;
}

/** More calls than this are folded: the chat needs the room. */
const MOST_CALLS = 2;

function calls({ parts, langue }: PageContext): SafeHtml {
  const appels = parts.appels(langue);
  const items = appels.map(
    ({ titre, phrase, clos }) =>
      html`<li class="call">
        <span class="call-name">${titre}</span>
        <span class="call-state ${clos ? 'is-closed' : 'is-open'}">${phrase}</span>
      </li>`,
  );
  const list = html`<ul class="calls" aria-label="${parts.words(langue, 'page:acces.appels')}">
    ${items}
  </ul>`;
  if (items.length <= MOST_CALLS) return list;
  const counts = { nombre: items.length, ouverts: appels.filter(({ clos }) => !clos).length };
  return html`<details class="calls-folded">
    <summary>${parts.words(langue, 'page:acces.nombre', counts)}</summary>
    ${list}
  </details>`;
}

function demonstrationBanner({ parts, langue }: PageContext): SafeHtml | undefined {
  if (parts.demonstration === undefined) return undefined;
  const { date, boite } = parts.demonstration;
  const values = { date: date(langue) };
  if (boite === undefined)
    return html`<p class="demonstration">${parts.words(langue, 'page:demonstration.sans_boite', values)}</p>`;
  return html`<p class="demonstration">
    ${parts.words(langue, 'page:demonstration.phrase', values)}
    <a href="${boite}">${parts.words(langue, 'page:demonstration.boite')}</a>
  </p>`;
}

function footer(context: PageContext): SafeHtml {
  const { parts, langue, path } = context;
  const t = (key: string): string => parts.words(langue, key);
  const other = langue === 'fr' ? 'en' : 'fr';
  const otherAddress = other === parts.langue ? path : `${path}?lang=${other}`;
  return html`<footer class="footer">
    <nav aria-label="${t('page:pied.nom')}">
      <ul>
        <li><a href="${address('/faq', context)}">${t('page:pied.faq')}</a></li>
        <li><a href="${address('/accessibilite', context)}">${t('page:pied.accessibilite')}</a></li>
        <li><a href="${address('/donnees-personnelles', context)}">${t('page:pied.donnees')}</a></li>
        <li><a href="${address('/mentions-legales', context)}">${t('page:pied.mentions')}</a></li>
        <li>
          <a href="${otherAddress}" lang="${other}" hreflang="${other}">${t('page:pied.autre_langue')}</a>
        </li>
      </ul>
    </nav>
  </footer>`;
}
