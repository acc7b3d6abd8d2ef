import { html, type SafeHtml } from '../../core/html.js';
import type { PageContext } from '../layout.js';
import { sentences } from '../sentences.js';

/** Longest question that is searched for, characters. */
export const QUESTION_MAX = 300;

/** The search of the FAQ: a plain form, that needs no script. */
export function searchForm(context: PageContext, question: string): SafeHtml {
  const t = sentences(context);
  const { langue, parts } = context;
  return html`<search>
    <form class="faq-search" action="${context.path}" method="get">
      <label for="q">${t('page:faq.chercher')}</label>
      <div class="ask-row">
        <input
          id="q"
          name="q"
          type="search"
          maxlength="${QUESTION_MAX}"
          value="${question}"
          autocomplete="off"
        />
        ${langue === parts.langue ? undefined : html`<input type="hidden" name="lang" value="${langue}" />`}
        <button type="submit" class="button">${t('page:faq.bouton')}</button>
      </div>
    </form>
  </search>`;
}
