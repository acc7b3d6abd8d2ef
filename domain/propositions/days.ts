import { daysIn } from '../documents/facts/days.js';
import type { Sentence } from './sentences.js';

/** What a day of a call's page is. */
export type DayRole = 'limite' | 'ouverture' | 'releve' | 'page';

/** A day with the sentence that says it. */
export interface ProposedDay {
  readonly day: string;
  readonly role: DayRole;
  readonly phrase: string;
}

const MONTH = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre';
/** « jusqu’au 30 septembre »: the year is that of the call. */
const WITHOUT_YEAR = new RegExp(`(\\d{1,2}(?:er)? (?:${MONTH}))(?! ?\\d{4})`, 'g');

/** Most telling first; each is looked for in the words before the day. */
const ROLES: readonly (readonly [DayRole, RegExp])[] = [
  ['page', /(?:publie|mise? en ligne|mise? a jour|modifie|consulte)e?s?[^.;]{0,20}$/],
  [
    'releve',
    /(?:releve|comite|commission|jury|session|vague|selection|annonce des|resultats|notification|laureats)[^.;]{0,60}$/,
  ],
  [
    'ouverture',
    /(?:a partir du|a compter du|ouvert(?:e|es|s|ure)?\b(?![^.;]{0,40}jusqu)|des le|lancement|debut(?:ent|e)? )[^.;]{0,40}$/,
  ],
  [
    'limite',
    /(?:jusqu'au|avant le|avant|au plus tard|date limite|delai|cloture|clos|echeance|fin d(?:e|u) depot|ferme|deadline|limite)[^.;]{0,60}$/,
  ],
];

/** The days of a page that tell when a call opens, closes or is examined, with their sentences; the same day once a role. */
export function proposedDays(sentences: readonly Sentence[], year: string): readonly ProposedDay[] {
  const found = sentences.flatMap(({ text, folded }) => {
    const dated = folded.replace(WITHOUT_YEAR, `$1 ${year}`);
    const days = daysIn(dated);
    return days.flatMap(({ day, start, end }, at) => {
      const next = days[at + 1];
      const before = days[at - 1];
      const filing = FILING.test(dated);
      const role =
        filing && next !== undefined && isSpan(dated, start, dated.slice(end, next.start))
          ? 'ouverture'
          : filing && before !== undefined && isSpan(dated, before.start, dated.slice(before.end, start))
            ? 'limite'
            : roleOf(dated.slice(0, start));
      return role === undefined ? [] : [{ day, role, phrase: text }];
    });
  });
  return [
    ...new Map(found.toReversed().map((each) => [`${each.role} ${each.day}`, each])).values(),
  ].toReversed();
}

/** « Dépôt des candidatures du lundi 3 février au vendredi 14 mars ». */
const FILING = /\b(?:depot|depos|candidature|ouvert|recevable|periode|campagne)/;
const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)? ?';
const FROM = new RegExp(`\\b(?:du|entre le|depuis le) ${WEEKDAY}$`);
const TO = new RegExp(`^[^.;]{0,20}\\b(?:au|et le|jusqu'au) ${WEEKDAY}$`);

/** Whether the day at this place begins a period that the words between it and the next one lead through. */
function isSpan(text: string, start: number, between: string): boolean {
  return FROM.test(text.slice(0, start)) && TO.test(between);
}

/** The role that stands nearest before the day. */
function roleOf(before: string): DayRole | undefined {
  const told = ROLES.flatMap(([role, words]) => {
    const at = words.exec(before)?.index;
    return at === undefined ? [] : [{ role, at }];
  });
  return told.toSorted((one, other) => other.at - one.at)[0]?.role;
}

/** The days that are said to be the limit, where there are several: a call says which one counts, and why. */
export function contradictions(days: readonly ProposedDay[]): readonly ProposedDay[] {
  const limits = days.filter(({ role }) => role === 'limite');
  return limits.length > 1 ? limits : [];
}
