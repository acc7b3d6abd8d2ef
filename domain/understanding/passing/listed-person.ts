import { isQuality } from '../../champs/people-words.js';
import { foldInPlace } from '../../text/fold.js';
import { HEAD, isCommon, isOrdinary, type Introduction } from './introduction.js';

/** In brackets or after « moi-même », what names nobody. */
const BESIDE = /\s*\([^()]*\)|,? (?:lui|elle|moi)[- ]m[êe]me/giu;
const QUALITY = /(?<=^(?:la |le |l['’])?)\p{L}+(?=$|[ ,])/u;
const LABEL = /^(signataire|repr[ée]sentant(?:e)?(?: l[ée]gale?)?|contact|personne [àa] contacter) ?[:=]? /iu;

/** « président lui-même, olivier kessel », « contact : kévin marchand, k@… »: how a list of answers names people. */
export function asListed(item: string): Introduction | undefined {
  const typed = item.replace(BESIDE, '');
  const label = LABEL.exec(typed)?.[0] ?? '';
  const [first = '', second = ''] = typed.slice(label.length).split(/[,:;]\s*/);
  const [quality = ''] = QUALITY.exec(first) ?? [];
  const leads = isQuality(foldInPlace(quality));
  const after = isQuality(foldInPlace(second)) ? second : '';
  const inFirst = leads ? first.slice(first.indexOf(quality) + quality.length).trim() : first;
  const name = inFirst === '' ? second : inFirst;
  const told = leads ? quality : after;
  if (!isFullName(name, label !== '' || after !== '') || (label === '' && told === '')) return undefined;
  return {
    person: {
      name,
      ...(told === '' ? {} : { quality: told }),
      speaks: false,
      signs: HEAD.test(foldInPlace(told)) || /^(?:sign|repr)/i.test(label),
      follows: /^(?:contact|pers)/i.test(label),
    },
  };
}

/** Two or three words, none of which is grammar; @param sure whether nothing else than a name could stand there */
function isFullName(text: string, sure: boolean): boolean {
  const words = text.split(' ');
  return (
    /^[\p{L}’'-]{2,}(?: [\p{L}’'-]{2,}){1,2}$/u.test(text) &&
    !words.some(isOrdinary) &&
    (sure || !words.some(isCommon))
  );
}
