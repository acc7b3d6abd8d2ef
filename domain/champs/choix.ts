import { FRENCH_FUNCTION_WORDS } from '../text/french-words.js';
import { foldInPlace, words } from '../text/fold.js';
import type { Champ, Option } from '../appel/appel.js';
import type { Span } from '../understanding/said.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { findMentions, formsOf, type Forms, type Mention } from './mentions.js';
import { polarityOf } from './polarity.js';
import { positionIn } from './position.js';
import { standing } from './standing.js';

/** Reads one of the field's options: by its label, other words for it, its place in the list, a beginning, or with slips. */
export const choix: ChampReader = { read: readOption };

/** What reading an option needs: the options of a field, or of any other question. */
export interface OptionHearing extends Pick<Hearing, 'said'> {
  readonly champ: Pick<Champ, 'id' | 'options'>;
}

/** Reads one of several options, of a field or of another question. */
export function readOption(hearing: OptionHearing): ChampReading {
  const { said, champ } = hearing;
  const shown = champ.options.find(
    ({ libelle }) => words(libelle[said.langue]).join() === words(said.text).join(),
  );
  const whole = [{ start: 0, end: said.text.length }];
  if (shown !== undefined) return { kind: 'read', answers: { [champ.id]: shown.id }, explained: whole };
  const folded = foldInPlace(said.text);
  const place = positionIn(said, folded, champ.options.length);
  if (place !== undefined) return atPlace(champ, place, whole);
  const all = findMentions(folded, formsFor(champ));
  const found = withoutComplements(all, folded).filter(
    (mention) => !isGeneral(mention, folded) && !isOrdinary(mention, hearing),
  );
  const explained = found.map(({ start, end }) => ({ start, end }));
  const denials = found.filter(({ start }) => folded.startsWith('pas ', start));
  if (denials.length > 0 && said.clauses.every(({ marks }) => !marks.question))
    return settle(hearing, denials, folded, explained);
  const { kept, doubtful, denied, unknown } = standing(said, folded, found);
  if (kept.length > 0) return settle(hearing, kept, folded, explained);
  if (doubtful.length > 0) {
    const negated = doubtful.every((mention) => isDenied(hearing, mention));
    if (!negated || unknown)
      return ask(champ, optionsOf(doubtful), unknown ? 'choice.unsure' : 'choice.sure', explained);
    return none('choice.denied');
  }
  if (denied) return none('choice.denied');
  if (unknown) return none('choice.unknown');
  return byYesOrNo(hearing) ?? byPart(hearing, folded) ?? none('choice.missing');
}

const MOST_CANDIDATES = 5;
const formsOfOptions = new WeakMap<Champ['options'], Forms<Option>>();
/** Another's form, or a third party's: « hébergée par la mairie », « avec le département ». */
const IN_PASSING =
  /\b(?:par|avec|with|by|chez|aupres de|comme|contre|filiale de?|membre de?|adherente? (?:a|de)|partenaire de?|president de?|directeur de?|directrice de?|finance[a-z]* par) ?(?:d'|l'|la |le |les |une? |notre |nos |votre |the |a )?$/;
const OF = /^ ?(?:de la|du|de l'|des|de|d'|of the|of|pour la|de notre|de ma)? ?$/;
const OR = /\b(?:ou|or|soit)\b|\//;

function waysToSay({ libelle, synonymes }: Option): string[] {
  return [libelle.fr, libelle.en, ...synonymes];
}

/** The forms of a field's options, made once. */
export function formsFor({ options }: Pick<Champ, 'options'>): Forms<Option> {
  const made = formsOfOptions.get(options);
  if (made !== undefined) return made;
  const forms = formsOf(options.map((option) => [option, waysToSay(option)] as const));
  formsOfOptions.set(options, forms);
  return forms;
}

function atPlace(
  champ: Pick<Champ, 'id' | 'options'>,
  place: number,
  explained: readonly Span[],
): ChampReading {
  const option = champ.options[place];
  return option === undefined
    ? none('choice.outOfRange')
    : { kind: 'read', answers: { [champ.id]: option.id }, explained };
}

/** « le CCAS de la commune » is the CCAS. */
function withoutComplements(mentions: readonly Mention<Option>[], folded: string): Mention<Option>[] {
  return mentions.filter(
    (mention) =>
      !mentions.some(
        (other) =>
          other.of !== mention.of &&
          other.end < mention.start &&
          / (?:d|of)/.test(folded.slice(other.end, mention.start + 1).slice(0, 4)) &&
          OF.test(folded.slice(other.end, mention.start)),
      ),
  );
}

