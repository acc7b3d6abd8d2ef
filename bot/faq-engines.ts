import type { AppelServi, FaqServie } from '../dialogs/services.js';
import type { Langue } from '../domain/appel/appel.js';
import { buildFaqEngine } from '../domain/faq/faq-engine.js';
import type { FaqEntry } from '../domain/faq/faq-entry.js';
import type { Lexicon } from '../domain/faq/lexicon.js';
import { words } from '../domain/text/fold.js';
import type { AppelContent } from './content/load-appel.js';
import type { Content } from './content/load-content.js';

/** The calls of the content, each with its FAQ ready to be asked. */
export function servedAppels({ appels, lexique }: Content): readonly AppelServi[] {
  return appels.map((appel) => servedAppel(appel, lexique));
}

/** One call with its FAQ ready to be asked. */
export function servedAppel({ appel, faq, themes }: AppelContent, lexicon: Lexicon): AppelServi {
  return { appel, themes, faq: { fr: served(faq.fr, 'fr', lexicon), en: served(faq.en, 'en', undefined) } };
}

function served(entries: readonly FaqEntry[], language: Langue, lexicon: Lexicon | undefined): FaqServie {
  return {
    engine: buildFaqEngine(entries, { language, ...(lexicon === undefined ? {} : { lexicon }) }),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    knownWords: new Set(
      entries.flatMap(({ question, formes, reponse }) => [question, ...formes, reponse].flatMap(words)),
    ),
  };
}
