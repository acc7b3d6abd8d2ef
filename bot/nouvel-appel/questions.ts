import { readDateByRules } from '../../domain/dates/read-date.js';
import { PREFIXE } from '../../domain/dossier/reference.js';
import { formatDay } from '../../domain/format/day.js';
import { foldAccents } from '../../domain/text/normalise.js';
import type { Proposals } from '../../domain/propositions/proposals.js';
import type { Answers } from './answers.js';
import { PUBLICS, type Public } from './catalogue.js';

/** One of the ten questions: what is proposed for it, and how its answer is read. */
export interface Question<Key extends keyof Answers = keyof Answers> {
  readonly key: Key;
  /** Taken where nothing is typed; a question without one must be answered, unless it may be left. */
  proposed(known: Partial<Answers>): string | undefined;
  /** @returns undefined where the answer can't be read */
  read(text: string, known: Partial<Answers>): Answers[Key] | undefined;
  readonly facultative?: true;
}

interface Basis {
  readonly titre: string | undefined;
  readonly proposals: Proposals;
  readonly now: Date;
  /** Whether a call of that name is there. */
  readonly taken: (id: string) => boolean;
}

const SHORT = 40;
const ID = /^[a-z][a-z0-9-]{2,58}$/;

/** The ten questions, in the order in which they are asked. */
export function questionsOf({ titre, proposals, now, taken }: Basis): readonly Question[] {
  const dayOf = (role: string): string | undefined => {
    const found = proposals.jours.filter((each) => each.role === role).map(({ day }) => day);
    return role === 'limite' ? found.toSorted().at(-1) : found.toSorted()[0];
  };
  const day = (text: string): string | undefined => {
    const reading = readDateByRules(text, now);
    if (reading.kind !== 'read') return undefined;
    const { first, last } = reading.value;
    return first === last ? first : undefined;
  };
  const said = (iso: string | undefined): string | undefined => iso && formatDay(iso, 'fr');
  return [
    { key: 'titre', proposed: () => titre, read: (text) => text.slice(0, 300) },
    {
      key: 'titreCourt',
      proposed: ({ titre: whole = '' }) => (whole.length <= SHORT ? whole : undefined),
      read: (text) => (text.length <= SHORT ? text : undefined),
    },
    {
      key: 'id',
      proposed: ({ titreCourt = '' }) => idOf(titreCourt, dayOf('limite')?.slice(0, 4)),
      read: (text) => (ID.test(text) && !taken(text) ? text : undefined),
    },
    {
      key: 'prefixe',
      proposed: ({ titreCourt = '' }) => prefixOf(titreCourt, dayOf('limite') ?? now.toISOString()),
      read: (text) => (PREFIXE.test(text.toUpperCase()) ? text.toUpperCase() : undefined),
    },
    { key: 'publics', proposed: () => 'tous', read: publicsIn },
    { key: 'ouverture', proposed: () => said(dayOf('ouverture')), read: day },
    {
      key: 'cloture',
      // Where the page gives several, its author chooses.
      proposed: () => (proposals.contradictions.length > 0 ? undefined : said(dayOf('limite'))),
      read: (text, { ouverture = '' }) => {
        const read = day(text);
        return read !== undefined && read >= ouverture ? read : undefined;
      },
    },
    { key: 'heure', proposed: () => hourOf(proposals) ?? '23 h 59', read: hourIn },
    {
      key: 'url',
      facultative: true,
      proposed: () => undefined,
      read: (text) => (/^https?:\/\/\S+\.\S+$/.test(text) ? text : undefined),
    },
    {
      key: 'boite',
      facultative: true,
      proposed: () => proposals.contacts.find(({ kind }) => kind === 'adresse')?.valeur,
      read: (text) => (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(text) ? text.toLowerCase() : undefined),
    },
  ] satisfies readonly Question[];
}

function idOf(name: string, year: string | undefined): string | undefined {
  const slug = foldAccents(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const whole = year === undefined || slug.includes(year) ? slug : `${slug}-${year}`;
  return ID.test(whole) ? whole : undefined;
}

function prefixOf(name: string, day: string): string | undefined {
  const letters = (foldAccents(name).match(/[a-z]+/g) ?? [])
    .filter((word) => word.length > 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  const prefix = `${letters.slice(0, 4)}${day.slice(2, 4)}`;
  return PREFIXE.test(prefix) ? prefix : undefined;
}

function publicsIn(text: string): readonly Public[] | undefined {
  const folded = foldAccents(text);
  if (/\btou(?:s|tes|t)\b/.test(folded)) return PUBLICS;
  const found = PUBLICS.filter((each) => folded.includes(each.slice(0, 8)));
  return found.length === 0 ? undefined : found;
}

/** The hour that the sentence of the limit says. */
function hourOf({ jours }: Proposals): string | undefined {
  const phrases = jours.filter(({ role }) => role === 'limite').map(({ phrase }) => phrase);
  return phrases.flatMap(
    (phrase) => /(?<!\d)\d{1,2}\s*h(?:\s*\d{2})?(?![\p{L}\d])/u.exec(phrase)?.[0] ?? [],
  )[0];
}

function hourIn(text: string): string | undefined {
  const [, hour, minute = '00'] = /^(\d{1,2})\s*(?:h|:|heures?)\s*(\d{2})?$/i.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${hour.padStart(2, '0')}:${minute}`;
}
