import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { formatDay } from '../../domain/format/day.js';
import { formatEuros } from '../../domain/format/money.js';
import { proposalsOf, type Proposals } from '../../domain/propositions/proposals.js';
import type { Words } from '../core/locales.js';
import type { Answers } from './answers.js';
import { readCatalogue } from './catalogue.js';
import { pageLines } from './page-lines.js';
import { questionsOf, type Question } from './questions.js';
import { appelFiles } from './write-appel.js';

/** How a new call is asked for. */
export interface NouvelAppel {
  /** The call's page, saved; a call may be begun without. */
  readonly page?: string | undefined;
  /** The content folder that the call is written in. */
  readonly contenu: string;
  /** content/nouvel-appel/ of the program. */
  readonly catalogue: string;
  readonly now: Date;
  readonly words: Words;
  /** A line of the author's; undefined once there are no more. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly tell: (text: string) => void;
}

const MOST_TOLD = 12;
const NO_PAGE = { lines: [], left: 0 };

/**
 * Asks ten questions, reads the call's page, and writes the folder of a draft call.
 * @returns its folder; undefined where the answers ended before the last question: nothing is written then
 * @throws PageError where the page can't be read
 */
export async function nouvelAppel(wish: NouvelAppel): Promise<string | undefined> {
  const { page, contenu, now, words, tell } = wish;
  const say: Say = (key, values) => words('fr', key, values);
  const catalogue = await readCatalogue(wish.catalogue);
  const { lines, left } = page === undefined ? NO_PAGE : await pageLines(page);
  const year = yearOf(lines) ?? String(now.getFullYear());
  const proposals = proposalsOf(lines, { ...catalogue, year });
  if (page !== undefined) tell(told(proposals, say));
  const obtained = proposals.pieces.filter(({ id }) =>
    catalogue.pieces.some((each) => each.id === id && each.obtenu),
  );
  for (const { phrases } of obtained) tell(say('nouveau:obtenue', { phrase: phrases[0] ?? '' }));
  if (left > 0) tell(say('nouveau:pages_non_lues', { count: left }));
  const taken = (id: string): boolean => existsSync(join(contenu, 'appels', id));
  const answers = await answered(questionsOf({ titre: titleOf(lines), proposals, now, taken }), wish, say);
  if (answers === undefined) {
    tell(say('nouveau:interrompu'));
    return undefined;
  }
  const folder = join(contenu, 'appels', answers.id);
  const today = now.toISOString().slice(0, 10);
  for (const [path, text] of appelFiles({ answers, proposals, catalogue, today, words })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: 'wx' });
  }
  tell(say('nouveau:ecrit', { dossier: folder, id: answers.id, contenu }));
  if (answers.boite !== undefined) tell(say('nouveau:boite', { id: answers.id, adresse: answers.boite }));
  return folder;
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

async function answered(
  questions: readonly Question[],
  { ask, tell }: NouvelAppel,
  say: Say,
): Promise<Answers | undefined> {
  let known: Partial<Answers> = {};
  for (const [at, question] of questions.entries()) {
    const { key, facultative } = question;
    const proposed = question.proposed(known);
    for (;;) {
      const hint = proposed === undefined ? '' : say('nouveau:propose', { valeur: proposed });
      const typed = await ask(
        `${say('nouveau:numero', { n: at + 1, total: questions.length })} ${say(`nouveau:question.${key}`)}${hint} `,
      );
      if (typed === undefined) return undefined;
      const text = typed.trim() === '' ? (proposed ?? '') : typed.trim();
      if (text === '' && facultative === true) break;
      const read = text === '' ? undefined : question.read(text, known);
      if (read !== undefined) {
        known = { ...known, [key]: read };
        break;
      }
      tell(say(`nouveau:refus.${key}`));
    }
  }
  return known as Answers;
}

/** What the page says, for the author to judge: each with its sentence. */
function told({ jours, contradictions, montants, contacts, pieces, faq }: Proposals, say: Say): string {
  const section = (key: string, lines: readonly string[]): readonly string[] => [
    say(lines.length === 0 ? `nouveau:rien.${key}` : `nouveau:trouve.${key}`),
    ...lines.slice(0, MOST_TOLD).map((line) => `  - ${line}`),
  ];
  return [
    ...section(
      'jours',
      jours.map(({ day, role, phrase }) =>
        say(`nouveau:jour.${role}`, { jour: formatDay(day, 'fr'), phrase }),
      ),
    ),
    ...(contradictions.length === 0
      ? []
      : [
          say('nouveau:contradiction', {
            jours: contradictions.map(({ day }) => formatDay(day, 'fr')).join(', '),
          }),
        ]),
    ...section(
      'montants',
      montants.map(({ euros, phrase }) => say('nouveau:cite', { valeur: formatEuros(euros, 'fr'), phrase })),
    ),
    ...section(
      'contacts',
      contacts.map(({ valeur, phrase }) => say('nouveau:cite', { valeur, phrase })),
    ),
    ...section(
      'pieces',
      pieces.map(({ id, phrases }) => say('nouveau:cite', { valeur: id, phrase: phrases[0] ?? '' })),
    ),
    ...section(
      'faq',
      faq.map(({ id, phrases }) => say('nouveau:cite', { valeur: id, phrase: phrases[0] ?? '' })),
    ),
  ].join('\n');
}

/** The year that a page names most. */
function yearOf(lines: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [year] of lines.join('\n').matchAll(/(?<!\d)20[2-9]\d(?!\d)/g))
    counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0];
}

/** The first line that reads as a title. */
function titleOf(lines: readonly string[]): string | undefined {
  return lines.find(
    (line) => line.length >= 12 && line.length <= 200 && /appel|aide|fonds|programme|dispositif/iu.test(line),
  );
}
