import { foldInPlace } from '../text/fold.js';
import { opensRepair } from '../understanding/marks/repair.js';
import type { Clause, Said, Span } from '../understanding/said.js';
import { findMentions, formsOf, type Forms } from './mentions.js';

/** What a message says to a question of yes or no. */
export interface Polarity {
  /** `both` when it says one and the other; absent when it says neither. */
  readonly said?: boolean | 'both';
  /** The speaker does not know, or sets a condition. */
  readonly unknown: boolean;
  readonly explained: readonly Span[];
}

/** Words by which a call's own question is answered without yes or no: « création » is no renewal. */
export interface Cues {
  readonly oui: readonly string[];
  readonly non: readonly string[];
}

const NO_CUES: Cues = { oui: [], non: [] };
const formsOfCues = new WeakMap<Cues, Forms<boolean>>();
const FILLERS =
  "(?:(?:enfin|plutot|pardon|en fait|finalement|actually|sorry|ben|bah|beh|bein|euh|heu|hum|alors|ah|oh|eh|et|mais|bon|bien|donc|tiens|merci|bonjour|helas|malheureusement|heureusement|franchement|clairement|je crois que|je pense que|je dirais|je crois|je pense|que|c'est|un grand|un petit|la reponse est|reponse|well|uh|i think|i guess|i'd say|unfortunately|so|yeah no|a priori|normalement|en principe|sauf erreur)[ ,:.!]*){0,5}";
const YES =
  "o+u+i+p?s?|ouais?|ouai[sp]?|ouaip|ouep|oue|wi|ui|voui|moui|mouais|we|yes|yep|yea+h?|yup|ya|ok|okay|okey|oki|dac+|go|si(?= |$)|o|y|exact|exactement|absolument(?! pas)|effectivement|parfait|parfaitement|correct|vrai|affirmatif|certainement(?! pas)|surement(?! pas)|evidemment(?! (?:pas|non))|carrement(?! pas)|volontiers|entendu|clairement|grave|valide|valider|je valide|confirme|confirmer|je confirme|nous confirmons|juste|sure|right|indeed|absolutely(?! not)|certainly(?! not)|definitely(?! not)|of course(?! not)|correct|true|bien sur(?! (?:que non|pas))|bien entendu|tout a fait|en effet|d'?accord|pourquoi pas|pas de (?:probleme|souci|pb)|aucun (?:probleme|souci)|sans (?:probleme|souci|doute|aucun doute|hesiter)|avec plaisir|vas-y|allez-y|que oui|c'est (?:bon|ca|cela|exact|correct|juste|bien (?:ca|cela|celui-la|celle-la|celui-ci|celle-ci|(?:ma|notre|mon|la bonne|le bon) [a-z]+)|le cas|vrai|bien le cas|oui)|c'est tout a fait ca|je veux bien|ca (?:me |nous )?va|why not|no problem|that's right|it is right|tt a fait|i (?:think|believe) so|nickel|impeccable|ca (?:marche|roule|(?:me|nous) convient)|je (?:crois|pense) bien|(?:c'est|tout est|everything is|it's|it is|all is) (?:bien |tout )?(?:bon|exact|correct|juste|conforme|right|fine|good)|[👍✅✔☑👌]";
const NO =
  "(?:je|on|nous) (?:ne |n')?(?:crois|croit|croyons|pense|pensons) (?:pas|pa)(?: que ce soit(?: le cas)?)?(?=$|,)|i (?:don't|do not) (?:think|believe) so|presque|c'est (?:faux|inexact|incorrect|errone)|ca n'est pas (?:le cas|bon|correct|exact|vrai|ca)|n+o+n+|nan+|nann|nn|nop|nope|no+|n|nein|negatif|faux|incorrect|inexact|aucune?s?|niet|pas(?= (?:vraiment|trop$|tellement$|exactement|completement$|entierement$|du tout|encore|cette fois|pour l|maintenant|question|d'accord|besoin|tout a fait|necessaire|le cas|que je sache)|$)|zero|neant|rien|nada|jamais|false|wrong|never|none|nothing|not(?! sure| ?[€$£]? ?\\d)|surtout pas|sans facon|hors de question|bien sur que non|bien sur pas|absolument pas|certainement pas|surement pas|evidemment (?:pas|non)|carrement pas|absolutely not|certainly not|definitely not|of course not|que non|(?:ce n'est|c'est|c) (?:pas|pa|plus) (?:le cas|bon|correct|exact|vrai|ca)|[👎❌✖🚫]";
