import { Temporal } from 'temporal-polyfill';
import { foldInPlace } from '../text/fold.js';
import type { ChampReader, ChampReading, Hearing } from './champ-reader.js';
import { doubtful } from './chosen.js';

const BETWEEN =
  /(?:(?:du|de|d'|entre(?: le)?|from|between) )?(.{2,40}?) (?:au|a|jusqu'(?:au|a|en)|et(?: le)?|to|until|and|-|–|→) (.{2,40})$/;
/** « 12 mois à partir du 1er mars 2024 », « à compter du 1er mars pour deux ans ». */
const LASTING =
  /\b(un|une|deux|trois|quatre|cinq|six|douze|dix[- ]huit|one|two|three|\d{1,2}) (mois|ans?|annees?|months?|years?|semaines?|weeks?)\b/;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, one: 1, deux: 2, two: 2, trois: 3, three: 3, quatre: 4, cinq: 5, six: 6 },
  ...{ douze: 12, 'dix-huit': 18, 'dix huit': 18 },
};
/** Separates the two days of a period, as it is kept. */
export const PERIOD_MARK = '/';

/** Reads a first and a last day: « du 1er mars au 30 juin 2024 » is 2024-03-01/2024-06-30. */
export const periode: ChampReader = {
  read: async (hearing): Promise<ChampReading> => {
    const { said, champ } = hearing;
    const folded = foldInPlace(said.text);
    const whole = said.clauses.flatMap(({ core }) => core);
    const found =
      (await lasting(hearing, folded)) ?? (await between(hearing, folded)) ?? (await named(hearing));
    if (found === undefined) return none(doubtful(hearing) ? 'date.unknown' : 'periode.missing');
    if (found.last < found.first) return none('periode.inversee');
    const value = `${found.first}${PERIOD_MARK}${found.last}`;
    return { kind: 'read', answers: { [champ.id]: value }, explained: whole };
  },
};

interface Period {
  readonly first: string;
  readonly last: string;
}

async function between({ dates, now }: Hearing, folded: string): Promise<Period | undefined> {
  const [, from, to] = BETWEEN.exec(folded.replace(/[.!\s]+$/, '')) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const last = await dates.read(to, now);
  if (last.kind !== 'read' || last.value.last === undefined) return undefined;
  const year = /\b\d{4}\b/.test(from) ? '' : ` ${last.value.last.slice(0, 4)}`;
  const month = /^\D*\d{1,2}(?:er)?$/.test(from.trim()) ? ` ${/[a-z]{3,}/.exec(to)?.[0] ?? ''}` : '';
  const first = await dates.read(`${from}${month}${year}`, now);
  if (first.kind !== 'read' || first.value.first === undefined) return undefined;
  return { first: first.value.first, last: last.value.last };
}

async function lasting({ dates, now }: Hearing, folded: string): Promise<Period | undefined> {
  const length = LASTING.exec(folded);
  if (length === null) return undefined;
  const [all, number = '', unit = ''] = length;
  const start = await dates.read(
    folded.replace(all, ' ').replace(/\b(?:a (?:partir|compter) d[eu]s?|des|from|starting)\b/, ' le '),
    now,
  );
  if (start.kind !== 'read' || start.value.first === undefined) return undefined;
  const count = NUMBERS[number] ?? Number(number);
  const duration = /^(?:mois|month)/.test(unit)
    ? { months: count }
    : /^(?:sem|week)/.test(unit)
      ? { weeks: count }
      : { years: count };
  const last = Temporal.PlainDate.from(start.value.first).add(duration).subtract({ days: 1 });
  return { first: start.value.first, last: last.toString() };
}

/** « l’année 2024 », « le premier semestre 2024 ». */
async function named({ dates, said, now }: Hearing): Promise<Period | undefined> {
  const reading = await dates.read(said.text, now);
  if (reading.kind !== 'read') return undefined;
  const { first, last } = reading.value;
  return first === undefined || last === undefined || first === last ? undefined : { first, last };
}

function none(reason: string): ChampReading {
  return { kind: 'none', reason };
}
