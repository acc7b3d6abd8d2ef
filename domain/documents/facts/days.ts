import type { PaperLine } from '../paper.js';
import { fait, type FactReader } from './found.js';

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
);
const DAY = new RegExp(
  `(?<![\\d/.-])(?:(\\d{1,2})(?:er)? ?(${MONTHS.join('|')}|janv|fevr|sept|oct|nov|dec)\\.? (\\d{4})|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?![\\d])|(\\d{4})-(\\d{2})-(\\d{2}))`,
  'g',
);

/** A day that a text writes, and where. */
export interface PlacedDay {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** The days that a folded text writes out; what is no day of a calendar is none. */
export function daysIn(folded: string): readonly PlacedDay[] {
  return [...folded.matchAll(DAY)].flatMap((match) => {
    const [all, d1, month, y1, d2, m2, y2, y3, m3, d3] = match;
    const [year, number, day] =
      month !== undefined
        ? [y1, MONTHS.findIndex((each) => each.startsWith(month.slice(0, 4))) + 1, d1]
        : d2 !== undefined
          ? [y2?.length === 2 ? `20${y2}` : y2, Number(m2), d2]
          : [y3, Number(m3), d3];
    const iso = `${year ?? ''}-${String(number).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
    return isDay(iso) ? [{ day: iso, start: match.index, end: match.index + all.length }] : [];
  });
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && iso > '1950' && iso < '2100';
}

interface Found {
  readonly day: string;
  readonly line: PaperLine;
  /** The folded words before it. */
  readonly before: string;
  readonly after: string;
  readonly at: number;
}

function allDays(lines: readonly PaperLine[]): readonly Found[] {
  return lines.flatMap((line, at) => {
    const lead = lines[at - 1]?.folded ?? '';
    const tail = lines[at + 1]?.folded ?? '';
    // « le 14 » at the end of a line and « avril 2023 » at the beginning of the next one.
    const text =
      /\d{1,2}(?:er)?$/.test(lead) && MONTHS.some((month) => line.folded.startsWith(month))
        ? `${/\d{1,2}(?:er)?$/.exec(lead)?.[0] ?? ''} ${line.folded}`
        : line.folded;
    return daysIn(text).map(({ day, start, end }) => ({
      day,
      line,
      before: `${lead} ${text.slice(0, start)}`.slice(-90),
      after: `${text.slice(end)} ${tail}`.slice(0, 60),
      at,
    }));
  });
}

const MADE =
  /(?:fait|etabli\w*|signe\w*|edite\w*|emis\w*|imprime|certifie\w*|depose\w*|date|version|delivre\w*)[^.;]{0,60}$/;
/** « Fait à X, le ». */
const SIGNED = /\b(?:fait|signe\w*)(?: a)?\b[^.;]{0,60}$/;
const OF_ANOTHER =
  /(?:\bvu\b|\bloi|decret|arrete du|clos\w*|exercice|echeance|jusqu'au|a compter|du|au|depuis|convoqu\w*|article|naissance|ne le|nee le|a partir|debut|fin|seance|reunie?|assemblee|elu\w*|deliberation|demarr\w*|lancement|prise de poste|recrut\w*|embauch\w*|rentree|envoye|recu|publie|active|prend fin[^.]*|modifi\w*|mandat|courrier du|comite)[^.;,]{0,25}$/;

/** The day that the paper bears. */
export const dateDocument: FactReader = ({ paper, known, role }) => {
  // A paper that is there was not made later: such a day is that of something else, unless it says so itself.
  const days = allDays(paper.lines).filter(
    ({ day, before }) => known.depot === undefined || day <= known.depot || SIGNED.test(before),
  );
  const made = days.filter(
    ({ before, line }) => MADE.test(before) && !/modifi\w* le $/.test(before) && !/^vu /.test(line.folded),
  );
  const placed = days.filter(
    ({ line, before }) =>
      /^(?:a )?[a-z][a-z' -]{2,40}[,.]? (?:le )?(?:\d|1er)/.test(line.folded) &&
      !OF_ANOTHER.test(before.replace(/^.* (?=\S+ \S*$)/, '')),
  );
  const headed = days.filter(({ line }) =>
    line.cells.some((cell) => /^[a-z' -]{3,40}, (?:le )?\d/.test(cell.folded)),
  );
  const alone = days.filter(
    ({ line }) => /^(?:le |date ?:? ?)?\d{1,2}(?:er)? ?[/a-z.-]/.test(line.folded) && line.folded.length < 28,
  );
  const signed =
    last(made.filter(({ before }) => /fait/.test(before))) ??
    last(made) ??
    headed[0] ??
    last(placed) ??
    last(alone);
  if (signed !== undefined) return fait('dateDocument', signed.day, signed.line, { sure: 0.9 });
  if (role === 'statuts') {
    const adopted = days.find(({ before }) => /adopt|approuv|modifi|assemblee/.test(before));
    if (adopted !== undefined) return fait('dateDocument', adopted.day, adopted.line, { sure: 0.85 });
  }
  const titled = days.find(
    ({ at, before, line }) => at < 6 && line.folded.length < 90 && !OF_ANOTHER.test(before),
  );
  if (titled !== undefined) return fait('dateDocument', titled.day, titled.line, { sure: 0.75 });
  const rest = days.filter(({ before }) => !OF_ANOTHER.test(before));
  return rest.length === 1 && rest[0] !== undefined
    ? fait('dateDocument', rest[0].day, rest[0].line, { sure: 0.7 })
    : undefined;
};

function last<T>(items: readonly T[]): T | undefined {
  return items.at(-1);
}

const DECIDED =
  /(?:seance(?: ordinaire| publique)?(?: du)?|date de la seance ?:?|reunie?s?(?: en [^,]{3,30})?,? le(?: \d{1,2})?|(?:assemblee generale|ag)(?: (?:ordinaire|extraordinaire|mixte))?(?: du| reunie le| en date du| le)|deliberation(?: [^.;]{0,40})?(?: du| en date du)|commission permanente(?: [^.;]{0,30})? (?:du|le)|conseil [^.;]{3,40} du|comite de programmation du|(?:date|jour) de (?:la )?deliberation ?:?) ?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi )?$/;

/** Two thousand and these: years in words. */
const UNITS =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept vingt-huit vingt-neuf trente trente-et-un'.split(
    ' ',
  );
const SOLEMN = new RegExp(
  `l'an (?:deux[- ]mille[- ]([a-z-]+(?: et un)?)|(20\\d\\d)),?(?: et)? le (?:lundi |mardi |mercredi |jeudi |vendredi |samedi )?(?:(\\d{1,2})|([a-z-]+(?: et un)?)) (?:du mois (?:de |d'))?(${MONTHS.join('|')})`,
);

/** « L’an deux mille vingt-trois, le douze avril »: how a council dates what it decides. */
function inWords(folded: string): string | undefined {
  const [, yearWord = '', digits, dayDigits, dayWord = '', month = ''] = SOLEMN.exec(folded) ?? [];
  const numberOf = (word: string): number =>
    UNITS.indexOf(word.replaceAll(' ', '-').replace('premier', 'un')) + 1;
  const year = digits ?? String(2000 + numberOf(yearWord));
  const day = String(dayDigits ?? numberOf(dayWord)).padStart(2, '0');
  const iso = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day}`;
  return month !== '' && year > '2000' && isDay(iso) ? iso : undefined;
}

/** The day when a council, an assembly or a commission decided. */
export const dateDeliberation: FactReader = ({ paper, role }) => {
  const days = allDays(paper.lines);
  const solemn = paper.lines.flatMap((line) => {
    const day = inWords(line.folded);
    return day === undefined ? [] : [{ day, line }];
  })[0];
  if (solemn !== undefined) return fait('dateDeliberation', solemn.day, solemn.line);
  const decided = days.filter(({ before }) => DECIDED.test(before) && !/convo/.test(before.slice(-30)));
  const approved =
    role === 'comptes_approuves' ? decided.filter(({ before }) => /assemblee|approuv/.test(before)) : decided;
  const [first] = approved;
  return first === undefined ? undefined : fait('dateDeliberation', first.day, first.line);
};

const NUMBER =
  /\b(?:deliberation|delib|decision|acte)?\.? ?(?:n°|no|numero|n) ?:? ?([a-z]{0,3}[-_]?\d{2,4}[-/_. ]?\d{1,4}(?:[-/]\d{1,4})?(?:[-/][a-z]{1,3})?)/;

/** The number of a deliberation. */
export const numeroDeliberation: FactReader = ({ paper }) => {
  const line =
    paper.lines.find(({ folded }) => /deliberation/.test(folded) && NUMBER.test(folded)) ??
    paper.lines
      .slice(0, 15)
      .find(({ folded }) => NUMBER.test(folded) && !/convention|loi|decret|article/.test(folded));
  const number = line === undefined ? undefined : NUMBER.exec(line.folded)?.[1];
  return line === undefined || number === undefined
    ? undefined
    : fait('numeroDeliberation', number.trim().toUpperCase(), line);
};

const CLOSED =
  /(?:exercice|comptes|bilan|arret\w*)[^.;\d]{0,40}(?:clos|cloture|au|le|du)[^.;\d]{0,12}(?:\d{1,2}[/. ](?:\d{1,2}|[a-z]+)[/. ])?((?:19|20)\d{2})/;
const YEAR =
  /(?:exercice(?: comptable| budgetaire)?(?: ou annee)?|annee(?: ou exercice)?|au titre de(?: l'exercice| l'annee)?|budget(?: primitif| previsionnel| principal)?|campagne|compte[- ]rendu financier|bilan(?: financier)?|subvention|plan de financement previsionnel|appel a projets|comptes annuels)[ :(–-]{0,4}((?:19|20)\d{2})\b/;

/** The year that the paper is about; of accounts, the year of closing. */
export const exercice: FactReader = ({ paper, known, role }) => {
  if (role === 'comptes_approuves' || role === 'comptes') {
    for (const line of paper.lines) {
      const period = /du [^.]{6,20} au (?:\d{1,2}[/. ](?:\d{1,2}|[a-z]+)[/. ])((?:19|20)\d{2})/.exec(
        line.folded,
      )?.[1];
      const year =
        CLOSED.exec(line.folded)?.[1] ??
        (/(?:exercice|comptes|bilan)/.test(line.folded)
          ? (period ?? YEAR.exec(line.folded)?.[1])
          : undefined);
      if (year !== undefined) return fait('exercice', Number(year), line);
    }
    return undefined;
  }
  const found = paper.lines.flatMap((line) => {
    const year = YEAR.exec(line.folded)?.[1];
    return year === undefined ? [] : [{ year: Number(year), line }];
  });
  const below = paper.lines.flatMap((line, at) => {
    if (
      !/^(?:[^:]{0,30})?(?:annee ou exercice|exercice|annee)\b/.test(
        line.folded.replace(/^.*(?=exercice)/, ''),
      )
    )
      return [];
    const year = /^(?:.* )?((?:19|20)\d{2})(?: |$)/.exec(paper.lines[at + 1]?.folded ?? '')?.[1];
    return year === undefined ? [] : [{ year: Number(year), line }];
  });
  const named = /\b(20\d{2})\b/.exec(
    paper.lines
      .filter(({ heading }) => heading)
      .map(({ folded }) => folded)
      .join(' '),
  )?.[1];
  const strong = found.filter(({ line }) => /exercice|annee|compte|budget|bilan/.test(line.folded));
  const [first] = [...strong, ...below, ...found];
  if (first !== undefined) return fait('exercice', first.year, first.line);
  const heading = paper.lines.find(
    ({ folded, heading: isHeading }) => isHeading && named !== undefined && folded.includes(named),
  );
  return heading === undefined || named === undefined || role === 'demande'
    ? undefined
    : fait('exercice', Number(named), heading, { sure: known.exercice === Number(named) ? 0.8 : 0.5 });
};
