import { html, type SafeHtml } from '../../core/html.js';
import { address, layout, type PageContext } from '../layout.js';
import { sentences } from '../sentences.js';
import type { Answered, FaqDocument } from './faq-document.js';
import { faqHead } from './faq-head.js';
import { faqResults } from './faq-results.js';
import { searchForm } from './search-form.js';

/** `/faq`: every question with its answer, one anchor each; what was searched for stands first. */
export function faqPage(context: PageContext, faq: FaqDocument, question: string): string {
  const t = sentences(context);
  const { parts, langue } = context;
  const titre = parts.words(langue, 'page:faq.titre', { appel: faq.titre });
  const suffix = `${titre} – ${parts.words(langue, 'page:service.nom')}`;
  return layout(context, {
    titre: question === '' ? suffix : `${question} – ${suffix}`,
    head: faqHead(context, faq, question),
    body: html`<div class="faq">
      <h1>${titre}</h1>
      <p class="faq-lead">
        ${t('page:faq.intro')} <a href="${address('/', context)}">${t('page:faq.vers_assistant')}</a>
      </p>
      ${searchForm(context, question)} ${question === '' ? undefined : faqResults(context, faq, question)}
      <nav class="faq-themes" aria-label="${t('page:faq.themes')}">
        <ul>
          ${faq.themes.map(({ id, titre: theme }) => html`<li><a href="#theme-${id}">${theme}</a></li>`)}
          <li><a href="#services">${t('page:faq.services')}</a></li>
        </ul>
      </nav>
      ${faq.themes.map(
        ({ id, titre: theme, entries }) =>
          html`<section class="faq-theme" aria-labelledby="theme-${id}" lang="${faq.langue}">
            <h2 id="theme-${id}">${theme}</h2>
            ${entries.map((entry) => answered(entry))}
          </section>`,
      )}
      ${services(context, faq)}
    </div>`,
  });
}

/** `/faq` where several calls are served: which one is meant, for what was searched too. */
export function faqChoicePage(context: PageContext, faqs: readonly FaqDocument[], question: string): string {
  const t = sentences(context);
  return layout(context, {
    titre: `${t('page:faq.choix_titre')} – ${t('page:service.nom')}`,
    body: html`<article class="document">
      <h1>${t('page:faq.choix_titre')}</h1>
      <p>${t('page:faq.choix')}</p>
      <ul>
        ${faqs.map(
          ({ id, titre, etat }) =>
            html`<li>
              <a href="${searched(address(`/faq/${id}`, context), question)}">${titre}</a> – ${etat}
            </li>`,
        )}
      </ul>
    </article>`,
  });
}

/** An address that searches for the same. */
function searched(path: string, question: string): string {
  return question === '' ? path : `${path}${path.includes('?') ? '&' : '?'}q=${encodeURIComponent(question)}`;
}

/** What who searches too often is told. */
export function busyPage(context: PageContext): string {
  const t = sentences(context);
  return layout(context, {
    titre: `${t('page:faq.occupe_titre')} – ${t('page:service.nom')}`,
    body: html`<article class="document">
      <h1>${t('page:faq.occupe_titre')}</h1>
      <p>${t('page:faq.occupe')}</p>
    </article>`,
  });
}

function answered({ id, question, reponse }: Answered): SafeHtml {
  return html`<article class="faq-entry" id="${id}">
    <h3><a href="#${id}">${question}</a></h3>
    ${reponse}
  </article>`;
}

function services(context: PageContext, faq: FaqDocument): SafeHtml {
  const t = sentences(context);
  return html`<section class="faq-theme" aria-labelledby="services">
    <h2 id="services">${t('page:faq.services')}</h2>
    <p>${t('page:faq.services_intro')}</p>
    <dl class="faq-services">
      ${faq.services.map(
        ({ service, boite, telephone }) =>
          html`<div>
            <dt>${service}</dt>
            <dd>
              ${boite === undefined ? t('page:faq.service_sans_boite') : html`<a href="mailto:${boite}">${boite}</a>`}
              ${telephone === undefined ? undefined : html`– ${telephone}`}
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
