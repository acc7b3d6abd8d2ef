import type { AppelServi, FaqServie } from '../../dialogs/turn/services.js';
import type { Langue } from '../../domain/appel/appel.js';
import { faqEngine } from '../../domain/faq/faq-engine.js';
import type { FaqEntry } from '../../domain/faq/faq-entry.js';
import { learn } from '../../domain/faq/learn.js';
import { allTexts } from '../../domain/faq/selon.js';
import { EMPTY_LEXICON, withOwnTerms, withoutOwnNames, type Lexicon } from '../../domain/faq/lexicon.js';
import { languesOf } from '../../domain/appel/langues.js';
import { ownNames } from '../../domain/appel/own-names.js';
import { thingNamerOf } from '../../domain/understanding/named-things.js';
import { words } from '../../domain/text/fold.js';
import { workAnew } from './startup-cache.js';
import type { AppelContent } from './load-appel.js';
import type { Content } from './load-content.js';
import { wordingForm } from '../../domain/understanding/same-wording.js';

/** The calls of the content, each with its FAQ ready to be asked. */
export function servedAppels(content: Content): readonly AppelServi[] {
  return content.appels.map((appel) => servedAppel(appel, content));
}

/** One call of a content with its FAQ ready to be asked. @param keep what need not be learned again */
export function servedAppel(
  { appel, faq, themes, lexique: own }: AppelContent,
  { lexique, version }: Pick<Content, 'lexique' | 'version'>,
  keep = workAnew,
): AppelServi {
  const heard = withoutOwnNames(withOwnTerms(lexique, own), ownNames(appel));
  const served = (langue: Langue, lexicon: Lexicon): FaqServie => {
    const key = `faq ${appel.id} ${langue} ${version}`;
    const { learned, knownWords } = keep(key, () => ({
      learned: learn(faq[langue], lexicon, langue),
      knownWords: wordsOf(faq[langue]),
    }));
    const entries = new Map(faq[langue].map((entry) => [entry.id, entry]));
    const questions = new Set(faq[langue].map(({ question }) => wordingForm(question)));
    return { engine: faqEngine(learned), entries, questions, knownWords };
  };
  const things = thingNamerOf(appel);
  const fr = served('fr', heard);
  const en = languesOf(appel).includes('en') ? served('en', EMPTY_LEXICON) : fr;
  return { appel, themes, things, faq: { fr, en } };
}

function wordsOf(entries: readonly FaqEntry[]): ReadonlySet<string> {
  const texts = entries.flatMap((entry) => [entry.question, ...entry.formes, ...allTexts(entry)]);
  return new Set(texts.flatMap(words));
}
