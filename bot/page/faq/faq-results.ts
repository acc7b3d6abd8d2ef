import { html, type SafeHtml } from '../../core/html.js';
import type { PageContext } from '../layout.js';
import { sentences } from '../sentences.js';
import type { Answered, FaqDocument } from './faq-document.js';

/** What the search found, as the chat would put it: an answer and its neighbours, questions that may be meant, or nothing. */
export function faqResults(context: PageContext, faq: FaqDocument, question: string): SafeHtml {
  const t = sentences(context);
  const { zone, ids } = faq.search(question);
  const all = new Map(faq.themes.flatMap(({ entries }) => entries).map((entry) => [entry.id, entry]));
  const found = ids.flatMap((id) => all.get(id) ?? []);
  const [best, ...others] = found;
  return html`<section class="faq-results" aria-labelledby="resultats">
    <h2 id="resultats">${context.parts.words(context.langue, 'page:faq.resultats', { question })}</h2>
    ${
      best === undefined
        ? html`<p>${t('page:faq.rien')}</p>`
        : zone === 'answer'
          ? html`<h3>${best.question}</h3>
              ${best.reponse} ${others.length === 0 ? undefined : html`<h3>${t('page:faq.proches')}</h3>`}
              ${links(others)}`
          : html`<p>${t('page:faq.suggestion')}</p>
              ${links(found)}`
    }
  </section>`;
}

function links(entries: readonly Answered[]): SafeHtml | undefined {
  if (entries.length === 0) return undefined;
  return html`<ol>
    ${entries.map(({ id, question }) => html`<li><a href="#${id}">${question}</a></li>`)}
  </ol>`;
}