/** « les associations »: the kind, not the speaker; « les deux postes » is a choice. */
function isGeneral({ start, end }: Mention<Option>, folded: string): boolean {
  return (
    !/^(?:deux|two|\d)/.test(folded.slice(start)) &&
    /\b(?:les|des|aux|ces|the) $|\bd'$/.test(folded.slice(Math.max(0, start - 5), start)) &&
    /[sx]$/.test(folded.slice(start, end))
  );
}

/** « sa », « ep »: an abbreviation only in capitals, or nearly alone. */
function isOrdinary({ start, end }: Mention<Option>, { said: { text } }: OptionHearing): boolean {
  const typed = text.slice(start, end);
  return (
    FRENCH_FUNCTION_WORDS.has(typed.toLowerCase()) && typed !== typed.toUpperCase() && words(text).length > 3
  );
}

function isDenied({ said }: OptionHearing, { start }: Mention<Option>): boolean {
  return said.clauses.some((clause) => clause.start <= start && start < clause.end && clause.marks.negation);
}

function settle(
  { champ }: OptionHearing,
  kept: readonly Mention<Option>[],
  folded: string,
  explained: readonly Span[],
): ChampReading {
  const firm = kept.filter(({ start }) => !IN_PASSING.test(folded.slice(Math.max(0, start - 40), start)));
  if (firm.length === 0) return ask(champ, optionsOf(kept), 'choice.sure', explained);
  const options = optionsOf(firm);
  const [first] = options;
  const [from, to] = [firm[0]?.end ?? 0, firm.at(-1)?.start ?? 0];
  const together = champ.options.find(
    ({ ensemble }) => options.length > 1 && options.every(({ id }) => ensemble.includes(id)),
  );
  const only = options.length === 1 ? first : OR.test(folded.slice(from, to)) ? undefined : together;
  if (only === undefined) return ask(champ, options, 'choice.several', explained);
  const slips = Math.min(...firm.map((mention) => mention.slips));
  if (slips > 1) return ask(champ, [only], 'choice.typo', explained);
  return { kind: 'read', answers: { [champ.id]: only.id }, explained };
}

/** A choice between « oui, … » and « non, … » is answered by yes or no. */
function byYesOrNo({ said, champ }: OptionHearing): ChampReading | undefined {
  const [yes, no] = ['oui', 'non'].map((word) =>
    champ.options.find(({ synonymes }) => synonymes.includes(word)),
  );
  if (yes === undefined || no === undefined) return undefined;
  const { said: answer, unknown, explained } = polarityOf(said);
  if (answer === undefined) return unknown ? none('choice.unknown') : undefined;
  if (answer === 'both' || unknown) return ask(champ, [yes, no], 'choice.several', explained);
  return { kind: 'read', answers: { [champ.id]: answer ? yes.id : no.id }, explained };
}

const SMALL = new Set(
  'le la l les un une on est c nous sommes je suis en c est the a an de d du des plutot svp merci'.split(' '),
);
const MOST_PARTS = 4;

/** A part of what an option is called: « reconnue d’utilité publique », « territoriale ». */
function byPart({ said, champ }: OptionHearing, folded: string): ChampReading | undefined {
  const clause = said.clauses.length === 1 ? said.clauses[0] : undefined;
  if (clause === undefined || clause.marks.question || clause.marks.negation) return undefined;
  const core = words(folded).filter((word) => !SMALL.has(word));
  if (core.length === 0 || core.length > MOST_PARTS || core.join('').length < 3) return undefined;
  const holding = champ.options.filter((option) =>
    waysToSay(option).some((way) => {
      const inWay = words(way);
      return core.every((word) => inWay.includes(word));
    }),
  );
  const [only] = holding;
  if (only === undefined) return undefined;
  const explained = [{ start: clause.start, end: clause.end }];
  if (holding.length > 1) return ask(champ, holding, 'choice.several', explained);
  return { kind: 'read', answers: { [champ.id]: only.id }, explained };
}

function optionsOf(mentions: readonly Mention<Option>[]): Option[] {
  return [...new Set(mentions.map(({ of }) => of))];
}

function ask(
  champ: OptionHearing['champ'],
  options: readonly Option[],
  reason: string,
  explained: readonly Span[],
): ChampReading {
  const candidates = options.slice(0, MOST_CANDIDATES).map(({ id }) => ({ [champ.id]: id }));
  return { kind: 'unsure', candidates, reason, explained };
}

function none(reason: string): ChampReading {
  return { kind: 'none', reason };
}
