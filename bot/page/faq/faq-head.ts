import { html, SafeHtml } from '../../core/html.js';
import { address, type PageContext } from '../layout.js';
import type { FaqDocument } from './faq-document.js';

/** What search engines read: the page's one address, its twin in the other language, and its questions as data. */
export function faqHead(context: PageContext, faq: FaqDocument, question: string): SafeHtml {
  const { parts, langue, path } = context;
  if (question !== '') return html`<meta name="robots" content="noindex" />`;
  const at = (other: typeof langue): string => parts.pageUrl + address(path, { ...context, langue: other });
  return html`<meta
      name="description"
      content="${parts.words(langue, 'page:faq.description', { appel: faq.titre })}"
    />
    <link rel="canonical" href="${at(faq.langue)}" />
    ${faq.langue === langue ? alternates(at) : undefined} ${structuredData(faq)}`;
}

function alternates(at: (langue: 'fr' | 'en') => string): SafeHtml {
  return html`<link rel="alternate" hreflang="fr" href="${at('fr')}" />
    <link rel="alternate" hreflang="en" href="${at('en')}" />`;
}

/** https://schema.org/FAQPage. A data block is never run, so it needs no nonce, and the page can be kept in caches. */
function structuredData(faq: FaqDocument): SafeHtml {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: faq.langue,
    mainEntity: faq.themes
      .flatMap(({ entries }) => entries)
      .map(({ question, reponse }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: reponse.source },
      })),
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return new SafeHtml(`<script type="application/ld+json">${json}</script>`);
}
