import { isQuality } from '../../champs/people-words.js';
import { foldInPlace } from '../../text/fold.js';
import { HEAD, isCommon, isOrdinary, type Introduction, type PersonNamed } from './introduction.js';
import { asListed } from './listed-person.js';
import { structureNamed } from './structure-named.js';

const GREETING =
  /^[\s,]*(?:(?:re)?bonjour|bonsoir|salut|hello|hi|madame,? monsieur|madame|monsieur)[\s,!.:-]+/i;
/** « la maire elle-même »: of who is named beside. */
const HIMSELF = / (?:lui|elle)-m[êe]me(?=,)/iu;
const SPEAKS =
  /(?:^|[\s,(:])(?:je suis|j'suis|jsuis|chuis|chui|moi,? c'est|moi c|je m'appelle|je me presente ?[,:]?|mon nom est|c'est|ici|i am|i'm|my name is|this is) (?:(?:madame|monsieur|mme|mr|m\.?|mlle) )?/;
const NAMES = /(?:je m'appelle|mon nom est|je me presente|my name is)/;
const AT_THE_LINE = /^ ?,? a l'appareil/;
const OTHER = /(?:^|[\s,(:])(?:c'est |par |avec |de )?(?:notre|nos|la|le|ma|mon|our|the|my) ?(?=[a-z])/g;
const NAME =
  /^\p{Lu}[\p{L}'’-]*(?: (?:(?:de|du|d['’]|le|la|van|von|el|ben|da|di|dos|des) ?)?\p{Lu}[\p{L}'’-]+){1,3}/u;
const TYPED_LOW = /^[\p{L}'’-]{2,} [\p{L}'’-]{2,}/u;
const SIGNS = /\b(?:signe|signera|signerai|signataire|represente|represent\w+ legale?|signs|will sign)\b/;
const FOLLOWS =
  /\b(?:contacter|joindre|interlocut\w+|referente?|suit|suivra|suivrai|s'occupe\w*|charge[e]? du dossier|contact|reach)\b/;
/** Between a quality and the organisation it is held in. */
const HELD_IN =
  /^(?: ?,)? (?:de la |de l['’]|du |des |de |d['’]|au |aux |[aà] la |[aà] l['’]|chez |pour |of |at |for |with )/iu;
/** « maire de Tournus », « comptable à Dijon »: what follows is a town, unless a noun says otherwise. */
const OF_A_PLACE = /^(?:maire|adjoint|conseill|elue?s?|secretaire de mairie)/;
const AT_A_PLACE = /^(?: ?,)? (?:[aà] |au |aux |at )/iu;
const AFTER_QUALITY =
  /[,;:.!?()\n]|(?<!\p{L})(?:et (?!\p{Ll}+(?:i[eè]re|ive|ale|if|er|el)(?!\p{L}))|qui|on|nous|je|j['’]|pour|souhait\w*|voudr\w*|c['’]est|notre|mais|and|we)(?!\p{L})/u;
const MOST_OF_QUALITY = 6;
/** Before an organisation that is named without anybody. */
const REPRESENTS =
  /(?:^|[\s,(:])(?:au nom de|pour le compte de|de la part de|je represente|nous representons|on represente|je travaille (?:pour|a|au|chez)|je vous ecris (?:de|pour)|nous sommes|on est|c'est (?=l'|la |le )|pour (?=l'|la |le |notre )|ici|i represent|we represent|we are|i work (?:for|at)|on behalf of) ?(?:(?:de )?(?=la |le |les |l')|du |des |d')?/;
const CALLED =
  /(?:assoc?(?:iation)?|structure|mission locale|organisme|entreprise|societe|cooperative|on|nous|elle)(?: [^,;.]{0,20})? (?:qui )?(?:s'appelle|sapelle|s'apelle|nous appelons|se nomme|a pour nom|is called) /;

/** Reads a clause for somebody who introduces themselves or others, and for the organisation they speak for. */
export function introductionIn(clause: string): Introduction {
  const typed = clause.replace(GREETING, '').replace(HIMSELF, '');
  const folded = foldInPlace(typed).replace(/’/g, "'");
  const speaker = speakerIn(typed, folded) ?? signedAs(typed) ?? otherIn(typed, folded) ?? asListed(typed);
  const structure = speaker?.structure ?? namedAlone(typed, folded);
  return {
    ...(speaker?.person === undefined
      ? {}
      : { person: { ...speaker.person, ...rolesIn(folded, speaker.person) } }),
    ...(structure === undefined ? {} : { structure }),
  };
}

function rolesIn(folded: string, { signs, speaks }: PersonNamed): Pick<PersonNamed, 'signs' | 'follows'> {
  const follows = FOLLOWS.test(folded);
  return { signs: SIGNS.test(folded) || (signs && !(follows && !speaks)), follows };
}

function speakerIn(typed: string, folded: string): Introduction | undefined {
  const found = SPEAKS.exec(folded);
  if (found === null) return undefined;
  const start = found.index + found[0].length;
  const rest = typed.slice(start);
  const told = describe(rest, true, NAMES.test(found[0]));
  const weak = /(?:c'est|ici) $/.test(found[0]) && !/moi/.test(found[0]);
  if (weak && told?.person === undefined) return undefined;
  if (
    weak &&
    told?.person?.quality === undefined &&
    !AT_THE_LINE.test(foldInPlace(rest.slice(told?.person?.name.length)))
  )
    return undefined;
  const signsOnly =
    told?.person !== undefined && weak && /^ ?,? ?qui /.test(folded.slice(start + told.person.name.length));
  return signsOnly ? { person: { ...told.person, speaks: false } } : told;
}

/** « Claire Morel, présidente des Ateliers du Lac » at the start of a clause, as people sign. */
function signedAs(typed: string): Introduction | undefined {
  const told = describe(typed, true, false);
  return told?.person === undefined || told.structure === undefined ? undefined : told;
}

/** « notre présidente, Odile Bertrand »; « notre présidente Odile Bertrand signera ». */
function otherIn(typed: string, folded: string): Introduction | undefined {
  for (const { index, 0: before } of folded.matchAll(OTHER)) {
    const start = index + before.length;
    const quality = qualityAt(typed.slice(start));
    if (quality === undefined) continue;
    const after = typed.slice(start + quality.length);
    const link =
      /^ ?,? ?(?:(?:c['’]est|est|s['’]appelle|:|is) ?)?(?:(?:madame|monsieur|mme|mr|m\.|M\.|Mme|Madame|Monsieur) )?/u.exec(
        after,
      )?.[0] ?? '';
    const name = NAME.exec(after.slice(link.length))?.[0];
    if (name === undefined) continue;
    return {
      person: { name, quality, speaks: false, signs: HEAD.test(foldInPlace(quality)), follows: false },
    };
  }
  const signer =
    /(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}) (?:qui )?(?:signe|signera|signs|will sign)(?!\p{L})/u.exec(
      typed,
    )?.[1];
  return signer === undefined
    ? undefined
    : { person: { name: signer, speaks: false, signs: true, follows: false } };
}

/** A name, a quality, an organisation, in that order, each of which may be missing. */
function describe(text: string, speaks: boolean, introduced: boolean): Introduction | undefined {
  const name = nameAt(text, introduced);
  const afterName = text.slice(name?.length ?? 0);
  const link =
    /^(?: ?[,(:-] ?| )?(?:l['’]|(?:la|le|une?|the|an?|en tant que|comme) )?/iu.exec(afterName)?.[0] ?? '';
  const rest = afterName.slice(link.length);
  const quality = qualityAt(rest);
  if (name === undefined && quality === undefined) return undefined;
  const held = quality === undefined ? afterName : rest.slice(quality.length);
  const joint = HELD_IN.exec(held)?.[0];
  const placed =
    quality === undefined || OF_A_PLACE.test(foldInPlace(quality)) || AT_A_PLACE.test(joint ?? '');
  const structure = joint === undefined ? undefined : structureNamed(held.slice(joint.length), placed);
  const person =
    name === undefined
      ? undefined
      : {
          name,
          ...(quality === undefined ? {} : { quality }),
          speaks,
          signs: quality !== undefined && HEAD.test(foldInPlace(quality)),
          follows: false,
        };
  return { ...(person === undefined ? {} : { person }), ...(structure === undefined ? {} : { structure }) };
}

function nameAt(text: string, introduced: boolean): string | undefined {
  const typed = NAME.exec(text)?.[0];
  if (typed !== undefined) {
    const words = typed.split(' ');
    const at = words.findIndex((word) => isQuality(foldInPlace(word)));
    return at === -1 ? typed : at < 2 ? undefined : words.slice(0, at).join(' ');
  }
  const low = TYPED_LOW.exec(text)?.[0];
  if (low === undefined || low.split(' ').some(isOrdinary)) return undefined;
  const after = text.slice(low.length).replace(/^[ ,]+(?:(?:la|le|l['’]) ?)?/u, '');
  return introduced || qualityAt(after) !== undefined || low.split(' ').every((word) => !isCommon(word))
    ? low
    : undefined;
}

/** A quality that a text begins with, up to what it is held in: « chargée de mission insertion ». */
function qualityAt(text: string): string | undefined {
  const [first = ''] = /^[\p{L}-]+/u.exec(text) ?? [];
  if (!isQuality(foldInPlace(first))) return undefined;
  const stop = text.search(AFTER_QUALITY);
  const phrase = stop === -1 ? text : text.slice(0, stop);
  const ends = [...phrase.matchAll(/ /g)].map(({ index }) => index);
  const held = ends.find((at) => holds(phrase, at));
  const named = ends.find((at) => /^ \p{Lu}/u.test(phrase.slice(at)));
  const end = Math.min(...[held, named].filter((at) => at !== undefined), phrase.length);
  return phrase.slice(0, end).trim().split(' ').slice(0, MOST_OF_QUALITY).join(' ');
}

function holds(phrase: string, at: number): boolean {
  const joint = HELD_IN.exec(phrase.slice(at))?.[0];
  return joint !== undefined && structureNamed(phrase.slice(at + joint.length)) !== undefined;
}

function namedAlone(typed: string, folded: string): string | undefined {
  const told = [
    { pattern: CALLED, needsNoun: false },
    { pattern: REPRESENTS, needsNoun: true },
  ];
  for (const { pattern, needsNoun } of told) {
    const found = pattern.exec(folded);
    const name =
      found === null ? undefined : structureNamed(typed.slice(found.index + found[0].length), needsNoun);
    if (name !== undefined) return name;
  }
  return /^[^,]{5,80},/.test(typed) ? structureNamed(typed, true) : undefined;
}
