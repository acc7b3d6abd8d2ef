import { FRENCH_FUNCTION_WORDS } from '../../text/french-words.js';
import { foldInPlace } from '../../text/fold.js';

/** Kinds of organisations, folded: where one stands, the words after it are its name. */
const NOUN =
  /^(?:assoc?(?:iation)?s?|fondation|federation|collectif|comite|foyer|centre (?:social|communal|intercommunal|de gestion)|commune(?! est)|mairie|ville|communaute (?:de communes|d'agglomeration|d'agglo|urbaine)|comcom|agglo(?:meration)?|metropole|(?:conseil )?departement(?:al)?|conseil regional|epci|gip|mission locale|ccas|cias|plie|maison (?:de l'emploi|des services|france services)|mde|entreprise|societe|sarl|sas|scic|scop|cooperative|regie(?: de quartier)?|syndicat(?: mixte)?|groupement|geiq|chambre (?:de metiers|de commerce|d'agriculture|des metiers)|cci|cma|petr|organisme|structure|etablissement public|association|charity|municipality|council|company|foundation)(?![a-z])/;
/** What is added to a kind and names nobody: « association loi 1901 », « entreprise d’insertion ». */
const OF_KIND =
  /^(?:,? ?(?:d'insertion|intermediaire|(?:de )?(?:la )?loi(?: de)? 1901|1901|(?:a|sans) but (?:non )?lucratif|par actions simplifiees?|a responsabilite limitee|anonyme|cooperative|publique?|privee?|locale|territoriale|d'interet (?:general|public)|(?:reconnue )?d'utilite publique|adaptee|de droit local|limited|ltd))*$/;
/** Nouns that only tell the kind, and are no part of the name that follows them. */
const KIND_ONLY =
  /^(?:assoc?(?:iation)?s?|entreprise|societe|structure|organisme|collectif|charity|company)$/;
/** Before a name proper, joins it to its noun: « association pour l’emploi ». */
const JOINED = /^(?:de|du|des|d'|de la|de l'|pour|loi|intermediaire|d[' ])(?![a-z])|^d'/;
/** Ends a name: what follows is said of something else. */
const STOP = new RegExp(
  [
    String.raw`[,;:!?()\n]|\.(?=\s|$)`,
    String.raw`(?<![\p{L}’'-])(?:on|nous|je|j['’]|qui|dont|pour|afin|parce|car|souhait\w*|voudr\w*|aimer\w*|c['’]est|mais|donc|que|bas[ée]e?|situ[ée]+e?|dans|depuis|merci|bonjour|svp|avec|notre|mon|ma|mes|siret|voil[aà]|alors|we|i|which|that)(?!\p{L})`,
    String.raw`(?<![\p{L}’'-])(?:[aà] (?=\p{Lu})|[aà] l['’]appareil|et (?=(?:on|nous|je|c['’]|mon|notre|le|la|il|elle|j['’])(?!\p{L}))|and (?=(?:we|i)\b))`,
  ].join('|'),
  'u',
);
const ARTICLE = /^(?:l['’]\s?|(?:la|le|les|notre|nos|the|our)\s)/iu;
const QUOTED = /^[«“"]\s*([^«»“”"]{2,150}?)\s*[»”"]/u;
const MOST_WORDS = 14;

/** Whether a text tells a kind of organisation and names none: « sas », « entreprise d’insertion ». */
export function isKind(text: string): boolean {
  const folded = foldInPlace(text)
    .replaceAll('’', "'")
    .replace(ARTICLE, '')
    .replace(/^(?:une?|an?) /, '')
    .trim();
  const noun = NOUN.exec(folded)?.[0];
  return noun !== undefined && OF_KIND.test(folded.slice(noun.length).trim());
}

/**
 * The name of an organisation that a phrase begins with; nothing where it only tells a kind (« l’association »).
 * @param needsNoun whether a name without its noun could be something else
 */
export function structureNamed(phrase: string, needsNoun = false): string | undefined {
  const article = ARTICLE.exec(phrase)?.[0] ?? '';
  const said = phrase.slice(article.length);
  const noun = NOUN.exec(foldInPlace(said))?.[0];
  const rest = noun === undefined ? said : said.slice(noun.length).trimStart();
  const quoted = QUOTED.exec(rest)?.[1];
  if (quoted !== undefined)
    return noun === undefined || KIND_ONLY.test(foldInPlace(noun))
      ? quoted
      : `${capital(said.slice(0, noun.length))} ${quoted}`;
  if (noun === undefined) return !needsNoun && /^\p{Lu}/u.test(rest) ? properName(article, rest) : undefined;
  const name = upToStop(rest);
  if (!meansSomething(name)) return undefined;
  const folded = foldInPlace(name);
  if (KIND_ONLY.test(noun) && !JOINED.test(folded)) return capital(name);
  const joined = /^pour /.exec(rest)?.[0] ?? '';
  const whole = `${said.slice(0, noun.length)} ${joined}${upToStop(rest.slice(joined.length))}`;
  return isKind(whole) ? undefined : capital(whole);
}

/** « les Ateliers du Lac »: the article that is written with a capital is of the name. */
function properName(article: string, rest: string): string | undefined {
  const name = upToStop(rest);
  const own = /^\p{Lu}/u.test(article) ? article : '';
  return meansSomething(name) ? `${own}${name}` : undefined;
}

function upToStop(text: string): string {
  const from = /^pour /.test(text) ? 5 : 0;
  const stop = text.slice(from).search(STOP);
  const name = stop === -1 ? text : text.slice(0, from + stop);
  return name
    .trim()
    .split(/\s+/)
    .slice(0, MOST_WORDS)
    .join(' ')
    .replace(/[.\s-]+$/, '');
}

function meansSomething(name: string): boolean {
  const words = foldInPlace(name).match(/[a-z]{3,}/g) ?? [];
  return words.some((word) => !FRENCH_FUNCTION_WORDS.has(word) && !/^(?:loi|locale?|sociale?)$/.test(word));
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