const OPENS_YES = new RegExp(`^${FILLERS}(?:${YES})(?![a-z0-9'])`, 'u');
const OPENS_NO = new RegExp(`^${FILLERS}(?:${NO})(?![a-z0-9'])`, 'u');
/** Anywhere in a clause. */
const HOLDS_YES =
  /\b(?:(?:j'|on |nous |il y )en (?:ai|a|avons|aura|aurons)(?! (?:pas|pa|plus|aucun|deja p))|(?:oui|yes)(?! (?:et|ou|and|or) (?:non|no))|c'est (?:bien )?le cas|(?:je|on|nous) (?:(?:le|la|vous|te) ){0,2}(?:confirme|confirmons|valide)s?|reponse (?:est |c'est |: ?|« ?)?oui)\b/;
const HOLDS_NO =
  /(?:(?:j'|jen |j'en |on |nous |il y |y |ils |elles? |il )(?:n'|ne )?(?:en )?(?:ai|a|avons|aura|ont|est|sont) (?:pas|pa|plus|aucune?)\b(?! encore (?:decide|sur))|\bn'en (?:ai|a|avons|ont) (?:pas|aucun|plus|point)|\b(?:pas du tout|pas vraiment|pas le cas|not really|not at all|not yet|not the case)\b|(?:,| |^)(?:non|nan|no)$)/;
const PRONOUN = /(?:\ben (?:ai|a|avons|ont|est)|\bn'en|le cas|pas du tout|pas vraiment|not |(?:non|nan|no)$)/;
const MIXED =
  /\b(?:oui et non|non et oui|yes and no|oui ou non|yes or no|ni oui ni non|oui mais non|non mais oui|(?:l'un|un) (?:oui|non)|l'autre (?:oui|non|pas)|en partie|partiellement|partly|pas tous|pas toutes|certains (?:oui|non)|moitie)\b/;
const UNKNOWN =
  /\b(?:peut[- ]etre|ptet|bof|plus tard|maybe|perhaps|ca depend|sa depend|cela depend|it depends)\b/;
/** « il n’est pas inexact que … »: a denial of a denial is asked about. */
const DENIES_DENIAL =
  /\b(?:pas|point|nullement|aucunement) (?:du tout |tout a fait )?(?:inexact|faux|incorrect|erron|douteux|contestable|exclu|impossible|inutile|sans )/;
/** « non enfin si, oui », in one breath. */
const TURNS =
  /^(?:non|nan|no)[ ,]+(?:[a-z]+[ ,]+){0,2}(?:oui|yes)\b|^(?:oui|ouais|yes)[ ,]+(?:[a-z]+[ ,]+){0,2}(?:non|no)\b/;
/** « pas encore » answers no; elsewhere it is a doubt. */
const NOT_YET = /\b(?:pas|pa) encore\b|\bnot yet\b/;

/** Before a cue, says that it is so. */
const ASSERTS = /\b(?:c'est|c|ce sera|it's|it is) (?:bien |notre |la |le |l'|the |our )*$/;

/** Where another subject begins. */
const SUBJECT = /,| (?:et|mais|and|but) (?=(?:c'est|c|la|le|l'|moi|je|it's|the|i) ?)/g;
/** Who writes says what they are themselves. */
const OF_THE_WRITER = /(?:^|[^a-z])(?:(?:je|j) (?:ne )?su?is?|chui?s?|moi,? (?:c'est|c)|i am|i'm)(?![a-z])/;
/** « la présidente … qui signe ». */
const DOES = /(?:^|[^a-z])(?:qui|ki|who) /;

const NEGATION = /(?:\b(?:pas|pa|plus|jamais|ni|not|no)|n't)\b/;
const WITHOUT = /\b(?:aucune?|sans|ni|pas d(?:e\b|'))(?! ?(?:probleme|souci|doute))/;

interface Signal extends Span {
  readonly yes: boolean;
  readonly firm: boolean;
}

/** Reads yes and no out of a message, by words of its own or of the question asked. */
export function polarityOf(said: Said, cues: Cues = NO_CUES): Polarity {
  const folded = foldInPlace(said.text);
  const forms = formsFor(cues);
  const answering = said.clauses.filter(
    ({ marks, text }) => (!marks.correction || isBrief(text, 3)) && (!marks.question || isBrief(text, 2)),
  );
  const unknown = answering.some(
    ({ marks, start, end }) =>
      marks.condition ||
      UNKNOWN.test(folded.slice(start, end)) ||
      DENIES_DENIAL.test(folded.slice(start, end)) ||
      (marks.doubt === 'unknown' && !NOT_YET.test(folded.slice(start, end))),
  );
  let signals: Signal[] = [];
  for (const [at, clause] of answering.entries()) {
    const inClause = folded.slice(clause.start, clause.end).replace(/[ .!?…,;]+$/, '');
    if (MIXED.test(inClause) || TURNS.test(inClause)) return { said: 'both', unknown, explained: [clause] };
    const denied = answering[at - 1]?.marks.negation === true;
    const mends = signals.length === 0 && opensRepair(folded.slice(clause.start));
    const found = signalsOf(clause, mends ? '' : inClause, forms, denied && signals.some(({ yes }) => yes));
    if (clause.marks.repair && found.some(({ firm }) => firm)) signals = [];
    signals.push(...found);
  }
  const explained = signals.map(({ start, end }) => ({ start, end }));
  const firm = signals.filter((signal) => signal.firm);
  const decided = verdict(firm);
  if (decided === undefined)
    return {
      ...(signals.length === 0 ? {} : { said: verdict(whoDoes(signals, folded)) ?? 'both' }),
      unknown,
      explained,
    };
  const against =
    signals.some(({ yes, firm: sure }) => !sure && yes !== decided) &&
    !signals.some(({ yes, firm: sure }) => !sure && yes === decided);
  return { said: against ? 'both' : decided, unknown, explained };
}

/**
 * « c’est la présidente qui signe, moi je suis la trésorière »: of who does it and who writes, who does it counts; « le
 * président est absent » says no.
 */
function whoDoes(signals: readonly Signal[], folded: string): readonly Signal[] {
  if (verdict(signals) !== 'both') return signals;
  const breaks = [...folded.matchAll(SUBJECT)].map(({ index }) => index);
  const subjects = [0, ...breaks]
    .map((from, at) => ({ from, until: breaks[at] ?? folded.length }))
    .map(({ from, until }) => ({
      said: folded.slice(from, until),
      signals: signals.filter(({ start }) => start >= from && start < until),
    }))
    .filter((subject) => subject.signals.length > 0)
    .map(({ said, signals: own }) => ({
      said,
      signals: own.some(({ yes }) => !yes) ? own.filter(({ yes }) => !yes) : own,
    }));
  const narrowed = (found: typeof subjects, fits: (said: string) => boolean): typeof subjects => {
    const kept = found.filter(({ said }) => fits(said));
    return kept.length > 0 ? kept : found;
  };
  const others = narrowed(subjects, (said) => !OF_THE_WRITER.test(said));
  return narrowed(others, (said) => DOES.test(said)).flatMap((subject) => subject.signals);
}

function isBrief(clause: string, most: number): boolean {
  return clause.trim().split(/\s+/).length <= most;
}

/** The forms of a call's cues, made once. */
function formsFor(cues: Cues): Forms<boolean> {
  const made = formsOfCues.get(cues);
  if (made !== undefined) return made;
  const forms = formsOf([
    [true, cues.oui],
    [false, cues.non],
  ]);
  formsOfCues.set(cues, forms);
  return forms;
}

function verdict(signals: readonly Signal[]): boolean | 'both' | undefined {
  const [first] = signals;
  if (first === undefined) return undefined;
  return signals.every(({ yes }) => yes === first.yes) ? first.yes : 'both';
}

/** The yes or no that a folded text opens with, and how long it is. */
export function openingOf(folded: string): { readonly yes: boolean; readonly length: number } | undefined {
  const [no, yes] = [OPENS_NO, OPENS_YES].map((opens) => opens.exec(folded)?.[0].length ?? 0) as [
    number,
    number,
  ];
  const length = Math.max(no, yes);
  return length === 0 ? undefined : { yes: yes > no, length };
}

/** What one clause says. @param after it follows a clause that denied, so that its « non » only goes on denying */
function signalsOf(clause: Clause, inClause: string, forms: Forms<boolean>, after: boolean): Signal[] {
  const signals: Signal[] = [];
  const { start } = clause;
  const opening = openingOf(inClause);
  const cues = cuesOf(clause, inClause, forms);
  const asserted = cues.filter(({ start: at, yes }) => !yes || ASSERTS.test(inClause.slice(0, at - start)));
  if (opening !== undefined) {
    const { yes, length } = opening;
    const named =
      /^(?:[^a-z]*(?:pas|not|aucune?s?|rien|jamais|never|zero|n|si|juste|right|no))$/.test(
        inClause.slice(0, length),
      ) && cues.length > 0;
    if (!named && !(after && !yes)) signals.push({ start, end: start + length, yes, firm: true });
  } else if (HOLDS_NO.test(inClause) && (cues.length > 0 || PRONOUN.test(inClause)))
    signals.push({ start, end: clause.end, yes: false, firm: PRONOUN.test(inClause) });
  else {
    const holds = HOLDS_YES.exec(inClause);
    if (holds !== null)
      signals.push({
        start: start + holds.index,
        end: start + holds.index + holds[0].length,
        yes: true,
        firm: true,
      });
  }
  // « non, on l'a eu l'an dernier »: only « non, c'est la présidente » contradicts itself.
  return [...signals, ...(signals.some(({ firm, yes }) => firm && !yes) ? asserted : cues)];
}

/** The call's own words for yes and no; a negation spent on one does not reach the next. */
function cuesOf({ marks, start }: Clause, inClause: string, forms: Forms<boolean>): Signal[] {
  let spent = 0;
  return findMentions(inClause, forms).map((cue) => {
    const before = inClause.slice(spent, cue.start);
    const negated = (marks.negation && NEGATION.test(before)) || WITHOUT.test(before);
    if (negated) spent = cue.end;
    return { start: start + cue.start, end: start + cue.end, yes: cue.of !== negated, firm: false };
  });
}
