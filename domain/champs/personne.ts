import type { Valeurs } from '../dossier/dossier.js';
import { foldInPlace } from '../text/fold.js';
import { FRENCH_FUNCTION_WORDS } from '../text/french-words.js';
import { readText } from '../text/read-text.js';
import { isRemark } from '../understanding/marks/remark.js';
import type { Clause, Span } from '../understanding/said.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { doubtful } from './chosen.js';
import { bareName } from './names.js';
import { introducesQuality, isQuality, leadsQuality, withCapitals } from './people-words.js';
import { standingClauses } from './standing-clauses.js';

/** « moi », « c’est bien moi-même », « that's me ». */
const ME =
  /^(?:(?:c'est|c|it's|that's|ce sera|oui)? ?(?:bien |donc |juste )?(?:moi(?:[- ]meme)?|me|myself)(?: aussi)?|(?:la |le |je )?soussignee?|je suis moi[- ]meme|moi[- ]meme)(?![a-z])/;
/** « je suis le contact, X »: the place that the writer takes, before the name. */
const TAKES =
  /^(?:moi,? )?(?:je suis|je serai|i am|i'm|i will be|c'est moi) (?:la |le |the |votre |your )?(?:contact(?: person)?|personne (?:a (?:contacter|joindre)|de contact)|signataire|signatory|interlocut\w+|referente?) ?[,:(-] ?(?=[a-z])/;
/** After « moi », before the name. */
const ME_WHO =
  /^(?:,? (?:la personne (?:a joindre|a contacter|qui signe)|qui (?:signe|signerai?|suis|suivrai?)|je signe|je m'appelle))?[ ,:.]*/;
const SAME =
  /\b(?:(?:la|le) (?:meme|signataire|contact|representante?|meme personne)|la meme personne|lui[- ]meme|elle[- ]meme|idem|pareil|(?:the )?same(?: person| one)?|the signatory|comme (?:plus haut|avant|ci-dessus))\b/;
/** What the person will do, not who they are. */
const DOES =
  /[ ,]{1,4}(?:(?:c'est |c )?(?:elle|lui) (?:aussi )?qui |qui |will |is going to |(?:signe(?:ra)?|apposera|suivra|suit|s'occupe\w*|gere|repond\w*|signs|handles|follows)\b|(?:c'est|c|s'est) (?:elle|lui|moi|nous|la meme|le meme)\b|et (?:mon|ma|mes|notre|nos|j'|je|le (?:mail|tel|numero)|son (?:mail|tel|numero)|l'(?:adresse|email))\b|(?:jte|je|j'|jlai|mi) ?(?:l'ai|lai|ai|vous|te|di)\b|tout court\b|dument\b|et (?:c'est|c|elle|lui|il)\b|pour (?:toute|vous|ce)\b|au 0|(?:tel|mail|email|joignable)\b)/;
const REACH =
  /[\s,;:(/-]{0,6}(?:(?<![a-z])(?:tel|telephone|portable|mail|e-?mail|courriel|au|et au)\W{1,4})?(?:[^\s,;()@]{1,64}@|(?:\+|(?<!\d)0)\d(?:[ .-]?\d){7})/;
/** « (3e fois) »: a word in brackets that holds figures names nobody. */
const BESIDE_NAME = / ?\([^()]*\d[^()]*\)/g;
const TITLE = /^(?:m|mm|mme|mlle|mr|mrs|ms|dr|me|pr|madame|monsieur|mademoiselle|maitre|docteur|professeur)$/;
const NAME_WORD = /(?:\d{1,2}(?=(?:er|[èe]re|e|[èe]me|nde?)\s))?\p{L}[\p{L}'’.-]*/gu;

/** Reads who somebody is: a name, and the quality that goes with it after a comma. */
export const personne: ChampReader = {
  read: (hearing) => {
    const folded = foldInPlace(hearing.said.text);
    const clauses = kept(hearing, folded);
    const people = clauses.flatMap((clause) => peopleIn(hearing, clause, folded));
    const [first] = people;
    if (first === undefined) return nobody(hearing, folded, clauses);
    const best =
      people.find((one, i) => i > 0 && foldInPlace(one.text).includes(foldInPlace(first.text))) ?? first;
    if (best.others !== undefined) return several(hearing, best.others, best.explained);
    return stored(hearing, best);
  },
};

/** Whether a text says « c’est moi » and nothing else. */
export function isTheWriter(text: string): boolean {
  const folded = foldInPlace(text).replace(/^(?:oui|yes)[ ,]+|[\s.!]+$/g, '');
  return ME.exec(folded)?.[0].length === folded.length;
}

interface Person {
  readonly text: string;
  readonly explained: readonly Span[];
  /** Two people, of whom one must be picked. */
  readonly others?: readonly string[];
}

/** Clauses that name somebody: no question, nothing set aside or taken back. */
function kept({ said }: Hearing, folded: string): readonly Clause[] {
  return standingClauses(said.clauses, folded).filter(
    ({ marks: { question, doubt, correction, condition } }) =>
      !question && doubt !== 'unknown' && !correction && !condition,
  );
}

function peopleIn({ said }: Hearing, clause: Clause, folded: string): Person[] {
  const start = nameStart(clause, folded);
  const said_ = folded.slice(start, clause.core.end);
  const reach = REACH.exec(said_)?.index ?? said_.length;
  const does = DOES.exec(said_.slice(0, reach))?.index ?? reach;
  if (does === 0) return [];
  const text = bareName(said.typed.slice(start, start + does).replace(BESIDE_NAME, ''));
  const words = foldInPlace(text);
  if (
    SAME.test(words) ||
    isRemark(folded.slice(clause.start, clause.end), words, true) ||
    clause.marks.negation
  )
    return [];
  const pick = text.split(/ (?:ou(?: bien| alors)?|or) /i).filter((each) => nameOf(each) !== undefined);
  const explained = [{ start: clause.start, end: start + does }];
  if (pick.length > 1) return [{ text, explained, others: pick.map((each) => nameOf(each) ?? each) }];
  const name = nameOf(text);
  return name === undefined ? [] : [{ text: name, explained }];
}

/** A rank in a quality: « 2e adjointe ». */
const RANK = /(?<![\p{L}\p{N}])\d{1,2}(?:er|[èe]re|e|[èe]me|nde?)(?=\s)/giu;

/** Where the name may begin: after « moi », or the place that the writer takes. */
function nameStart({ start, end, core }: Clause, folded: string): number {
  const takes = TAKES.exec(folded.slice(start, end));
  if (takes !== null) return start + takes[0].length;
  const me = ME.exec(folded.slice(core.start, core.end))?.[0].length ?? 0;
  if (me === 0) return core.start;
  return core.start + me + (ME_WHO.exec(folded.slice(core.start + me, core.end))?.[0].length ?? 0);
}

/** « Farida Belkacem la présidente » → Farida Belkacem, présidente; nothing where there is a quality but no name. */
function nameOf(text: string): string | undefined {
  const tokens = [...text.matchAll(NAME_WORD)].map(({ 0: typed, index }) => ({
    typed,
    word: foldInPlace(typed).replace(/[’]/g, "'").replace(/\.$/, ''),
    index,
  }));
  const named = tokens.filter(({ word }) => !TITLE.test(word));
  const isLong = tokens.length > 16 || isSentence(tokens.map(({ word }) => word));
  if (/\d/.test(text.replace(RANK, '')) || isLong) return undefined;
  const at = tokens.findIndex(({ word }) => isQuality(word.replace(/^[ld]'/, '')));
  if (at === -1)
    return named.length === 0 || introducesQuality(named[0]?.word ?? '') ? undefined : withCapitals(text);
  const first = qualityStart(text, tokens, at);
  const from = tokens[first]?.index ?? 0;
  const names = named.filter(({ index }) => index < from);
  if (names.length === 0) return qualityFirst(text.slice(tokens[at]?.index ?? 0).replace(ELIDED, ''));
  let told = first;
  while (told < at && introducesQuality(tokens[told]?.word ?? '')) told += 1;
  const quality = text.slice(tokens[told]?.index ?? 0).replace(ELIDED, '');
  const name = text.slice(0, from).replace(/[\s,:(-]+$/, '');
  return `${withCapitals(name)}, ${quality.replace(/\)$/, '')}`;
}

const ELIDED = /^[ld]['’]/i;

interface Token {
  readonly typed: string;
  readonly word: string;
  readonly index: number;
}

/**
 * Where a quality of several words begins: after the comma that parts it from the name, else with the small words that lead
 * to it after a name in capitals, or with those that only ever lead to one.
 */
function qualityStart(text: string, tokens: readonly Token[], at: number): number {
  const index = tokens[at]?.index ?? 0;
  const comma = text.lastIndexOf(',', index);
  const after = tokens.findIndex((token) => comma > 0 && token.index > comma);
  if (after > 0) return after;
  const small = ({ typed }: Token): boolean => typed === typed.toLowerCase();
  const [opens] = tokens;
  let first = at;
  for (; first > 0; first -= 1) {
    const before = tokens[first - 1];
    if (before === undefined) break;
    const leads = introducesQuality(before.word) || leadsQuality(before.word);
    const afterCapitals = opens !== undefined && !small(opens) && small(before);
    if (!leads && !afterCapitals) break;
  }
  return first;
}

/** Words of grammar that stand in names too. */
const PARTICLES = new Set('de du des d la le les l a et'.split(' '));

/** « que mes coordonnées ne soient … »: a name holds no grammar but its particles. */
function isSentence(tokens: readonly string[]): boolean {
  return tokens.filter((word) => FRENCH_FUNCTION_WORDS.has(word) && !PARTICLES.has(word)).length > 1;
}

/** « la présidente, Farida Belkacem » → Farida Belkacem, présidente. */
function qualityFirst(text: string): string | undefined {
  const [, quality = '', name = ''] = /^([^,:]{3,60})[,:] ?(\p{Lu}[\p{L}'’. -]{2,60})$/u.exec(text) ?? [];
  return name === '' || name.split(/[\s.-]+/).some((word) => isQuality(foldInPlace(word)))
    ? undefined
    : `${name}, ${quality}`;
}

/** Nobody is named: the dossier may know who is meant, else the name is asked for. */
function nobody(hearing: Hearing, folded: string, clauses: readonly Clause[]): ChampReading {
  const { said, champ, before, others } = hearing;
  const other = others.personnes
    .filter((id) => id !== champ.id)
    .map((id) => before[id])
    .findLast((valeur) => valeur !== undefined);
  const points = clauses.find(
    ({ core, marks }) => !marks.negation && SAME.test(folded.slice(core.start, core.end)),
  );
  if (points !== undefined && typeof other === 'string')
    return { kind: 'read', answers: { [champ.id]: justName(other) }, explained: [points] };
  if (doubtful(hearing)) return { kind: 'none', reason: 'personne.unknown' };
  if (said.clauses.every(({ marks }) => marks.question)) return unsure(hearing, 'text.question');
  if (points !== undefined || clauses.some((clause) => isDescribed(clause, folded)))
    return { kind: 'none', reason: 'personne.nom' };
  return unsure(hearing, 'personne.remark');
}

/** « moi », « la présidente »: somebody, whose name is missing. */
function isDescribed({ core, marks }: Clause, folded: string): boolean {
  const words = folded.slice(core.start, core.end);
  return ME.test(words) || (!marks.negation && words.length < 60 && words.split(/[^a-z-]+/).some(isQuality));
}

function several({ champ }: Hearing, names: readonly string[], explained: readonly Span[]): ChampReading {
  const candidates = names.map((name): Valeurs => ({ [champ.id]: name }));
  return { kind: 'unsure', candidates, reason: 'personne.several', explained };
}

function stored({ champ }: Hearing, { text, explained }: Person): ChampReading {
  const reading = readText(text, { max: champ.max });
  if (reading.kind !== 'read')
    return { kind: 'none', reason: reading.kind === 'none' ? reading.reason : 'personne.nom' };
  return { kind: 'read', answers: { [champ.id]: reading.value }, explained };
}

/** What may be no name is offered as it was typed. */
function unsure({ said, champ }: Hearing, reason: string): ChampReading {
  const text = readText(said.typed, { max: champ.max });
  if (text.kind !== 'read') return { kind: 'none', reason: text.kind === 'none' ? text.reason : reason };
  return { kind: 'unsure', candidates: [{ [champ.id]: text.value }], reason, explained: [] };
}

function justName(person: string): string {
  return person.split(',')[0]?.trim() ?? person;
}
