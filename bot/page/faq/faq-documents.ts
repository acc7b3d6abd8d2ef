import type { Conservation } from '../../../dialogs/turn/services.js';
import type { Langue } from '../../../domain/appel/appel.js';
import type { Served, ServedContent } from '../../content/served-content.js';
import type { Words } from '../../core/locales.js';
import { faqDocument, type FaqDocument } from './faq-document.js';

interface Parts {
  readonly words: Words;
  readonly served: Pick<ServedContent, 'current'>;
  readonly now: () => Date;
  readonly conservation: Conservation;
}

interface Written {
  readonly from: Served;
  readonly minute: number;
  readonly documents: readonly FaqDocument[];
}

/** The FAQs of the calls that are served, written anew each minute that somebody reads them, and with each new content. */
export function faqDocuments(parts: Parts): (langue: Langue) => readonly FaqDocument[] {
  const kept = new Map<Langue, Written>();
  return (langue) => {
    const from = parts.served.current;
    const now = parts.now();
    const minute = Math.floor(now.getTime() / 60_000);
    const known = kept.get(langue);
    if (known?.from === from && known.minute === minute) return known.documents;
    const { words, conservation } = parts;
    const material = { words, langue, now, territoires: from.territoires, conservation };
    const documents = from.appels.map((servi) => faqDocument(servi, material));
    kept.set(langue, { from, minute, documents });
    return documents;
  };
}
